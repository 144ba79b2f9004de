import Foundation
import Testing

/// What readers were given stays known, with the real program and real folders.
@Suite struct HistoryCommandTests {
    private static let council = "content/testshire"

    private func project() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try project.write("targets:\n  live: {kind: folder, to: www}\n", to: "\(Self.council)/publish.yaml")
        return project
    }

    private func publish(_ target: String = "live", on day: String, in project: Scratch) throws -> Binary.Run {
        try Binary.run(["publish", target, "--clock", day], in: project.url)
    }

    private func say(_ words: String, _ corrections: String = "", in project: Scratch) throws {
        try project.write("\(words)\n", to: "\(Self.council)/2023-24/narrative/teams/teams.md")
        try project.write(
            "corrections:\(corrections.isEmpty ? " []" : "\n" + corrections)\n",
            to: "\(Self.council)/2023-24/corrections.yaml")
    }

    private func told(_ day: String, _ after: String) -> String {
        "  - {date: \(day), class: text, pages: [teams], what: Words changed, why: They were wrong, after: \"\(after)\"}"
    }

    /// A project with two publications, and what was on record of the second when the program stopped after the switch.
    private func stopped() throws -> Scratch {
        let project = try project()
        try say("Teams listened to families.", in: project)
        #expect(try publish(on: "2024-07-02", in: project).exitCode == 0)
        let first = try project.text("\(Self.council)/published/live.json")
        try say("Teams heard families.", told("2024-07-05", "Teams heard families."), in: project)
        let run = try publish(on: "2024-07-05", in: project)
        #expect(run.exitCode == 0, "\(run.errors)")
        try project.write(
            try project.text("\(Self.council)/published/live.json"), to: "\(Self.council)/published/live.begun")
        try project.write(first, to: "\(Self.council)/published/live.json")
        try project.edit("\(Self.council)/published/live.log.yaml") { log in
            log.replacing(/"}\n$/, with: "\", begun: true}\n")
        }
        return project
    }

    @Test func `a run that stopped after the switch has given readers what they have`() throws {
        let project = try stopped()
        try say("Teams listened to families.", in: project)
        let refused = try publish(on: "2024-07-08", in: project)
        #expect(refused.exitCode == 75)
        #expect(refused.errors.contains("[correction-missing]"), "\(refused.errors)")
        #expect(refused.errors.contains("[correction-kept]"))
        try say(
            "Teams listened to families.",
            [told("2024-07-05", "Teams listened"), told("2024-07-08", "Teams listened to families.")]
                .joined(separator: "\n"), in: project)
        let run = try publish(on: "2024-07-08", in: project)
        #expect(run.exitCode == 0, "\(run.errors)")
        let log = try project.text("\(Self.council)/published/live.log.yaml")
        #expect(log.matches(of: /on: 2024-07-0(\d)/).map { String($0.1) } == ["2", "5", "8"] && !log.contains("begun"))
        #expect(try Folder.contents(of: project.url.appending(path: "\(Self.council)/published")).count == 2)
    }

    @Test func `a history that was deleted, emptied or shortened is missed`() throws {
        let published = "\(Self.council)/published"
        let deeds: [(Scratch) throws -> Void] = [
            { try FileManager.default.removeItem(at: $0.url.appending(path: published)) },
            { try FileManager.default.removeItem(at: $0.url.appending(path: "\(published)/live.json")) },
            { try FileManager.default.removeItem(at: $0.url.appending(path: "\(published)/live.log.yaml")) },
            { try $0.write("", to: "\(published)/live.log.yaml") },
            { try $0.write("{}", to: "\(published)/live.json") },
            { try $0.write("", to: "\(published)/live.json") },
        ]
        for (number, deed) in deeds.enumerated() {
            let project = try project()
            #expect(try publish(on: "2024-07-02", in: project).exitCode == 0)
            try deed(project)
            let run = try publish(on: "2024-07-03", in: project)
            #expect(run.exitCode == 75, "deed \(number): \(run.errors)")
            #expect(
                run.errors.contains("[publication-history]") || run.errors.contains("[published-manifest]")
                    || run.errors.contains("[required-key]"), "deed \(number): \(run.errors)")
        }
    }

    @Test func `another name, other readers and another day are no way around it`() throws {
        let project = try project()
        try say("Teams listened to families.", in: project)
        #expect(try publish(on: "2024-07-02", in: project).exitCode == 0)
        try say("Teams heard families.", in: project)
        let targets = [
            ("live", "{kind: folder, to: www, readers: staff}", "[publication-history]"),
            ("site", "{kind: folder, to: www, readers: staff}", "[publication-history]"),
            ("site", "{kind: folder, to: www}", "[correction-missing]"),
            ("site", "{kind: folder, to: elsewhere}", "[correction-missing]"),
            ("zip", "{kind: archive, to: site.zip}", "[correction-missing]"),
        ]
        for (name, settings, rule) in targets {
            try project.write("targets:\n  \(name): \(settings)\n", to: "\(Self.council)/publish.yaml")
            let run = try publish(name, on: "2024-07-05", in: project)
            #expect(run.exitCode == 75 && run.errors.contains(rule), "\(name) \(settings): \(run.errors)")
        }
        try project.write("targets:\n  live: {kind: folder, to: www}\n", to: "\(Self.council)/publish.yaml")
        #expect(try publish(on: "2024-07-01", in: project).errors.contains("[publication-history]"))
        #expect(try publish(on: "2100-01-01", in: project).exitCode == 64)
    }
}
