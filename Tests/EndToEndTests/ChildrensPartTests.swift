import Foundation
import Testing

/// The children's pages are published when they are ready, whatever the report is waiting for.
@Suite struct ChildrensPartTests {
    private let targets = "  live: {kind: folder, to: www}\n  children: {kind: folder, to: help, part: children}"

    private func project() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try write("targets:\n\(targets)\n", to: "content/testshire/publish.yaml", in: project)
        try change("content/testshire/council.yaml", in: project) { $0 + "children_reviewed_on: 2024-06-01\n" }
        return project
    }

    private func write(_ text: String, to path: String, in project: Scratch) throws {
        try Data(text.utf8).write(to: project.url.appending(path: path))
    }

    private func change(_ path: String, in project: Scratch, _ edit: (String) -> String) throws {
        let old = try String(contentsOf: project.url.appending(path: path), encoding: .utf8)
        let new = edit(old)
        #expect(new != old)
        try write(new, to: path, in: project)
    }

    private func publish(_ target: String, in project: Scratch) throws -> Binary.Run {
        try Binary.run(["publish", target, "--clock", "2024-07-02"], in: project.url)
    }

    private func site(_ project: Scratch) throws -> [String: String] {
        let live = project.url.appending(path: "help/current").resolvingSymlinksInPath()
        return try Folder.contents(of: live).mapValues { String(decoding: $0, as: UTF8.self) }
    }

    /// Every address of the site's own that a page names, from the site's root.
    private func links(_ site: [String: String]) -> Set<String> {
        var found: Set<String> = []
        for (path, text) in site where path.hasSuffix(".html") {
            for match in text.matches(of: /(?:href|src)="([^"#:]+)[#"]/) {
                var folders = path.split(separator: "/").dropLast()
                for step in match.1.split(separator: "/") {
                    if step == ".." { folders = folders.dropLast() } else { folders.append(step) }
                }
                found.insert(folders.joined(separator: "/"))
            }
        }
        return found
    }

    @Test func `a report that nobody has signed off holds up itself, and not the children's pages`() throws {
        let project = try project()
        try change("content/testshire/2023-24/edition.yaml", in: project) { text in
            text.replacing(/sign_off:\n(?:  .*\n)+/, with: "")
        }
        let report = try publish("live", in: project)
        #expect(report.exitCode == 75 && report.errors.contains("[edition-signed-off]"))
        let run = try publish("children", in: project)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(!run.errors.contains("warning"))
        let site = try site(project)
        #expect(links(site).subtracting(site.keys).sorted() == [])
        #expect(site.keys.allSatisfy { !$0.hasPrefix("testshire/2023-24/") })
        #expect(site["testshire/children/accessibility.html"]?.contains("1 June 2024") == true)
        for (path, text) in site where path.hasPrefix("testshire/children/") {
            #expect(text.contains("href=\"accessibility.html\"") || path.hasSuffix("accessibility.html"), "\(path)")
        }
        let proof = ["verify", "help/current", "--manifest", "content/testshire/published/children.json"]
        #expect(try Binary.run(proof, in: project.url).exitCode == 0)
    }

    @Test func `a broken report is mentioned and holds nothing up`() throws {
        let project = try project()
        try write("title: not finished\n", to: "content/testshire/2023-24/edition.yaml", in: project)
        let run = try publish("children", in: project)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.errors.contains("[records-searched]"))
        #expect(try publish("live", in: project).exitCode == 75)
    }

    @Test(arguments: [
        ("[Your year](../2023-24/teams.html)", "link-target"), ("[Gone](gone.html)", "link-target"),
        ("We had 12 complaints.", "number-bound"), ("{{ complaints-all }}", "known-figure"),
    ])
    func `a fault in a child's page stops the children's pages`(line: String, rule: String) throws {
        let project = try project()
        try change("templates/children/my-rights.md", in: project) { "\($0)\n\(line)\n" }
        let run = try publish("children", in: project)
        #expect(run.exitCode == 75)
        #expect(run.errors.contains("[\(rule)]"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: project.url.appending(path: "help/current").path))
    }

    @Test func `the records are searched for in the children's pages too, and nobody may be named there`() throws {
        let project = try project()
        let records = try String(
            contentsOf: project.url.appending(path: "content/testshire/2023-24/records/complaints.csv"),
            encoding: .utf8)
        let reference = try #require(records.split(separator: "\n").dropFirst().first?.split(separator: ",").first)
        try change("templates/children/my-rights.md", in: project) { "\($0)\nYour case is \(reference).\n" }
        let run = try publish("children", in: project)
        #expect(run.exitCode == 75)
        #expect(run.errors.contains("[record-identifier]"), "\(run.errors)")
    }

    @Test func `two targets never share a place`() throws {
        let project = try project()
        try write(
            "targets:\n\(targets.replacing("to: help", with: "to: www"))\n", to: "content/testshire/publish.yaml",
            in: project)
        let run = try publish("children", in: project)
        #expect(run.exitCode == 75)
        #expect(
            run.errors.contains("'www' is the place of the target 'live' already [target-foreign]"), "\(run.errors)")
    }
}
