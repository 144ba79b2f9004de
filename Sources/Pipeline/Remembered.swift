import Delivery
import Diagnostics
import Records
import SiteBuilder

/// What a step of a build made, to be taken again as long as the step would see the same files and the same results of
/// the steps before it.
struct Remembered<Value: Sendable>: Sendable {
    private struct Made: Sendable {
        let value: Value
        let findings: Findings
        let marks: [Sight: SightMark]
        let before: [Int]
    }

    private var last: Made?
    /// Counts what was made, so that later steps know whether it is still the same.
    private(set) var revision = 0

    /// - Parameters:
    ///   - before: the revisions of what the step is given besides files.
    ///   - watch: the files of a preview; nil in a command that builds once, where nothing is remembered.
    mutating func value(
        after before: [Int], of tree: SourceTree, seenBy watch: SourceFiles?, _ findings: inout Findings,
        _ make: (StepFiles, inout Findings) -> Value
    ) -> Value {
        guard let watch else { return make(StepFiles(tree: tree, watched: nil), &findings) }
        if let last, last.before == before, last.marks.allSatisfy({ watch.mark(of: $0.key) == $0.value }) {
            findings.report(last.findings)
            return last.value
        }
        let sightings = Sightings()
        let step = StepFiles(tree: SourceTree(files: watch.files(noting: sightings)), watched: (watch, sightings))
        var own = Findings()
        let value = make(step, &own)
        let seen = sightings.all.map { ($0, watch.mark(of: $0)) }
        last = Made(
            value: value, findings: own, marks: Dictionary(seen, uniquingKeysWith: { first, _ in first }),
            before: before)
        revision += 1
        findings.report(own)
        return value
    }
}

/// The files of one step of a build.
package struct StepFiles {
    let tree: SourceTree
    /// The files of a preview, and where the step notes those that it reads by another way; nil where nobody asks.
    fileprivate let watched: (files: SourceFiles, sightings: Sightings)?

    /// Records as this step sees them.
    func noting(_ records: RecordsFiles) -> RecordsFiles {
        watched.map { records.noting(in: $0.sightings, seenBy: $0.files) } ?? records
    }
}
