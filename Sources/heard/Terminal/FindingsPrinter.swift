import Checks
import Diagnostics
import Foundation
import Pipeline
import Site

/// Prints findings: for people on standard error, with a count; for programs on standard output.
struct FindingsPrinter {
    let options: CommonOptions
    /// What waivers took out of the findings.
    var waived: [WaivedFinding] = []

    func print(_ all: [Finding]) {
        let console = options.console
        let findings = Findings.folded(all)
        switch options.findingsFormat {
        case .json: console.result(FindingJSON.render(findings))
        case .sarif: console.result(sarif(findings))
        case .text:
            guard !findings.isEmpty else { return }
            console.complain(findings)
            console.complain("\n" + FindingCount.words(all) + "\n")
        }
    }

    private func sarif(_ findings: [Finding]) -> String {
        let pages = RulePages(project: ProjectFolder(options.project))
        let rules = Examiner.rules.map { SARIF.Rule(id: $0.id, source: $0.source, help: pages.address(of: $0.id)) }
        let suppressed = waived.map { SARIF.Suppressed($0.finding, justification: $0.waiver.reason) }
        return SARIF(version: Heard.version, rules: rules).render(findings, suppressed: suppressed)
    }
}
