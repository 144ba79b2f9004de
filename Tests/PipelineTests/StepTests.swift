import Checks
import Diagnostics
import Disclosure
import Figures
import Quantities
import Site
import Testing

@testable import Pipeline

/// Each step from a project to a checked site, with its files in memory.
@Suite struct StepTests {
    private static let edition = "content/testshire/2023-24"

    @Test func `a project without templates is none`() throws {
        var workshop = try MemoryProject().without("content/testshire/council.yaml").workshop
        let isProject = workshop.isProject()
        #expect(!isProject)
        #expect(workshop.findings.all.map(\.rule.name) == ["edition-found"])
    }

    @Test func `a council that is not there is a problem of whoever asked`() throws {
        let workshop = try MemoryProject().workshop
        let problem = #expect(throws: UsageProblem.self) {
            try Catalogue.survey(workshop.tree.files, BuildOptions(council: "testshir"))
        }
        #expect(problem?.words == "no council is called 'testshir'; did you mean 'testshire'?")
    }

    @Test func `records become figures, and what is wrong with one of them is a finding without them`() throws {
        let project = try MemoryProject()
        var workshop = project.workshop
        let templates = try readTemplates(of: &workshop)
        let drafts = try workshop.drafts(templates)
        #expect(workshop.findings.all.map(\.message) == [])
        #expect(drafts.map(\.sources.siteFolder) == ["testshire/2023-24"])
        let records = try #require(drafts.first?.raw["complaints-by-method"]?.total.records)
        #expect(records > 0)

        var other = project.without("\(Self.edition)/records/complaints.csv").workshop
        let others = try readTemplates(of: &other)
        let faulty = try other.drafts(others)
        #expect(faulty.isEmpty)
        #expect(other.findings.hasErrors)
    }

    @Test func `figures are protected by the stored decision, and none is without it`() throws {
        var workshop = try MemoryProject().workshop
        let templates = try readTemplates(of: &workshop)
        let editions = try workshop.editions(templates).flatMap { $0.editions ?? [] }
        #expect(workshop.findings.all.map(\.message) == [])
        #expect(editions.map(\.figures.figures.isEmpty) == [false])

        var bare = try MemoryProject().without("\(Self.edition)/protection.yaml").workshop
        let others = try readTemplates(of: &bare)
        let none = try bare.editions(others)
        #expect(none.map { $0.editions == nil } == [true])
        #expect(Set(bare.findings.all.map(\.rule.name)) == ["protection-missing"])
    }

    private func readTemplates(of workshop: inout Workshop) throws -> Templates {
        let templates = workshop.templates()
        return try #require(templates)
    }

    private func wholeSite(_ workshop: inout Workshop) async throws -> UncheckedSite {
        let made = try await SitePipeline().build(&workshop)
        return try #require(made)
    }

    @Test func `pages are rendered, and their bytes judged`() async throws {
        var workshop = try MemoryProject().workshop
        let made = try await wholeSite(&workshop)
        #expect(made.site.files.contains { $0.path == "testshire/2023-24/index.html" })
        let checked = await SitePipeline().check(made.site, of: made, &workshop)
        #expect(workshop.findings.all.map(\.message) == [])
        #expect(checked?.site.files.count == made.site.files.count)
    }

    @Test func `a fault in a page's bytes is found by the last step alone`() async throws {
        var workshop = try MemoryProject().workshop
        let made = try await wholeSite(&workshop)
        let files = made.site.files.map { file in
            guard file.path == "testshire/2023-24/index.html" else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self)
            return SiteFile(path: file.path, text: text.replacing("<main", with: "<main class=\"x\" class=\"y\""))
        }
        let site = try #require(BuiltSite(files))
        _ = await SitePipeline().check(site, of: made, &workshop)
        #expect(workshop.findings.hasErrors)
    }
}
