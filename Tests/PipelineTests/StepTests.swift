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
        var findings = Findings()
        let isProject = try MemoryProject().without("content/testshire/council.yaml").pipeline.isProject(&findings)
        #expect(!isProject)
        #expect(findings.all.map(\.rule) == [.editionFound])
    }

    @Test func `a council that is not there is a problem of whoever asked`() throws {
        let files = try MemoryProject().pipeline.project.files
        let problem = #expect(throws: UsageProblem.self) {
            try Catalogue.survey(files, BuildOptions(council: "testshir"))
        }
        #expect(problem?.words == "no council is called 'testshir'; did you mean 'testshire'?")
    }

    @Test func `records become figures, and what is wrong with one of them is a finding without them`() throws {
        let project = try MemoryProject()
        var log = RunLog()
        let drafts = try drafts(of: project, &log)
        #expect(log.findings.all.map(\.message) == [])
        #expect(drafts.map(\.sources.siteFolder) == ["testshire/2023-24"])
        let records = try #require(drafts.first?.raw["complaints-by-method"]?.total.records)
        #expect(records > 0)

        let faulty = try self.drafts(of: project.without("\(Self.edition)/records/complaints.csv"), &log)
        #expect(faulty.isEmpty)
        #expect(log.findings.hasErrors)
    }

    private func drafts(of project: MemoryProject, _ log: inout RunLog) throws -> [EditionDraft] {
        let templates = project.pipeline.templates(&log)
        return try project.pipeline.drafts(#require(templates), &log)
    }

    @Test func `figures are protected by the stored decision, and none is without it`() throws {
        var log = RunLog()
        let editions = try councils(of: MemoryProject(), &log).editions
        #expect(log.findings.all.map(\.message) == [])
        #expect(editions.map(\.figures.figures.isEmpty) == [false])

        let none = try councils(of: MemoryProject().without("\(Self.edition)/protection.yaml"), &log)
        #expect(none.map { $0.editions == nil } == [true])
        #expect(Set(log.findings.all.map(\.rule)) == [.protectionMissing])
    }

    private func councils(of project: MemoryProject, _ log: inout RunLog) throws -> [CouncilBuild] {
        let templates = project.pipeline.templates(&log)
        return try project.pipeline.councils(#require(templates), &log)
    }

    @Test func `pages are rendered, and their bytes judged`() async throws {
        var log = RunLog()
        let judged = try await MemoryProject().pipeline.run(&log)
        #expect(log.findings.all.map(\.message) == [])
        #expect(judged?.made.site.files.contains { $0.path == "testshire/2023-24/index.html" } == true)
        #expect(judged?.checked?.site.files.count == judged?.made.site.files.count)
    }

    @Test func `a fault in a page's bytes is found by the last step alone`() async throws {
        let pipeline = try MemoryProject().pipeline
        var log = RunLog()
        let built = try await pipeline.build(&log)
        let made = try #require(built)
        let files = made.site.files.map { file in
            guard file.path == "testshire/2023-24/index.html" else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self)
            return SiteFile(path: file.path, text: text.replacing("<main", with: "<main class=\"x\" class=\"y\""))
        }
        let site = try #require(BuiltSite(files))
        #expect(!log.findings.hasErrors)
        let examination = await pipeline.check(site, of: made, &log)
        #expect(examination.checked == nil)
        #expect(log.findings.hasErrors)
    }
}
