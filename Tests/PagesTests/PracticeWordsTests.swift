import Diagnostics
import Foundation
import Quantities
import Settings
import StrictYAML
import Testing

@testable import Pages

@Suite struct PracticeWordsTests {
    private static let council: Set<String> = ["testshire council", "testshire"]

    private func habit(_ sentence: String) -> HabitSentence {
        HabitSentence(ProseSentence.plain(sentence), council: Self.council)
    }

    @Test(arguments: [
        "We confirm each withdrawal in writing.",
        "If an answer will be late, we tell the person why.",
        "If an answer will be late, we will tell the person why.",
        "We ask each child.",
        "We always phone before we write.",
        "The complaints team phones every parent.",
        "Our district managers look at each complaint on Monday.",
        "Testshire writes to every family within a week.",
        "Testshire Council never closes a case without a call.",
        "When someone withdraws a complaint, we ask why.",
        "Each child is told about advocates.",
        "Every complainant is then phoned by a manager.",
        "A letter is sent, and we inform the family.",
        "We do not close any case without a call.",
        "In the last week of the month we write to every parent.",
    ])
    func `what one case can prove wrong is found`(sentence: String) {
        #expect(habit(sentence).isUniversal)
    }

    @Test(arguments: [
        "We confirmed each withdrawal in writing.",
        "We received 54 complaints, and each family had an answer.",
        "We may wait while a court looks at a complaint.",
        "We must tell each child about advocates.",
        "We want every child to be heard.",
        "We recognise that each complaint matters.",
        "We have written to every family.",
        "We are working with the team that answers complaints.",
        "All complaints are logged by the complaints team.",
        "Each complaint is counted once.",
        "The team knows what each child said, because we told them.",
        "A stage ends when we answer every point of a complaint.",
        "Families told us that letters were long.",
        "The service has appointed two managers.",
        "Every child should be told about advocates.",
        "Complaints about fostering rose.",
        "Staff training took place in the autumn.",
        "If you are not happy with the answer, you can ask for a review.",
        "When something is missing, ask the complaints manager before you act.",
    ])
    func `what was done, may be done or is hoped for is let be`(sentence: String) {
        #expect(!habit(sentence).isUniversal)
    }

    @Test(arguments: [
        ("We check actions until they are done.", true), ("We look at it often.", true),
        ("In the last case we decide.", true), ("Tell us, and we pass it on.", true),
        ("We decided 12 complaints.", false), ("We may wait.", false), ("We want to hear from you.", false),
        ("Ask for the number that we give.", false), ("If we took too long, say so.", false),
    ])
    func `a template may not say what we do`(sentence: String, isFound: Bool) {
        #expect(habit(sentence).saysWhatWeDo == isFound)
    }

    private func isGeneral(_ sentence: String) -> Bool {
        GeneralStatement(ProseSentence.plain(sentence), council: Self.council).isClaim
    }

    @Test(arguments: [
        "Families are told the reason for every delay.", "Anyone who asks is given a copy of their file.",
        "No letter leaves the office until a colleague has read it.", "Nobody has to wait for an interpreter.",
        "Replies go out in the family's own language.", "It is our practice to record each telephone call.",
        "Testshire's policy is to apologise in person.", "Whoever complains is given one name.",
        "Once a complaint is upheld, the worker's file is reviewed by a second manager.",
        "Complaints from children take priority over all other work.", "All staff in Testshire are trained.",
        "You will hear from us within two days.", "Children never have to wait for an advocate.",
        "Team managers must sign each letter, and they always do.", "Carers hear back within a week.",
    ])
    func `what is said of everybody is found, whoever is the subject`(sentence: String) {
        #expect(isGeneral(sentence))
    }

    @Test(arguments: [
        "Families were told the reason for every delay.", "The guidance asks that each child is told why.",
        "Families can be told why.", "Most families are told why.", "Letters are now a rarity.",
        "People are free to skip any of it.", "Nobody talks like that.", "Complaints about a school go to the school.",
        "An answer that is on time but wrong is no use to anybody.", "Children want to be told everything.",
        "Some people are never told.", "Young people tend to start with a message.", "Are families always told?",
    ])
    func `what is usual, past, allowed or asked is not`(sentence: String) {
        #expect(!isGeneral(sentence))
    }

    private func findings(_ text: String) -> [String] {
        var ignored = Findings()
        let source = NarrativeSource.read(PageSource(path: "a.md", text: text), page: "outcomes", slot: "x", &ignored)
        #expect(ignored.isEmpty)
        var told = Findings()
        let yaml = """
            {name: Testshire Council, short_name: Testshire, service: S, website: W, complaints_form: F,
            leave_fast: {address: https://www.example.org, label: the weather}}
            """
        guard let node = SettingsFile.read(yaml, path: "council.yaml", &told) else { return [] }
        let council = CouncilSettings.read(node, &told)
        return PracticeWords.findings(in: source, of: council).all.map { "\($0.location.line ?? 0) \($0.rule)" }
    }

    @Test func `a text that somebody stands behind, and a sentence that is bound, are let be`() {
        let text = "Nothing was late.\n\nWe always confirm each withdrawal.\n"
        #expect(findings(text) == ["3 practice-stated"])
        #expect(findings("---\nstated_by: Complaints manager\nstated_on: 2024-06-03\n---\n" + text) == [])
        #expect(findings("We confirm each withdrawal ({{ action.7 }}).\n") == [])
        #expect(findings("{{ practice.withdrawal-confirmed }}\n") == [])
        let both = findings("Each child is told why.\n\nNo letter is lost.\n")
        #expect(both == ["1 practice-stated", "3 practice-stated"])
        #expect(findings("We always say so: {{ limit.stage-1 }} days for each complaint.\n") == ["1 practice-stated"])
    }

    @Test func `no template says what its council does`() throws {
        var count = 0
        for path in try Self.markdown(in: "templates") where !path.hasPrefix("templates/starter/") {
            count += 1
            let source = PageSource(path: path, text: try Self.text(path))
            #expect(PracticeWords.findings(in: source).all.map(\.location) == [])
            let spoilt = PageSource(path: path, text: source.text + "\nWe confirm each withdrawal in writing.\n")
            #expect(PracticeWords.findings(in: spoilt).all.map(\.rule) == [.practiceBound], "\(path)")
        }
        #expect(count > 60)
    }

    /// Each line of the list does say what is done in every case; anything else found in this prose is a false alarm.
    @Test func `ordinary prose of a council has one false alarm in a thousand words at most`() throws {
        var (words, alarms) = (0, [String]())
        for path in try Self.markdown(in: "Tests/Benchmarks/faults/prose") {
            let lines = try Self.text(path).split(separator: "\n", omittingEmptySubsequences: false)
            words += lines.joined(separator: " ").split(whereSeparator: \.isWhitespace).count
            alarms += findings(lines.joined(separator: "\n")).compactMap { found in
                let line = found.split(separator: " ").first.flatMap { Int($0) } ?? 1
                let said = lines[line - 1]
                return Self.practices.contains(where: said.contains) ? nil : "\(path): \(said)"
            }
        }
        #expect(words > 5000 && alarms.count * 1000 <= words, "\(alarms)")
    }

    private static let practices = [
        "Each young person gets a statement", "the letter is translated before it is sent",
        "An owner is named for every action", "looks at the list of open actions every month",
    ]

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func markdown(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).sorted()
            .filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}
