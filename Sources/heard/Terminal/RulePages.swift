import Checks
import Diagnostics
import Foundation
import Pipeline
import Site

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
