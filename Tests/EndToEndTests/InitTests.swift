import Foundation
import Testing

/// A new council, as an officer starts it: `heard init`, then all that stands between its files and a published site.
@Suite struct InitTests {
    private static let clock = ["--clock", "2026-11-23"]

    /// A folder in which `council` was started.
    private func started(_ options: String...) throws -> Scratch {
        let folder = try Scratch()
        let run = try Binary.run(["init", "council"] + options + Self.clock, in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        return folder
    }

    private func heard(_ arguments: [String], in folder: Scratch) throws -> Binary.Run {
        try Binary.run(arguments, in: folder.url.appending(path: "council"))
    }

    @Test func `a new council has these files beside the templates`() throws {
        let folder = try started()
        let files = try Folder.files(in: folder.url.appending(path: "council"))
        let own = files.filter { !$0.hasPrefix("templates/") }
        try Golden.compare(
            own.joined(separator: "\n") + "\n", with: Project.tests.appending(path: "Golden/starter-files.txt"))
        let templates = try Folder.files(in: Project.root.appending(path: "templates"))
        #expect(
            files.filter { $0.hasPrefix("templates/") }
                == templates.filter { !$0.hasPrefix("starter/") }.map { "templates/\($0)" })
        for path in own where !path.hasSuffix(".csv") {
            let text = try folder.text("council/\(path)")
            #expect(["#", "<!--"].contains { text.hasPrefix($0) }, "\(path) says nothing of itself")
            #expect(text.firstMatch(of: /@[a-z-]+@/) == nil, "\(path) has a gap")
        }
    }

    @Test(arguments: ["2019-20", "2021-22", "2023-24", "2025-26"])
    func `a new council is built and checked without a finding`(edition: String) throws {
        let folder = try started("--edition", edition, "--council", "Royal Borough of St. Mary's")
        let built = try heard(["build", "--quiet"], in: folder)
        #expect(built.errors == "" && built.exitCode == 0)
        let checked = try heard(["check", "--quiet"] + Self.clock, in: folder)
        #expect(checked.errors == "" && checked.exitCode == 0)
        let site = "council/site/royal-borough-of-st-marys/\(edition)"
        #expect(try folder.text("\(site)/welcome.html").contains("Royal Borough of St. Mary's"))
        #expect(try !folder.text("\(site)/welcome.html").contains("Comments such as this one"))
    }

    @Test func `a new council is decided on, signed off, published and proved in these words`() throws {
        let folder = try started()
        var transcript = ""
        func say(_ arguments: String...) throws {
            let run = try heard(arguments + (arguments[0] == "build" ? [] : Self.clock), in: folder)
            transcript += "$ heard \(arguments.joined(separator: " "))\n\(run.errors)[exit code \(run.exitCode)]\n\n"
        }
        try say("build")
        try say("check")
        try say("publish", "live")
        try folder.edit("council/content/anytown/2025-26/edition.yaml") { StarterDecision.made(in: $0) }
        try say("build")
        for role in ["Complaints manager", "Director of Children's Services"] {
            try say("approve", "--edition", "2025-26", "--role", role, "--evidence", "Minute 41")
        }
        try say("publish", "live")
        let manifest = "content/anytown/published/live.json"
        try say("verify", "www/current", "--manifest", manifest)
        try folder.edit("council/www/current/index.html") { $0 + " " }
        try say("verify", "www/current", "--manifest", manifest)
        let place = folder.url.resolvingSymlinksInPath().path
        transcript = transcript.replacing(place, with: "PLACE").replacing("/private\(place)", with: "PLACE")
            .replacing(/\b[0-9a-f]{12}\b/, with: "ID").replacing(/\d+ files/, with: "SOME files")
        try Golden.compare(transcript, with: Project.tests.appending(path: "Golden/starter-transcript.txt"))
    }

    @Test func `nothing is written over, and names and years are looked at`() throws {
        let folder = try started()
        let before = try Folder.contents(of: folder.url)
        func refused(_ arguments: String...) throws -> String {
            let run = try Binary.run(["init"] + arguments + Self.clock, in: folder.url)
            #expect(run.exitCode == 64)
            return run.errors.components(separatedBy: "\n")[0]
        }
        #expect(
            try refused("council")
                == "Error: council holds files (.gitignore): start in a new or an empty folder, and nothing is written over"
        )
        #expect(try refused("b", "--edition", "2021") == "Error: '2021' is not a reporting year such as 2021-22")
        #expect(try refused("b", "--edition", "2021-23") == "Error: '2021-23' is not a reporting year such as 2021-22")
        #expect(
            try refused("b", "--council", "A: b")
                == "Error: 'A: b' cannot be a council's name: write letters, digits, spaces and . , ' & - ( )")
        #expect(
            try refused("b", "--templates", "council").hasPrefix("Error: there are no starter files: "))
        #expect(try Folder.contents(of: folder.url) == before)
    }

    @Test func `the program says where it looked for its templates`() throws {
        let folder = try Scratch()
        let program = folder.url.appending(path: "heard")
        try FileManager.default.copyItem(at: URL(filePath: Binary.path).resolvingSymlinksInPath(), to: program)
        let alone = try Binary.run(["init", "council"], in: folder.url, program: program.path)
        #expect(alone.exitCode == 64)
        #expect(
            alone.errors.contains(
                "they are in no folder above it, nor in a 'share/heard' there; name them with --templates"))
        try folder.copy(Project.root.appending(path: "templates"), to: "share/heard/templates")
        #expect(try Binary.run(["init", "council"], in: folder.url, program: program.path).exitCode == 0)
    }
}

/// What an officer writes into the first edition: who decided the rule, and who signed off.
enum StarterDecision {
    static func made(in edition: String) -> String {
        edition.replacing(/# to decide before publishing:.*\n/, with: "")
            .replacing("decided_by: a manager still to be named", with: "decided_by: Complaints manager")
            .replacing("# sign_off:\n#   - role", with: "sign_off:\n  - role")
            .replacing("#     on:", with: "    on:").replacing("#     reference:", with: "    reference:")
    }
}
