import Diagnostics
import Quantities
import Settings
import StrictYAML
import Testing

@Suite struct PromiseLedgerTests {
    private static func read(_ yaml: String) -> (PromiseLedger, [String]) {
        var findings = Findings()
        let root = SettingsFile.read(yaml, path: "promises.yaml", &findings)
        let ledger = root.map { PromiseLedger.read($0, &findings) } ?? .empty
        return (ledger, findings.sorted.map { "\($0.severity.rawValue) \($0.location) [\($0.rule)]" })
    }

    private static let whole = """
        promises:
          - {id: a, text: Phone first., owner: Manager, due: 2024-12-31}
        last_year:
          - {id: b, text: Listen., owner: Lead, answer: carried-on, since: 2021-22}
          - {id: c, text: Train., owner: Lead, answer: done}

        """

    @Test func `what the next report has to answer is what this one promises and what it carries on`() {
        let (ledger, findings) = Self.read(Self.whole)
        #expect(findings == [])
        #expect(ledger.open.map(\.id) == ["b", "a"])
        #expect(ledger.open.map(\.since?.text) == ["2021-22", nil])
    }

    @Test func `a new promise is for a day after the report, and what is carried on may be late`() throws {
        let (ledger, _) = Self.read(Self.whole.replacing("since: 2021-22", with: "since: 2021-22, due: 2023-12-31"))
        let early = ledger.dueTooSoon(for: try #require(CalendarDate(iso: "2025-01-01"))).all
        #expect(
            early.map { "\($0.location) \($0.message)" } == [
                "promises.yaml:2:5 'a' is promised for 31 December 2024, before the report is published on 1 January 2025"
            ])
        #expect(ledger.dueTooSoon(for: try #require(CalendarDate(iso: "2024-12-31"))).isEmpty)
    }

    @Test func `a promise without an owner, an answer without a reason and a missing answer are reported`() {
        let (ledger, findings) = Self.read(
            """
            promises:
              - {id: a, text: Phone first.}
              - {id: a, text: Write., owner: Lead}
            last_year:
              - {id: b, text: Listen., owner: Lead, answer: not-done, why: " "}
              - {id: c, text: Train., owner: Lead, answer: }

            """)
        #expect(
            findings == [
                "error promises.yaml:2:5 [promise-owner]", "error promises.yaml:3:5 [promise-id]",
                "error promises.yaml:5:5 [promise-reason]", "warning promises.yaml:6:5 [promise-answered]",
            ])
        #expect(ledger.lastYear.map(\.kind) == [.notDone, nil])
    }

    @Test func `answers are held against what the report before left open`() {
        let (earlier, _) = Self.read(Self.whole)
        let (ledger, _) = Self.read(
            "last_year:\n  - {id: b, text: Listen., owner: Lead, answer: done}\n  - {id: c, text: Train., owner: Lead, answer: done}\n"
        )
        let place = SourceLocation(path: "promises.yaml", line: 1)
        let findings = ledger.findings(answering: earlier, of: "2022-23", at: place)
        #expect(findings.all.map(\.rule) == [.promiseAnswered, .promiseKnown])
        #expect(ledger.findings(answering: nil, of: "2022-23", at: place).all.isEmpty)
    }
}
