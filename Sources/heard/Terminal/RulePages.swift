import Diagnostics
import Foundation
import Site

/// The pages of `docs/rules`, where the project has them: `scripts/rule-pages` writes them.
struct RulePages {
    let project: ProjectFolder

    /// An absolute address on this machine.
    func address(of rule: RuleID) -> String? {
        let page = project.resolve("docs/rules/\(rule).md")
        return FileManager.default.fileExists(atPath: page) ? "file://\(SARIF.percentEncoded(page))" : nil
    }
}
