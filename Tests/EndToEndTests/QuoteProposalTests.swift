import Foundation
import Testing

/// What 'heard quotes propose' writes of an edition, as a whole, and the keys that it takes.
@Suite struct QuoteProposalTests {
    private static let edition = "content/testshire/2023-24"
    private static let words = [
        "TK-0001": "Thank you Wilhelmina Testwell, my son Kasimir (nine) sleeps at last. Ring 07700 900123!",
        "TK-0002": "grace from the family hub was lovely to us",
        "TK-0003": "Your team told me what would happen next, and then it did.",
        "TK-0004": "Nobody may quote this.",
    ]
    private static let names = "Wilhelmina Testwell, staff\nKasimir Example, child\n"

    /// The sound report with words in four compliments; the writer of the fourth said no.
    private func project() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try project.edit("\(Self.edition)/records/compliments.csv") { csv in
            csv.split(separator: "\n").map { row in
                Self.words[String(row.prefix(7))].map { "\(row)\"\($0)\"" } ?? String(row)
            }.joined(separator: "\n") + "\n"
        }
        return project
    }

    private func propose(in project: Scratch) throws -> Binary.Run {
        try Binary.run(["quotes", "propose", "--council", "testshire", "--edition", "2023-24"], in: project.url)
    }

    /// A proposal takes as long as it takes.
    private func withoutTimes(_ output: String) -> String {
        output.replacing(/"ms":[0-9.]+/, with: "\"ms\":0").replacing(/"rules":"[^"]*"/, with: "\"rules\":\"\"")
    }

    @Test func `the proposals of an edition are these, to the byte`() throws {
        let project = try project()
        try project.write(Self.names, to: "names.txt")
        let made = try Binary.run(
            [
                "quotes", "register", "--demonstration-key", "--names", "names.txt", "--output",
                "\(Self.edition)/records/register.txt",
            ], in: project.url)
        #expect(made.exitCode == 0, "\(made.errors)")
        let run = try propose(in: project)
        #expect(run.exitCode == 0 && run.errors == "")
        let golden = Project.tests.appending(path: "Golden/proposals.jsonl")
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
            try Data(withoutTimes(run.output).utf8).write(to: golden)
        }
        #expect(try withoutTimes(run.output) == String(contentsOf: golden, encoding: .utf8))
    }

    @Test func `the register beside the records says who a name is`() throws {
        let project = try project()
        let before = try propose(in: project)
        #expect(before.output.contains("Thank you [name], my son [name] ([age]) sleeps at last."))
        try project.write(Self.names, to: "names.txt")
        _ = try Binary.run(
            [
                "quotes", "register", "--demonstration-key", "--names", "names.txt", "--output",
                "\(Self.edition)/records/register.txt",
            ], in: project.url)
        let after = try propose(in: project)
        #expect(after.output.contains("Thank you [worker], my son [name] ([age]) sleeps at last."))
    }

    @Test func `records of real people refuse the published key, named or not`() throws {
        let (project, safe) = (try project(), try Scratch())
        let records = safe.url.appending(path: "records").path
        try project.edit("\(Self.edition)/edition.yaml") {
            $0.replacing("synthetic: true\n", with: "").replacing("folder: records\n", with: "folder: \(records)\n")
        }
        try FileManager.default.moveItem(
            at: project.url.appending(path: "\(Self.edition)/records"), to: safe.url.appending(path: "records"))
        try safe.write(Self.names, to: "names.txt")
        let made = try Binary.run(
            [
                "quotes", "register", "--demonstration-key", "--names", "\(safe.url.path)/names.txt", "--output",
                "\(records)/register.txt",
            ], in: project.url)
        #expect(made.exitCode == 0, "\(made.errors)")
        let refusal = "--key: error: records of real people need a key of their own; the published key of the samples"
        for command in [["propose", "--council", "testshire", "--edition", "2023-24"], ["status"]] {
            let run = try Binary.run(["quotes"] + command, in: project.url)
            #expect(run.exitCode == 1 && run.output == "")
            #expect(run.errors.hasPrefix(refusal), "\(run.errors)")
        }
        try safe.write(String(repeating: "0f", count: 32) + "\n", to: "key")
        let other = try Binary.run(
            ["quotes", "status"], in: project.url, environment: ["HEARD_REGISTER_KEY": "\(safe.url.path)/key"])
        #expect(other.errors.contains("the register was made with another key [register-file]"), "\(other.errors)")
    }
}
