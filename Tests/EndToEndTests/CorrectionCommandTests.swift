import Foundation
import Testing

/// A change after publication, with the real program and real folders.
@Suite struct CorrectionCommandTests {
    private func project(_ targets: String) throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try write("targets:\n\(targets)\n", to: "content/testshire/publish.yaml", in: project)
        return project
    }

    private func write(_ text: String, to path: String, in project: Scratch) throws {
        let file = project.url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func text(_ path: String, in project: Scratch) throws -> String {
        try String(contentsOf: project.url.appending(path: path), encoding: .utf8)
    }

    private func heard(_ arguments: String..., on day: String, in project: Scratch) throws -> Binary.Run {
        try Binary.run(arguments + ["--clock", day], in: project.url)
    }

    private func correct(_ entries: String, in project: Scratch) throws {
        try write("corrections:\n\(entries)\n", to: "content/testshire/2023-24/corrections.yaml", in: project)
    }

    private func changeRecord(in project: Scratch) throws {
        let path = "content/testshire/2023-24/records/complaints.csv"
        try write(
            try text(path, in: project).replacing(",not-upheld,", with: ",upheld,", maxReplacements: 1), to: path,
            in: project)
    }

    @Test func `a changed number is published with a correction only, which readers find on every way`() throws {
        let project = try project("  live: {kind: folder, to: www}\n  desk: {kind: folder, to: desk, readers: staff}")
        #expect(try heard("publish", "live", on: "2024-07-02", in: project).exitCode == 0)
        #expect(try heard("publish", "desk", on: "2024-07-02", in: project).exitCode == 0)
        try changeRecord(in: project)
        let refused = try heard("publish", "live", on: "2024-07-10", in: project)
        #expect(refused.exitCode == 75)
        let pages = [
            "figures/complaints-by-outcome", "figures/complaints-upheld-or-partly", "find-a-number", "key-facts",
            "outcomes", "summary",
        ]
        #expect(
            refused.errors.hasPrefix(
                """
                content/testshire/2023-24/corrections.yaml: error: readers have seen other words or numbers on 6 pages, and no \
                new correction names them: \(pages.map { "'\($0)'" }.joined(separator: ", ")) [correction-missing]
                """), "\(refused.errors)")
        let staff = try heard("publish", "desk", on: "2024-07-10", in: project)
        #expect(staff.exitCode == 0, "staff read no corrections: \(staff.errors)")

        try correct(
            """
              - {date: 2024-07-10, class: records, pages: [\(pages.joined(separator: ", "))],
                 what: A complaint had the wrong result, why: A letter was filed late,
                 before: 8 of them in full or in part, after: 9 of them in full or in part}
            """, in: project)
        let run = try heard("publish", "live", on: "2024-07-10", in: project)
        #expect(run.exitCode == 0, "\(run.errors)")
        let site = "www/current/testshire/2023-24"
        let all = try text("\(site)/corrections.html", in: project)
        #expect(
            all.contains("8 of them in full or in part</span>") && all.contains("9 of them in full or in part</span>"))
        #expect(try text("\(site)/outcomes.html", in: project).contains("corrections.html#c-2024-07-10"))
        #expect(try text("\(site)/index.html", in: project).contains("href=\"corrections.html\""))
        #expect(!(try text("\(site)/teams.html", in: project).contains("This page was corrected")))

        #expect(try heard("publish", "live", "--rollback", on: "2024-07-11", in: project).exitCode == 0)
        let proof = ["www/current", "--manifest", "content/testshire/published/live.json"]
        #expect(try heard("verify", proof[0], proof[1], proof[2], on: "2024-07-11", in: project).exitCode == 0)
        #expect(try heard("publish", "live", on: "2024-07-12", in: project).exitCode == 0)
        let log = try text("content/testshire/published/live.log.yaml", in: project)
        #expect(log.split(separator: "\n").filter { $0.hasPrefix("  - {on: ") }.count == 4)
        #expect(log.contains("on: 2024-07-11") && log.contains("rollback: true"))
    }

    @Test func `a report is corrected years after its period`() throws {
        let project = try project("  live: {kind: folder, to: www}")
        try correct(
            """
              - {date: 2025-02-10, class: text, pages: [outcomes], what: A number had the wrong words, why: They were unclear,
                 before: 8 of these, after: 8 of them in full or in part}
            """, in: project)
        let run = try heard("build", "--quiet", on: "2025-02-11", in: project)
        #expect(run.errors == "" && run.exitCode == 0)
        #expect(try text("site/testshire/2023-24/outcomes.html", in: project).contains("10 February 2025"))
    }

    @Test func `several corrections of one day are told apart by a number that the checks know to be ours`() throws {
        let project = try project("  live: {kind: folder, to: www}")
        let entry = "class: privacy, pages: [outcomes], what: A name was taken out, why: Nobody may be known"
        try correct((0..<3).map { _ in "  - {date: 2024-07-10, \(entry)}" }.joined(separator: "\n"), in: project)
        let run = try heard("build", "--quiet", on: "2024-07-11", in: project)
        #expect(run.errors == "" && run.exitCode == 0)
        let page = try text("site/testshire/2023-24/corrections.html", in: project)
        #expect(page.contains("id=\"c-2024-07-10-3\"") && page.contains(", number <data value=\"3\">3</data></h2>"))
    }

    @Test func `a correction that the readers of several targets lack is asked for once`() throws {
        let project = try project(["a", "b", "c"].map { "  \($0): {kind: folder, to: \($0)}" }.joined(separator: "\n"))
        for target in ["a", "b", "c"] {
            #expect(try heard("publish", target, on: "2024-07-02", in: project).exitCode == 0)
        }
        try changeRecord(in: project)
        let refused = try heard("publish", "a", on: "2024-07-10", in: project)
        #expect(refused.errors.split(separator: "[correction-missing]", omittingEmptySubsequences: false).count == 2)
    }

    @Test(arguments: ["link", "exchange"])
    func `what was taken out to protect people is shown nowhere, deleted, and does not come back`(change: String) throws
    {
        let project = try project("  live: {kind: folder, to: www, switch: \(change)}")
        let own = "content/testshire/2023-24/narrative/teams/teams.md"
        try write("The youth of Elm Street praised a team.\n", to: own, in: project)
        let signed = ["--role", "Director", "--evidence", "Minute 1"]
        let approve = ["approve", "--edition", "2023-24", "--page", "teams"] + signed
        #expect(try Binary.run(approve + ["--clock", "2024-07-01"], in: project.url).exitCode == 0)
        #expect(try heard("publish", "live", on: "2024-07-02", in: project).exitCode == 0)
        try FileManager.default.copyItem(
            at: project.url.appending(path: change == "link" ? "www/current" : "www").resolvingSymlinksInPath(),
            to: project.url.appending(path: "old"))

        try write("A young person praised a team.\n", to: own, in: project)
        try correct(
            "  - {date: 2024-07-10, class: privacy, pages: [teams], what: A street was taken out, why: Nobody may be known}",
            in: project)
        let void = try heard("publish", "live", on: "2024-07-10", in: project)
        #expect(void.exitCode == 75 && void.errors.contains("[sign-off-void]"))
        #expect(!(void.errors + void.output).contains("Elm"))
        #expect(try Binary.run(approve + ["--clock", "2024-07-10"], in: project.url).exitCode == 0)
        let run = try heard("publish", "live", on: "2024-07-10", in: project)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.errors.contains("1 kept release with what a correction took out to protect people is deleted"))
        let back = try heard("publish", "live", "--rollback", on: "2024-07-10", in: project)
        #expect(back.exitCode == 75 && back.errors.contains("[rollback-possible]"))
        let live = change == "link" ? "www/current" : "www"
        let difference = try Binary.run(["diff", "old", live], in: project.url)
        #expect(difference.output.contains("Words not shown, to protect people (1)\n  testshire/2023-24/teams.html"))
        #expect(!difference.output.contains("Elm"))
        for (path, bytes) in try Folder.contents(of: project.url) where !path.hasPrefix("old/") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Elm"), "\(path)")
        }
    }

    @Test func `a second publisher is refused while one is at work, and nothing stays locked when that one has died`()
        throws
    {
        let project = try project("  live: {kind: folder, to: www}")
        try write("", to: "www/releases/.lock", in: project)
        let held = try FileHandle(forUpdating: project.url.appending(path: "www/releases/.lock"))
        #expect(flock(held.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
        let refused = try heard("publish", "live", on: "2024-07-02", in: project)
        #expect(refused.exitCode == 75)
        #expect(refused.errors.contains("another 'heard publish' is at work there"), "\(refused.errors)")
        #expect(!FileManager.default.fileExists(atPath: project.url.appending(path: "www/current").path))
        try held.close()
        #expect(try heard("publish", "live", on: "2024-07-02", in: project).exitCode == 0)
    }

    @Test(arguments: ["link", "exchange"])
    func `a draft is not published, and a folder with drafts is not published to`(change: String) throws {
        let project = try project("  live: {kind: folder, to: www, switch: \(change)}")
        try write(
            "---\nstatus: draft\n---\nNot ready.\n", to: "content/testshire/2023-24/narrative/teams/teams.md",
            in: project)
        #expect(try heard("build", "--drafts", "--output", "www", on: "2024-07-02", in: project).exitCode == 0)
        #expect(try text("www/testshire/2023-24/teams.html", in: project).contains("DRAFT"))
        let refused = try heard("publish", "live", on: "2024-07-02", in: project)
        #expect(refused.exitCode == 75 && refused.errors.contains("[target-foreign]"))
        try FileManager.default.removeItem(at: project.url.appending(path: "www"))
        #expect(try heard("publish", "live", on: "2024-07-02", in: project).exitCode == 0)
        let site = project.url.appending(path: change == "link" ? "www/current" : "www").resolvingSymlinksInPath()
        for (path, bytes) in try Folder.contents(of: site) {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("DRAFT") && !text.contains("Not ready"), "\(path)")
        }
    }
}
