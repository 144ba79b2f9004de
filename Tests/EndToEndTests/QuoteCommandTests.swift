import Foundation
import Testing

/// The gate for quotes through the real program: what a build reads, what a status tells, what a withdrawal leaves.
@Suite struct QuoteCommandTests {
    private static let edition = "content/testshire/2023-24"
    private static let words = "They told me what would happen next, and then it did."

    /// The sound report with one approved quote, shown on the page of compliments.
    private func project() throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try project.write(
            """
            compliment: TK-0001
            text: "\(Self.words)"
            source: parents-or-carers
            who: A parent or carer
            sha256: \(try digest())
            basis: consent
            rules: 0-000000000000
            approved: {by: Complaints manager, on: 2024-05-20}
            second: {by: Head of Service, on: 2024-05-21}
            """, to: "\(Self.edition)/approvals/q01.yaml")
        return project
    }

    private func digest() throws -> String {
        let run = try Binary.run(["quotes", "digest", Self.words, "--under", "A parent or carer"])
        return run.output.trimmingCharacters(in: .newlines)
    }

    /// Gives every compliment words, which no page may ever show.
    private func plant(_ words: String, in project: Scratch) throws {
        let path = "\(Self.edition)/records/compliments.csv"
        let csv = try String(contentsOf: project.url.appending(path: path), encoding: .utf8)
        let rows = csv.split(separator: "\n").enumerated().map {
            $0.offset == 0 ? String($0.element) : "\($0.element)\(words)"
        }
        try project.write(rows.joined(separator: "\n") + "\n", to: path)
    }

    @Test func `a build is the same to the byte whatever the words of the compliments are`() throws {
        var sites: [[String: Data]] = []
        for words in ["", "Thank you Thessaly Quillfeather", "\"<b>Ring</b> 07700 900123, \"\"please\"\"\nnow\""] {
            let project = try project()
            try plant(words, in: project)
            let run = try Binary.run(["build", "--quiet"], in: project.url)
            #expect(run.errors == "")
            sites.append(try Folder.contents(of: project.url.appending(path: "site")))
        }
        #expect(sites[0].count > 20)
        #expect(sites[0] == sites[1] && sites[1] == sites[2])
        #expect(sites[0].values.contains { String(decoding: $0, as: UTF8.self).contains(Self.words) })
    }

    @Test func `a status counts and names ids, and no word of a quote`() throws {
        let project = try project()
        try plant("Thank you Thessaly Quillfeather for all you did for us.", in: project)
        try project.write(
            "canaries: [Thessaly Quillfeather, Ambrose Wintergreen]\n", to: "\(Self.edition)/records/canaries.yaml")
        let text = try Binary.run(["quotes", "status"], in: project.url)
        #expect(text.exitCode == 0)
        #expect(text.output.contains("approved: q01"))
        #expect(text.output.contains("14  compliments with words"))
        #expect(text.output.contains("canaries: 2 named, 1 planted"))
        let json = try Binary.run(["quotes", "status", "--format", "json"], in: project.url)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: any Sendable]])
        #expect(object.first?["awaiting_first"] as? Int == 2)
        #expect(object.first?["with_consent"] as? Int == 3)
        for output in [text.output + text.errors, json.output + json.errors] {
            for word in ["Thank", "Thessaly", "told me"] { #expect(!output.contains(word)) }
        }
    }

    @Test func `a void approval is reported with its reason`() throws {
        let project = try project()
        try project.edit("\(Self.edition)/approvals/q01.yaml") {
            $0.replacingOccurrences(of: "then it did.", with: "then it did!")
        }
        let run = try Binary.run(["quotes", "status"], in: project.url)
        #expect(
            run.output.contains("void: q01\n    the words or the label of quote 'q01' are not those that were approved")
        )
    }

    @Test func `a withdrawn quote leaves the edition, names its pages, and never comes back`() throws {
        let project = try project()
        _ = try Binary.run(["build", "--quiet"], in: project.url)
        let approval = "\(Self.edition)/approvals/q01.yaml"
        let text = try String(contentsOf: project.url.appending(path: approval), encoding: .utf8)
        let arguments = [
            "quotes", "withdraw", "q01", "--council", "testshire", "--edition", "2023-24", "--clock", "2024-06-11",
        ]
        let run = try Binary.run(arguments + ["--recorded-by", "Complaints manager"], in: project.url)
        #expect(run.exitCode == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.first == "deleted: \(approval)")
        #expect(
            lines.count >= 2 && lines.dropFirst().allSatisfy { $0.hasPrefix("publish again: site/testshire/2023-24/") })
        #expect(!FileManager.default.fileExists(atPath: project.url.appending(path: approval).path))
        let built = try Binary.run(["build", "--quiet"], in: project.url)
        #expect(built.exitCode == 0)
        for (name, data) in try Folder.contents(of: project.url)
        where name.hasPrefix("site/") || name.hasPrefix("content/") {
            #expect(!String(decoding: data, as: UTF8.self).contains(Self.words), "\(name) still has the words")
        }
        try project.write(text, to: approval)
        let refused = try Binary.run(["build", "--quiet"], in: project.url)
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("consent for quote 'q01' was taken back on 2024-06-11 [quote-withdrawn]"))
        let named = try Binary.run(arguments + ["--recorded-by", "Jo Bloggs"], in: project.url)
        #expect(named.exitCode == 64)
    }
}

