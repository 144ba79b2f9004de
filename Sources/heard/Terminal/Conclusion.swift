import Checks
import Diagnostics
import Foundation
import Machine
import Pipeline
import Site

extension CommonOptions {
    /// The project that the command works with.
    func opened(threads: Int = ProcessInfo.processInfo.activeProcessorCount) -> Project {
        let folder = ProjectFolder(project)
        return Project(folder, .live(folder), threads: threads)
    }

    /// From the project to what is asked for of it.
    func pipeline(threads: Int = ProcessInfo.processInfo.activeProcessorCount) -> SitePipeline {
        SitePipeline(opened(threads: threads), build)
    }

    /// Prints every finding, and before them how long each phase took where that is asked for; fails where one is an error.
    func conclude(_ log: RunLog, timings: Bool = false) throws {
        if timings { console.complain(log.watch.report + "\n") }
        FindingsPrinter(options: self, waived: log.waived).print(log.findings.sorted)
        try fail(log)
    }

    /// The same for a command that has nothing but findings to tell.
    func conclude(_ findings: Findings) throws {
        var log = RunLog()
        log.findings = findings
        try conclude(log)
    }

    /// The same for a command whose result is about editions: as JSON the result and the findings are one document.
    func conclude(_ log: RunLog, editions: [String]) throws {
        guard findingsFormat == .json else { return try conclude(log) }
        let members = [
            ("editions", JSONText.array(editions)), ("findings", FindingJSON.array(log.findings.sorted)),
        ]
        console.result(JSONText.object(members) + "\n")
        try fail(log)
    }

    private func fail(_ log: RunLog) throws {
        for waiver in log.waivers { console.note("heard: \(waiver.words)") }
        if log.findings.hasErrors { throw Exit.findings }
    }
}
