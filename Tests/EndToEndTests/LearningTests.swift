import Foundation
import Testing

/// What complaints taught, and the hub, for staff: made by the real program, to the byte, with no word of a case.
@Suite struct LearningTests {
    @Test(arguments: StaffTests.samples) func `what complaints taught in a sample is told as it was`(
        council: String, day: String
    ) throws {
        let scratch = try Scratch()
        let folder = scratch.url.appending(path: "learning")
        let run = try Binary.run([
            "staff", "learning", "--council", council, "--clock", day, "--output", folder.path,
            "--quiet",
        ])
        #expect(run.errors == "" && run.exitCode == 0)
        for file in ["index.html", "outcome-form.html"] + (council == "exampleshire" ? ["digest-2024-01.html"] : []) {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            try Golden.compare(text, with: StaffTests.golden.appending(path: "\(council)-learning-\(file)"))
        }
        // What was found in a case stays in its file, and a digest names no case and no team.
        for file in try Folder.files(in: folder) {
            let text = String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
            #expect(!text.contains("Brackenmoor") && !text.contains("Nobody told the family"), "\(file)")
            guard file.hasPrefix("digest") else { continue }
            #expect(!text.contains("EX/23/") && !text.contains("Family Help"), "\(file)")
        }
    }

    @Test func `the hub is what it was, with every limit from the table`() throws {
        let scratch = try Scratch()
        let folder = scratch.url.appending(path: "hub")
        let run = try Binary.run([
            "staff", "hub", "--council", "exampleshire", "--clock", "2026-11-23", "--output",
            folder.path, "--quiet",
        ])
        #expect(run.errors == "" && run.exitCode == 0)
        for file in ["index.html", "letters.html", "check-yourself.html"] {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            try Golden.compare(text, with: StaffTests.golden.appending(path: "hub-\(file)"))
        }
    }

    @Test func `an action without an owner is a warning, and is still on the tracker`() throws {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try project.copy(Project.tests.appending(path: "Broken/action-owner/project"), to: ".")
        try project.copy(
            Project.tests.appending(path: "Broken/action-done/project/content/testshire/publications.yaml"),
            to: "content/testshire/publications.yaml")
        let run = try Binary.run(
            ["staff", "learning", "--clock", "2024-03-25", "--quiet"], in: project.url)
        #expect(run.exitCode == 0)
        #expect(
            run.errors == """
                content/testshire/2023-24/records/actions.csv:2 (column 'owner_role'): warning: nobody answers for this action [action-owner]
                  fix: write the role that does; a role, never a name

                1 warning

                """)
        let page = try String(
            contentsOf: project.url.appending(path: "staff/testshire/learning/index.html"), encoding: .utf8)
        #expect(page.contains("<strong>Nobody yet: name a role</strong>"))
    }
}
