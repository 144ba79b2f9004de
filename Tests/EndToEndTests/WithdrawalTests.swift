import Foundation
import Testing

/// A quote that was withdrawn comes back through no door, with the real program.
@Suite struct WithdrawalTests {
    private static let edition = "content/testshire/2023-24"
    private static let words = "They told me what would happen next, and then it did."

    /// The sound report with one approved quote, published and signed off.
    private func published(_ change: String) throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try project.write(
            "targets:\n  live: {kind: folder, to: www, switch: \(change)}\n", to: "content/testshire/publish.yaml")
        let digest = try Binary.run(["quotes", "digest", Self.words, "--under", "A parent or carer"]).output
        try project.write(
            """
            compliment: TK-0001
            text: "\(Self.words)"
            source: parents-or-carers
            who: A parent or carer
            sha256: \(digest.trimmingCharacters(in: .newlines))
            basis: consent
            rules: 0-000000000000
            approved: {by: Complaints manager, on: 2024-05-20}
            second: {by: Head of Service, on: 2024-05-21}
            """, to: "\(Self.edition)/approvals/q01.yaml")
        let approve = ["approve", "--edition", "2023-24", "--role", "Director", "--evidence", "Minute 1"]
        #expect(try heard(approve, on: "2024-07-01", in: project).exitCode == 0)
        let run = try heard(["publish", "live"], on: "2024-07-02", in: project)
        #expect(run.exitCode == 0, "\(run.errors)")
        return project
    }

    private func heard(_ arguments: [String], on day: String, in project: Scratch) throws -> Binary.Run {
        try Binary.run(arguments + ["--clock", day], in: project.url)
    }

    private func holders(in project: Scratch) throws -> [String] {
        try Folder.contents(of: project.url).filter {
            String(decoding: $0.value, as: UTF8.self).contains("told me what")
        }
        .map(\.key).sorted()
    }

    @Test(arguments: ["link", "exchange"])
    func `its words are in no kept release, no sign-off and no refusal, and nobody can go back to them`(change: String)
        throws
    {
        let project = try published(change)
        #expect(try holders(in: project).contains("\(Self.edition)/sign-off/edition.director.txt"))
        let notes = "\(Self.edition)/sign-off/my-notes.txt"
        try project.write("For the meeting:\n\(Self.words)\n", to: notes)
        let withdraw = ["quotes", "withdraw", "q01", "--council", "testshire", "--edition", "2023-24"]
        let gone = try heard(withdraw + ["--recorded-by", "Complaints manager"], on: "2024-07-05", in: project)
        #expect(gone.output.contains("deleted: \(Self.edition)/sign-off/edition.director.txt"))
        #expect(gone.output.contains("\npublish again: heard publish live --council testshire\n"), "\(gone.output)")
        #expect(gone.output.contains("edit: \(notes):2 names the quote or holds its words"), "\(gone.output)")
        #expect(try holders(in: project).filter { !$0.hasPrefix("www") } == [notes], "our own are gone")
        try FileManager.default.removeItem(at: project.url.appending(path: notes))

        let refused = try heard(["publish", "live"], on: "2024-07-06", in: project)
        #expect(refused.exitCode == 75)
        #expect(refused.errors.contains("a quote was withdrawn: for the pages where it stood add"), "\(refused.errors)")
        #expect(!refused.errors.contains("told me what"))
        let pages = try #require(refused.errors.firstMatch(of: /class: privacy, pages: \[([^\]]*)\]/)?.1)
        try project.write(
            """
            corrections:
              - {date: 2024-07-06, class: privacy, pages: [\(pages)], what: A quote was taken out, why: Consent was taken back}

            """, to: "\(Self.edition)/corrections.yaml")
        let approve = ["approve", "--edition", "2023-24", "--role", "Director", "--evidence", "Minute 2"]
        #expect(try heard(approve, on: "2024-07-06", in: project).exitCode == 0)
        let run = try heard(["publish", "live"], on: "2024-07-06", in: project)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try holders(in: project) == [])
        #expect(try heard(["publish", "live", "--rollback"], on: "2024-07-06", in: project).exitCode == 75)
    }

    @Test func `every place that has pages is named, be it for staff, begun, or not a target any more`() throws {
        let project = try published("link")
        for target in ["desk.json", "old.log.yaml", "begun.begun", "rag.json"] {
            try project.write("", to: "content/testshire/published/\(target)")
        }
        try project.write(
            """
            targets:
              live: {kind: folder, to: www}
              desk: {kind: folder, to: desk, readers: staff}
              begun: {kind: archive, to: begun.zip}
              never: {kind: folder, to: never}
              rag: {kind: folder, to: rag, audience: staff, publication: rag}

            """, to: "content/testshire/publish.yaml")
        let withdraw = ["quotes", "withdraw", "tk-0001", "--council", "testshire", "--edition", "2023-24"]
        let run = try heard(withdraw + ["--recorded-by", "Complaints manager"], on: "2024-07-05", in: project)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(
            lines.filter { $0.hasPrefix("publish") || $0.hasPrefix("take") } == [
                "publish again: heard publish begun --council testshire",
                "publish again: heard publish desk --council testshire",
                "publish again: heard publish live --council testshire",
                "take down: what was published to 'old', which publish.yaml names no more",
            ])
        #expect(lines.first == "deleted: \(Self.edition)/approvals/q01.yaml", "capitals make no other reference")
    }

    @Test func `a correction of another class does not open the way back`() throws {
        let project = try published("link")
        let withdraw = ["quotes", "withdraw", "q01", "--council", "testshire", "--edition", "2023-24"]
        _ = try heard(withdraw + ["--recorded-by", "Complaints manager"], on: "2024-07-05", in: project)
        let refused = try heard(["publish", "live"], on: "2024-07-06", in: project)
        let pages = try #require(refused.errors.firstMatch(of: /class: privacy, pages: \[([^\]]*)\]/)?.1)
        func correct(_ before: String) throws -> Binary.Run {
            try project.write(
                """
                corrections:
                  - {date: 2024-07-06, class: text, pages: [\(pages)], what: Words were taken out, why: They were wrong,
                     before: "\(before)"}

                """, to: "\(Self.edition)/corrections.yaml")
            let approve = ["approve", "--edition", "2023-24", "--role", "Director", "--evidence", "Minute 2"]
            _ = try heard(approve, on: "2024-07-06", in: project)
            return try heard(["publish", "live"], on: "2024-07-06", in: project)
        }
        let told = try correct(Self.words)
        #expect(told.exitCode == 75, "\(told.errors)")
        #expect(told.errors.contains("[withdrawn-words]") && !told.errors.contains("told me what"))
        let run = try correct("Some other words that stood here.")
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.errors.contains("1 kept release with words of a withdrawn quote is deleted"))
        #expect(try heard(["publish", "live", "--rollback"], on: "2024-07-06", in: project).exitCode == 75)
        #expect(try holders(in: project) == [])
    }
}
