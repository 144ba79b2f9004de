import Checks
import Diagnostics
import Foundation
import Testing

/// What `docs/rules` says of waiving is what the examiner does.
@Suite struct RulePagesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/rules")

    @Test func `a page says that its rule can be waived exactly where it can`() throws {
        let waivable = Set(Examiner.ruleFacts.filter(\.isWaivable).map(\.id.name))
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
            .filter { $0.hasSuffix(".md") && $0 != "README.md" }
        #expect(names.count > 100)
        for name in names {
            let page = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
            let rule = String(name.dropLast(3))
            #expect(page.contains("A council may weigh this rule for itself") == waivable.contains(rule), "\(rule)")
        }
    }
}
