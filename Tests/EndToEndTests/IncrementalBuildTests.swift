import Foundation
import Testing

/// `heard build --unchecked` makes only what changed; its slow twin is the same build with `--no-cache`.
@Suite struct IncrementalBuildTests {
    private func project() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        let narrative = project.url.appending(path: "content/testshire/2023-24/narrative/teams")
        try FileManager.default.createDirectory(at: narrative, withIntermediateDirectories: true)
        try Data("Our own words.\n".utf8).write(to: narrative.appending(path: "teams.md"))
        return project
    }

    private func build(_ project: Scratch, to output: String, _ more: [String] = []) throws -> Binary.Run {
        try Binary.run(
            ["build", "--unchecked", "--quiet", "--output", output] + more, in: project.url,
            environment: ["XDG_CACHE_HOME": project.url.appending(path: "cache").path])
    }

    /// What tells a file that was written again from one that was left alone.
    private func inodes(_ folder: URL) throws -> [String: Int] {
        var inodes: [String: Int] = [:]
        for file in try Folder.files(in: folder) {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: file).path)
            inodes[file] = attributes[.systemFileNumber] as? Int
        }
        return inodes
    }

    /// The clock of the file system has to move on before a file counts as surely unchanged.
    private func settle() { Thread.sleep(forTimeInterval: 0.03) }

    @Test func `nothing is written where nothing changed, and one file where one page did`() throws {
        let project = try project()
        let site = project.url.appending(path: "fast")
        #expect(try build(project, to: "fast").exitCode == 0)
        settle()
        #expect(try build(project, to: "fast").exitCode == 0)
        let before = try inodes(site)
        settle()
        #expect(try build(project, to: "fast").exitCode == 0)
        #expect(try inodes(site) == before)

        let page = project.url.appending(path: "templates/pages/background.md")
        try Data(
            String(contentsOf: page, encoding: .utf8).replacing("## Who can complain", with: "## Who may complain").utf8
        )
        .write(to: page)
        #expect(try build(project, to: "fast").exitCode == 0)
        let after = try inodes(site)
        #expect(after.keys.filter { after[$0] != before[$0] } == ["testshire/2023-24/background.html"])
        let text = try String(contentsOf: site.appending(path: "testshire/2023-24/background.html"), encoding: .utf8)
        #expect(text.contains("Who may complain"))
    }

    @Test func `a build to the default folder is always checked`() throws {
        let project = try project()
        let run = try Binary.run(["build", "--unchecked"], in: project.url)
        #expect(run.exitCode == 64)
        #expect(run.errors.contains("--unchecked needs --output"))
    }

    @Test func `after any edit the site is, byte for byte, that of a build from nothing`() throws {
        let project = try project()
        var random = Seeded(state: 2022)
        var good: [String: Data] = [:]
        for step in 0..<40 {
            let edit = try Edit.random(in: project.url, &random)
            let fast = try build(project, to: "fast")
            let clean = try build(project, to: "clean", ["--no-cache"])
            #expect(fast.exitCode == clean.exitCode, "step \(step): \(edit)")
            #expect(fast.errors == clean.errors, "step \(step): \(edit)")
            if clean.exitCode == 0 { good = try Folder.contents(of: project.url.appending(path: "clean")) }
            // What was changed by hand in the output stays where no build replaced it.
            guard clean.exitCode == 0 else { continue }
            let made = try Folder.contents(of: project.url.appending(path: "fast"))
            #expect(made == good, "step \(step): \(edit)")
        }
        #expect(good.count > 100)
    }
}

/// One change of a project or of its output, as people and programs make them.
private enum Edit {
    /// Makes it, and says what it was.
    static func random(in project: URL, _ random: inout Seeded) throws -> String {
        let pages = ["background", "teams", "stages", "looking-ahead", "remedies"]
        let page = pages.randomElement(using: &random) ?? "teams"
        let word = "w\(Int.random(in: 0..<4, using: &random))"
        let markdown = project.appending(path: "templates/pages/\(page).md")
        switch Int.random(in: 0..<15, using: &random) {
        case 0, 1: try append("\nMore \(word).\n", to: markdown)
        case 2: try change(markdown) { $0.replacing(/title: .*/, with: "title: The \(word) page", maxReplacements: 1) }
        case 3:
            try change(markdown) { $0.replacing(/summary: .*/, with: "summary: About \(word).", maxReplacements: 1) }
        case 4: try append("\nSee {{ complaints-statutory }} and {{ none-\(word) }}.\n", to: markdown)
        case 5: try change(markdown) { $0.replacing(/\n\nSee .*\n/, with: "\n") }
        case 6: try append("\n\(word)\n", to: narrative(project))
        case 7: try toggle(narrative(project))
        case 8:
            try change(project.appending(path: "content/testshire/council.yaml")) {
                $0.replacing(/short_name: .*/, with: "short_name: Test \(word)")
            }
        case 9: try append("/* \(word) */\n", to: project.appending(path: "templates/theme/heard.css"))
        case 10:
            try change(project.appending(path: "templates/layouts/page.html")) {
                $0.replacing("<body id=\"top\"", with: "<body id=\"top\" data-\(word)=\"\"")
            }
        case 11:
            try change(project.appending(path: "content/testshire/2023-24/records/complaints.csv")) {
                $0.replacing(
                    "TC-0004,PK-503,FK-701,statutory,2023-06-05,email",
                    with: "TC-0004,PK-503,FK-701,statutory,2023-06-05,letter")
            }
        case 12: return try harm(project, page, &random)
        // The leaflet prints a part of this page.
        case 13:
            try change(project.appending(path: "templates/children/what-is-a-complaint.md")) {
                $0.replacing("\n## ", with: "\nMore \(word).\n\n## ")
            }
        default: return "nothing"
        }
        return "\(page) \(word)"
    }

    /// What others do to a folder of output.
    private static func harm(_ project: URL, _ page: String, _ random: inout Seeded) throws -> String {
        let file = project.appending(path: "fast/testshire/2023-24/\(page).html")
        switch Int.random(in: 0..<3, using: &random) {
        case 0: try append("<p>By hand.</p>", to: file)
        case 1: try FileManager.default.removeItem(at: file)
        default: try append("stray", to: project.appending(path: "fast/testshire/stray.html"))
        }
        return "harm to \(page)"
    }

    private static func narrative(_ project: URL) -> URL {
        project.appending(path: "content/testshire/2023-24/narrative/teams/teams.md")
    }

    private static func toggle(_ file: URL) throws {
        if FileManager.default.fileExists(atPath: file.path) {
            try FileManager.default.removeItem(at: file)
        } else {
            try append("Back again.\n", to: file)
        }
    }

    private static func append(_ text: String, to file: URL) throws {
        let old = FileManager.default.fileExists(atPath: file.path) ? try String(contentsOf: file, encoding: .utf8) : ""
        try Data((old + text).utf8).write(to: file)
    }

    private static func change(_ file: URL, _ edit: (String) -> String) throws {
        try Data(edit(String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
    }
}

/// A fixed sequence, so that a failure can be tried again.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
