import Foundation
import Testing

/// Every way known to us in which a report gives a hidden number away is a whole report that is refused: a folder of
/// `Risks`, or of `Broken` where a rule is about nothing else. The table of `docs/privacy.md` leads to each.
@Suite struct PrivacyRiskTests {
    static let folder = Project.tests.appending(path: "Risks")
    static let risks = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

    @Test(arguments: risks) func `a report that gives a hidden number away is refused`(risk: String) throws {
        let folder = Self.folder.appending(path: risk)
        let run = try BrokenReport.run(folder)
        try Golden.compare(run.errors, with: folder.appending(path: "expected.txt"))
        #expect(run.exitCode == 1)
        let told = try String(contentsOf: folder.appending(path: "risk.txt"), encoding: .utf8)
        #expect(told.hasSuffix(".\n"), "risk.txt says what the risk is, in a sentence")
    }

    @Test func `the table of the risks names every broken report, and no other`() throws {
        let page = try String(contentsOf: Project.root.appending(path: "docs/privacy.md"), encoding: .utf8)
        let named = Set(page.matches(of: /`(Risks|Broken)\/([a-z0-9-]+)`/).map { "\($0.1)/\($0.2)" })
        #expect(Set(Self.risks.map { "Risks/\($0)" }).subtracting(named).sorted() == [])
        for path in named.sorted() {
            let expected = Project.tests.appending(path: "\(path)/expected.txt")
            #expect(FileManager.default.fileExists(atPath: expected.path), "\(path)")
        }
    }

    /// Tests named in the table, as in `HiddenRulesTests`, so that the table does not outlive them.
    @Test func `the table of the risks names tests and types that exist`() throws {
        let page = try String(contentsOf: Project.root.appending(path: "docs/privacy.md"), encoding: .utf8)
        let named = Set(page.matches(of: /`([A-Z][A-Za-z]+)`/).map { String($0.1) })
        var known: Set<String> = []
        for place in ["Sources", "Tests"] {
            let root = Project.root.appending(path: place)
            for path in try Folder.files(in: root) where path.hasSuffix(".swift") {
                let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
                for match in text.matches(of: /(?:struct|enum) ([A-Z][A-Za-z]+)/) { known.insert(String(match.1)) }
            }
        }
        #expect(!named.isEmpty)
        #expect(named.subtracting(known).sorted() == [])
    }
}
