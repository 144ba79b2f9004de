import Diagnostics
import Disclosure
import Quantities
import Settings
import StrictYAML
import Testing

@testable import Pages

@Suite struct UnfinishedWorkTests {
    private func ledger(_ answer: String) -> PromiseLedger {
        var findings = Findings()
        let yaml = """
            last_year:
              - {id: a, text: Send families on the waiting list for short breaks a note every month., owner: Manager,
                 answer: \(answer), why: Not every month.}
            """
        return SettingsFile.read(yaml, path: "promises.yaml", &findings).map { PromiseLedger.read($0, &findings) }
            ?? .empty
    }

    private func rules(_ sentence: String, _ answer: String = "not-done") -> [RuleID] {
        let text = NarrativeSource(page: "welcome", slot: "welcome", path: "a.md", text: sentence)
        let others = ["Families told us that letters are long.", "We met families in each district."].map {
            NarrativeSource(page: "welcome", slot: "b", path: "b.md", text: $0)
        }
        let work = UnfinishedWork(actions: [], ledger: ledger(answer), texts: [text] + others, learning: [])
        return work.findings(in: text).all.map(\.rule)
    }

    @Test(arguments: [
        "We send a monthly note to families who wait.", "Families who wait for short breaks get a note each month.",
        "A note now goes to families on the waiting list every month.",
    ])
    func `a text that says it is so is found, in other words too`(sentence: String) {
        #expect(rules(sentence) == [.actionContradicted])
        #expect(rules(sentence, "carried-on") == [.actionContradicted])
        #expect(rules(sentence, "done") == [])
    }

    @Test(arguments: [
        "All the actions promised last year have been completed.", "We kept every promise.", "No action is left open.",
        "Everything that we promised has been done.",
    ])
    func `nobody says that all is done while something is not`(sentence: String) {
        #expect(rules(sentence) == [.actionContradicted])
        #expect(rules(sentence, "done") == [])
    }

    @Test func `all but one may be done where one is left`() {
        #expect(rules("Every action but one was done.") == [])
        #expect(rules("Not every action was done.") == [])
    }

    @Test(arguments: [
        "We want to send a monthly note to families who wait.", "Families who wait do not get a note every month yet.",
        "We send a monthly note to families who wait ({{ action.6 }}).", "Families liked the visits.",
        "Letters to families are short.",
    ])
    func `a text that leaves it open, prints how far it is or tells of something else is let be`(sentence: String) {
        #expect(rules(sentence) == [])
    }
}
