import Checks
import Diagnostics
import Site
import Testing

@Suite struct SourceMapTests {
    private func examine(_ page: String) async throws -> [Finding] {
        let entries = [(8, 5), (9, 7)].map {
            SourceMapEntry(line: $0, source: SourceLocation(path: "pages/complaints.md", line: $1, column: 1))
        }
        let files = try Specimen.site(["anytown/2021-22/complaints.html": page]).files
        let site = try #require(BuiltSite(files, sourceMaps: ["anytown/2021-22/complaints.html": entries]))
        return await Examiner(Expectations(demonstrations: [], identifiers: { _ in [] })).examine(site).findings.all
    }

    @Test func aFindingLeadsToItsLineOfMarkdown() async throws {
        let findings = try await examine(Specimen.page(main: "<p><a href=\"gone.html\">Gone</a></p>"))
        #expect(findings.map { "\($0.location)" } == ["pages/complaints.md:7:1"])
        #expect(findings[0].message.hasSuffix("(anytown/2021-22/complaints.html:9:4)"))
    }

    @Test func whatStandsBesideTheMainPartIsTheLayouts() async throws {
        let findings = try await examine(Specimen.page(footer: "<p>No link</p>"))
        #expect(findings.map(\.location.path) == ["anytown/2021-22/complaints.html"])
    }
}
