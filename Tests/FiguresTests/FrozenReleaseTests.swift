import Diagnostics
import Quantities
import StrictYAML
import Testing

@testable import Figures

/// What a report of ours printed, read for the next ones.
@Suite struct FrozenReleaseTests {
    private func read(_ yaml: String, after typed: History = .empty) throws -> (History, Findings) {
        var findings = Findings()
        let node = try #require(SettingsFile.read(yaml, path: "releases/2020-21.yaml", &findings))
        let history = typed.adding(node, try Project.standardLibrary(), try Project.schema(), &findings)
        return (history, findings)
    }

    private func release(_ figures: String) -> String {
        "format: 1\nyear: \"2020-21\"\nsource: Annual report for 2020-21\nrule: r\nfigures:\n\(figures)\n"
    }

    @Test func `numbers and signs are read as they were printed`() throws {
        let (history, findings) = try read(
            release(
                """
                  complaints-statutory: {all: 141}
                  complaints-by-last-stage: {all: 141, stage-1: 130, stage-2: "[c]", not-recorded: 2}
                  last-stage-mean-days: {all: 12, stage-2: 20.5, stage-3: "[z]"}
                  resolved-at-stage-1-rate: {all: 93%}
                  payments-total: {all: 500.50}
                """))
        #expect(findings.all.map(\.message) == [])
        let before = PeriodLabel("2021-22")
        let stages = [nil, "stage-1", "stage-2", "not-recorded"].flatMap {
            history.points(of: "complaints-by-last-stage", $0, before: before)
        }
        #expect(stages.map(\.value) == [.count(141), .count(130), .none, .count(2)])
        #expect(
            stages.map(\.print) == [.number(rule: "r"), .number(rule: "r"), .sign(.confidential), .number(rule: "r")])
        #expect(stages.map(\.source) == Array(repeating: "Annual report for 2020-21", count: 4))
        #expect(
            [nil, "stage-2", "stage-3"].flatMap { history.points(of: "last-stage-mean-days", $0, before: before) }
                .map(\.value) == [.days(Tenths(count: 120)), .days(Tenths(count: 205)), .none])
        #expect(
            history.points(of: "resolved-at-stage-1-rate", before: before).map(\.value)
                == [Percentage(93, of: 100)].compactMap { $0.map { .share($0) } })
        #expect(history.points(of: "payments-total", before: before).map(\.value) == [.money(Money(pence: 50_050))])
        #expect(history.points(of: "complaints-statutory", before: PeriodLabel("2020-21")).isEmpty)
    }

    @Test func `less than one per cent stays less than one per cent, and is not none`() throws {
        let (history, findings) = try read(release("  resolved-at-stage-1-rate: {all: \"[low]\"}"))
        #expect(findings.isEmpty)
        guard case .share(let share)? = history.value(of: "resolved-at-stage-1-rate", in: PeriodLabel("2020-21")) else {
            Issue.record("no share")
            return
        }
        #expect(share.isBelowOne && share.part > 0)
    }

    @Test func `what does not fit is a finding`() throws {
        let (_, findings) = try read(
            release(
                """
                  complaints-statutry: {all: 1}
                  complaints-by-last-stage: {stage-4: 1, stage-1: many, all: "[k]"}
                """))
        #expect(
            findings.all.map(\.rule) == [.knownFigure, .knownCategory, .historyValue, .historyValue])
        let typed = HistoryPoint(PeriodLabel("2020-21"), .count(140), source: "Minutes")
        let key = History.Key(figure: "complaints-statutory", category: nil)
        let (_, twice) = try read(release("  complaints-statutory: {all: 141}"), after: History([key: [typed]]))
        #expect(twice.all.map(\.rule) == [.yearTwice])
    }
}
