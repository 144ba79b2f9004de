import Checks
import Diagnostics
import Foundation

/// Prints findings: for people on standard error, with a count; for programs on standard output.
struct FindingsPrinter {
    let options: CommonOptions
    /// What waivers took out of the findings.
    var waived: [WaivedFinding] = []

    func print(_ findings: [Finding]) {
        let console = options.console
        switch options.findingsFormat {
        case .json: console.result(FindingJSON.render(findings))
        case .sarif: console.result(sarif(findings))
        case .text:
            guard !findings.isEmpty else { return }
            console.complain(findings)
            console.complain("\n" + Self.count(findings) + "\n")
        }
    }

    /// `2 errors, 1 warning`
    static func count(_ findings: [Finding]) -> String {
        Severity.allCases.compactMap { severity in
            let number = findings.count { $0.severity == severity }
            return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
        }.joined(separator: ", ")
    }

    private func sarif(_ findings: [Finding]) -> String {
        let pages = RulePages(project: ProjectFolder(options.project))
        let rules = Examiner.ruleFacts.map {
            SARIF.Rule(id: $0.id, severity: $0.severity, source: $0.source, help: pages.address(of: $0.id))
        }
        let suppressed = waived.map { SARIF.Suppressed($0.finding, justification: $0.waiver.reason) }
        return SARIF(version: Heard.version, rules: rules).render(findings, suppressed: suppressed)
    }
}

/// The pages of `docs/rules`, where the project has them.
struct RulePages {
    private let folder: String?

    init(project: ProjectFolder) {
        let folder = project.resolve("docs/rules")
        self.folder = FileManager.default.fileExists(atPath: folder) ? folder : nil
    }

    /// An absolute address on this machine.
    func address(of rule: RuleID) -> String? {
        folder.map { "file://\(SARIF.percentEncoded($0))/\(rule.name).md" }
    }
}
