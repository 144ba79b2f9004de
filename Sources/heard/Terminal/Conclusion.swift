import Checks
import Diagnostics
import Machine
import Pipeline
import Site

extension Workshop {
    init(_ common: CommonOptions, threads: Int) {
        let project = ProjectFolder(common.project)
        self.init(common.build, project, .live(project), threads: threads)
    }
}

extension CommonOptions {
    /// Prints every finding, and fails where one is an error.
    func conclude(_ workshop: Workshop) throws {
        FindingsPrinter(options: self, waived: workshop.waived.findings).print(workshop.findings.sorted)
        try fail(workshop)
    }

    /// The same for a command whose result is about editions: as JSON the result and the findings are one document.
    func conclude(_ workshop: Workshop, editions: [String]) throws {
        guard findingsFormat == .json else { return try conclude(workshop) }
        let members = [
            ("editions", JSONText.array(editions)), ("findings", FindingJSON.array(workshop.findings.sorted)),
        ]
        console.result(JSONText.object(members) + "\n")
        try fail(workshop)
    }

    private func fail(_ workshop: Workshop) throws {
        for waiver in workshop.waived.inForce { console.note("heard: \(waiver.words)") }
        if workshop.findings.hasErrors { throw Exit.findings }
    }
}
