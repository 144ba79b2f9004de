import Diagnostics
import Quantities
import Records
import StrictYAML

/// What an edition says of the parts that its records lack: the list under `absent` in `edition.yaml`.
///
/// ```yaml
/// absent:
///   - {none: [ombudsman, complaints.s3_requested_on]}
///   - {not_recorded: complaints.brought_by, reason: Our system does not ask who complained.}
/// ```
struct AbsenceAnswers {
    enum Answer: Hashable {
        /// Nothing of the kind happened, so that zero is true.
        case none
        case notRecorded(reason: String)
    }

    struct Entry {
        let part: RecordPart
        let answer: Answer
        let location: SourceLocation
    }

    private(set) var entries: [RecordPart: Entry] = [:]

    /// - Parameter parts: what the figures of the edition rest on, by name.
    init(_ node: SettingsNode?, parts: [String: RecordPart], _ findings: inout Findings) {
        guard let node else { return }
        guard case .list(let items) = node.content else {
            findings.report(AbsenceProblem.notAList(node.location).finding)
            return
        }
        // More answers than there are questions: each of the others would be a finding.
        for item in items.prefix(2 * parts.count) { add(item, parts, &findings) }
        if items.count > 2 * parts.count {
            findings.report(AbsenceProblem.tooMany(node.location, items.count, parts: parts.count).finding)
        }
    }

    private mutating func add(_ node: SettingsNode, _ parts: [String: RecordPart], _ findings: inout Findings) {
        var map = MapReader(node, name: "absent")
        let (none, unrecorded) = (map.optionalNode("none"), map.optionalNode("not_recorded"))
        let answer: Answer =
            unrecorded == nil ? .none : .notRecorded(reason: map.string("reason"))
        if (none == nil) == (unrecorded == nil) { map.report(AbsenceProblem.noAnswer(node.location).finding) }
        let names = map.strings(unrecorded == nil ? "none" : "not_recorded")
        findings.report(map.finish())
        for name in names {
            guard let part = parts[name] else {
                findings.report(AbsenceProblem.unknown(node.location, name, known: Array(parts.keys)).finding)
                continue
            }
            if entries.updateValue(Entry(part: part, answer: answer, location: node.location), forKey: part) != nil {
                findings.report(AbsenceProblem.twice(node.location, part).finding)
            }
        }
    }
}
