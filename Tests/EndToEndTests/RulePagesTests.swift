import Foundation
import Testing

/// Every rule has its page in `docs/rules`, which shows what a person sees. `scripts/rule-pages` writes them.
@Suite struct RulePagesTests {
    private static let folder = Project.root.appending(path: "docs/rules")

    private static func pages() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { String($0.dropLast(3)) }.sorted()
    }

    @Test func `every rule of the sources has its page, and every page its rule`() throws {
        let known = try RuleSurvey.rulesInSources()
        let pages = Set(try Self.pages())
        #expect(
            known.subtracting(pages).sorted() == [], "write a line in docs/rules/words, then run scripts/rule-pages")
        #expect(pages.subtracting(known).sorted() == [], "a page of a rule that no source knows")
    }

    @Test func `a page shows the finding that its broken report has`() throws {
        for rule in try Self.pages() {
            let page = try String(contentsOf: Self.folder.appending(path: "\(rule).md"), encoding: .utf8)
            let golden = BrokenReportTests.broken.appending(path: "\(rule)/expected.txt")
            // A rule without its broken report is refused by BrokenReportTests.
            guard FileManager.default.fileExists(atPath: golden.path) else { continue }
            let findings = try String(contentsOf: golden, encoding: .utf8).components(separatedBy: "\n\n")
            let finding = try #require(findings.first { $0.contains("[\(rule)]") }, "\(rule)")
            let text = finding.trimmingCharacters(in: .newlines)
            #expect(page.contains("```text\n\(text)\n```"), "\(rule): run scripts/rule-pages")
            for part in ["## Why", "## Wrong", "## Right", "## Waiving"] { #expect(page.contains(part), "\(rule)") }
        }
    }
}
