import Foundation
import Testing

/// Many councils and years: four councils of different size with two years each, as `scripts/bench-nation` makes 153 with three.
@Suite(.serialized) struct NationalTests {
    private static let golden = Project.tests.appending(path: "Golden/national")

    /// A script makes it: committed it would be hundreds of files.
    private func project() throws -> Scratch {
        let project = try Scratch()
        let script = Project.root.appending(path: "Tests/Benchmarks/nation.py").path
        let run = try Binary.run(
            ["python3", script, Binary.path, project.url.path, "--councils", "4", "--years", "2"],
            program: "/usr/bin/env")
        try #require(run.exitCode == 0, "\(run.errors)")
        return project
    }

    private func build(_ project: Scratch, _ options: String...) throws -> Binary.Run {
        try Binary.run(["build"] + options + ["--quiet"], in: project.url)
    }

    @Test func `council by council, on one thread or two, the site is the same as at once`() throws {
        let project = try project()
        for (folder, options) in [
            ("once", []), ("one", ["--all", "--threads", "1"]), ("two", ["--all", "--threads", "2"]),
        ] {
            let run = try Binary.run(["build", "--output", folder, "--quiet"] + options, in: project.url)
            #expect(run.errors == "" && run.exitCode == 0, "\(folder)")
        }
        let once = try Folder.contents(of: project.url.appending(path: "once"))
        #expect(try Folder.contents(of: project.url.appending(path: "one")) == once)
        #expect(try Folder.contents(of: project.url.appending(path: "two")) == once)
        for path in once.keys.sorted() where !path.dropFirst().contains("/") || path.hasPrefix("compare/") {
            guard path.hasSuffix("index.html") || path.contains("complaints-statutory.") else { continue }
            let text = String(decoding: once[path] ?? Data(), as: UTF8.self)
            try Golden.compare(text, with: Self.golden.appending(path: path.replacing("/", with: "-")))
        }
    }

    @Test func `one faulty council stops all, and the faults of every council are listed`() throws {
        let project = try project()
        #expect(try build(project, "--all").exitCode == 0)
        let before = try Folder.contents(of: project.url.appending(path: "site"))
        let councils = try project.councils()
        try project.edit("content/\(councils[0])/2023-24/narrative/welcome/welcome.md") {
            $0 + "\n{{ no-such-figure }}\n"
        }
        try project.edit("content/\(councils[2])/contacts.yaml") {
            $0.replacing("expires: 2027-11-22", with: "expires: soon")
        }
        try project.edit("content/\(councils[3])/theme/tokens.css") {
            $0.replacing("--ink: #241a2c", with: "--ink: #eeeeee")
        }
        let run = try build(project, "--all")
        #expect(run.exitCode == 1)
        for (council, rule) in [(0, "known-figure"), (2, "contact-current"), (3, "colour-contrast")] {
            let lines = run.errors.split(separator: "\n").filter {
                $0.contains(": error: ") && $0.contains("[\(rule)]")
            }
            #expect(!lines.isEmpty && lines.allSatisfy { $0.contains(councils[council]) }, "\(rule)")
        }
        #expect(try Folder.contents(of: project.url.appending(path: "site")) == before)
        #expect(!FileManager.default.fileExists(atPath: project.url.appending(path: "site.new").path))
        #expect(try build(project, "--all", "--threads", "1").errors == run.errors)
    }

    @Test func `the reference of a record of one council is found on a page of another`() throws {
        let project = try project()
        let councils = try project.councils()
        let records = try project.text("content/\(councils[1])/2022-23/records/complaints.csv").split(separator: "\n")
        let reference = try #require(records.dropFirst().first?.split(separator: ",").first)
        try project.edit("content/\(councils[0])/2023-24/narrative/welcome/welcome.md") { $0 + "\n(\(reference))\n" }
        let (streamed, once) = (try build(project, "--all"), try build(project))
        #expect(streamed.exitCode == 1 && streamed.errors.contains("[record-identifier]"))
        #expect(!streamed.errors.contains(reference))
        #expect(streamed.errors == once.errors)
    }

    @Test func `a disk on which nothing can be written leaves the old site`() throws {
        let project = try project()
        try Data("a file where a folder should be".utf8).write(to: project.url.appending(path: "site"))
        let run = try Binary.run(["build", "--all", "--quiet", "--output", "site/inside"], in: project.url)
        #expect(run.exitCode == 74)
        #expect(try project.text("site") == "a file where a folder should be")
    }

    @Test func `all councils cannot be built for one edition only`() throws {
        let project = try project()
        let run = try build(project, "--all", "--edition", "2023-24")
        #expect(run.exitCode == 64)
        #expect(run.errors.contains("leave --council, --edition, --figures and --unchecked out"))
    }
}

extension Scratch {
    fileprivate func councils() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.appending(path: "content").path).sorted()
    }
}
