import Foundation
import Testing

/// What an officer relies on when building.
@Suite struct BuildTests {
    /// The small sound report, in a folder of its own.
    private func project() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        return project
    }

    @Test func `a failed build leaves the old site untouched`() throws {
        let project = try project()
        #expect(try Binary.run(["build", "--quiet"], in: project.url).exitCode == 0)
        let before = try Folder.contents(of: project.url.appending(path: "site"))
        let records = project.url.appending(path: "content/testshire/2023-24/records/complaints.csv")
        try Data("reference\nTC-0001,too,many\n".utf8).write(to: records)
        #expect(try Binary.run(["build", "--quiet"], in: project.url).exitCode == 1)
        #expect(try Folder.contents(of: project.url.appending(path: "site")) == before)
    }

    @Test func `a changed record changes the number, the sentence and the chart together`() throws {
        let project = try project()
        #expect(try Binary.run(["build", "--quiet"], in: project.url).exitCode == 0)
        let pages = ["outcomes.html", "summary.html", "figures/complaints-by-outcome.csv"]
        func contents() throws -> [Data] {
            try pages.map { try Data(contentsOf: project.url.appending(path: "site/testshire/2023-24/\($0)")) }
        }
        let before = try contents()
        let records = project.url.appending(path: "content/testshire/2023-24/records/complaints.csv")
        let text = try String(contentsOf: records, encoding: .utf8)
        let changed = try #require(text.firstRange(of: ",not-upheld,"))
        try Data(text.replacingCharacters(in: changed, with: ",upheld,").utf8).write(to: records)
        #expect(try Binary.run(["build", "--quiet"], in: project.url).exitCode == 0)
        for (page, (old, new)) in zip(pages, zip(before, try contents())) { #expect(old != new, "\(page)") }
    }

    @Test func `with every narrative deleted a complete report still builds`() throws {
        let project = try Scratch()
        for folder in ["templates", "content"] {
            try project.copy(Project.root.appending(path: folder), to: folder)
        }
        let content = project.url.appending(path: "content")
        for path in try Folder.files(in: content) where path.contains("/narrative/") || path.hasSuffix("learning.yaml")
        {
            try FileManager.default.removeItem(at: content.appending(path: path))
        }
        let run = try Binary.run(["build", "--quiet"], in: project.url)
        #expect(run.errors == "")
        let pages = try Folder.files(in: project.url.appending(path: "site")).filter { $0.hasSuffix(".html") }
        let committed = try Folder.files(in: CommittedSiteTests.committed).filter { $0.hasSuffix(".html") }
        #expect(pages == committed)
    }

    @Test func `records of real people in the project are refused unless git ignores them`() throws {
        let project = try project()
        let edition = project.url.appending(path: "content/testshire/2023-24/edition.yaml")
        let text = try String(contentsOf: edition, encoding: .utf8).replacing(
            "synthetic: true", with: "synthetic: false")
        try Data(text.utf8).write(to: edition)
        let refused = try Binary.run(["build", "--quiet"], in: project.url)
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("[records-outside]"))

        try Binary.git(["init", "--quiet"], in: project.url)
        try Data("records/\n".utf8).write(to: project.url.appending(path: ".gitignore"))
        let allowed = try Binary.run(["build", "--quiet"], in: project.url)
        #expect(!allowed.errors.contains("[records-outside]"))
    }

    @Test func `a council, an edition or a flag that does not exist is a fault of usage`() throws {
        let project = try project()
        let council = try Binary.run(["build", "--council", "testshir"], in: project.url)
        #expect(council.exitCode == 64)
        #expect(council.errors.contains("no council is called 'testshir'; did you mean 'testshire'?"))
        #expect(try Binary.run(["build", "--edition", "1999-00"], in: project.url).exitCode == 64)
        #expect(try Binary.run(["build", "--clok", "2024-01-01"], in: project.url).exitCode == 64)
        #expect(try Binary.run(["check", "no-such-folder"], in: project.url).exitCode == 65)
    }

    @Test func `findings for programs are JSON on standard output`() throws {
        let project = try project()
        let edition = project.url.appending(path: "content/testshire/2023-24/edition.yaml")
        let text = try String(contentsOf: edition, encoding: .utf8).replacing("as_at:", with: "as_att:")
        try Data(text.utf8).write(to: edition)
        let run = try Binary.run(["build", "--format", "json", "--quiet"], in: project.url)
        #expect(run.exitCode == 1)
        #expect(
            run.output == """
                [
                  {"rule": "known-key", "severity": "error", "path": "content/testshire/2023-24/edition.yaml", "line": 3, \
                "column": 1, "message": "no key is called 'as_att'", "fix": "write 'as_at'", \
                "edit": {"original": "as_att", "replacement": "as_at"}}
                ]

                """)
    }
}
