import Checks
package import Diagnostics
import Foundation

/// The pages of `docs/rules`, where the project has them.
package struct RulePages {
    private let folder: String?

    package init(project: ProjectFolder) {
        let folder = project.resolve("docs/rules")
        self.folder = FileManager.default.fileExists(atPath: folder) ? folder : nil
    }

    /// An absolute address on this machine.
    package func address(of rule: RuleID) -> String? {
        folder.map { "file://\(SARIF.percentEncoded($0))/\(rule.name).md" }
    }
}