/// Which quote is meant is certain before anything is withdrawn.
extension QuoteCommandTests {
    private func withdraw(_ id: String, in project: Scratch) throws -> Binary.Run {
        let whose = ["--council", "testshire", "--edition", "2023-24", "--recorded-by", "Complaints manager"]
        return try Binary.run(["quotes", "withdraw"] + whose + ["--", id], in: project.url)
    }

    @Test(arguments: ["Q01", "q1", "q01 ", "TK-9999", "K-0001", "../q01", "", " "])
    func `an id that is neither approved nor a reference is refused, and nothing changes`(id: String) throws {
        let project = try project()
        let before = try Folder.contents(of: project.url)
        let run = try withdraw(id, in: project)
        #expect(run.exitCode == 64 && run.output == "")
        let hints = ["did you mean 'q01'?", "approved there: q01"]
        #expect(hints.contains { run.errors.contains($0) } && !run.errors.contains("TK-0"), "\(run.errors)")
        #expect(try Folder.contents(of: project.url) == before)
    }

    @Test(arguments: ["q01", "TK-0001", "tk-0001", " Tk\u{2011}0001", "tk-0002"])
    func `a reference is found as records find it, approved or not`(id: String) throws {
        let project = try project()
        let run = try withdraw(id, in: project)
        #expect(run.exitCode == 0, "\(run.errors)")
        let reference = id == "tk-0002" ? "TK-0002" : "TK-0001"
        #expect(try project.text("content/testshire/withdrawn-quotes.yaml").contains("compliment: \"\(reference)\""))
        #expect(run.output.contains("approvals/q01.yaml") == (reference == "TK-0001"))
        let again = try withdraw(id, in: project)
        #expect(again.exitCode == (id == "q01" ? 64 : 0))
    }

    @Test func `where the records can't be read, a reference is believed and that is said`() throws {
        let project = try project()
        try project.write("", to: "content/testshire/2023-24/records/compliments.csv")
        let run = try withdraw("TK-0777", in: project)
        #expect(run.exitCode == 0 && run.errors.contains("nobody checked that 'TK-0777' is a reference of theirs"))
        #expect(try withdraw("", in: project).exitCode == 64)
    }
}

extension Scratch {
    func text(_ path: String) throws -> String {
        try String(contentsOf: url.appending(path: path), encoding: .utf8)
    }

    func write(_ text: String, to path: String) throws {
        let target = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: target)
    }

    func edit(_ path: String, _ change: (String) -> String) throws {
        try write(change(text(path)), to: path)
    }
}
