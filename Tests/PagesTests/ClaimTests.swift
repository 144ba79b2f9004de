import Diagnostics
import Foundation
import Quantities
import StrictYAML
import Testing

@testable import Disclosure
@testable import Pages

/// Words that say something about figures: printed where the figures bear them out, refused where they don't.
@Suite struct ClaimTests {
    static let policy: ClaimPolicy = {
        let yaml = """
            claims:
              rose: [rose, a rise]
              fell: [fell]
              same: [did not change]
              better: [improved]
              worse: [got worse]
              more: [more than]
              fewer: [fewer than, within]
              equal: [all, as many as]
              zero: [no]
              most: [most of]
              largest: [the most common]
              smallest: [the least common]
              highest: [the highest]
              lowest: [the lowest]
              low: [few]
              high: [nearly all]
            sizes:
              - {name: slight, words: [slightly, slight], at_most: 10, reason: A tenth.}
              - {name: large, words: [sharply], at_least: 25, reason: A quarter.}
            thresholds:
              low: {at_most: 10, reason: A tenth.}
              high: {at_least: 90, reason: Nine tenths.}
            improves: {by_rising: [on-time], by_falling: [mean-days]}
            """
        var findings = Findings()
        guard let node = SettingsFile.read(yaml, path: "claims.yaml", &findings) else { return ClaimPolicy() }
        let policy = ClaimPolicy.read(node, &findings)
        return findings.isEmpty ? policy : ClaimPolicy()
    }()

    private static let before = PeriodLabel("2020-21")

    private static func history(_ values: [(String, ProtectedValue)]) -> [ProtectedHistory] {
        values.map { ProtectedHistory(period: PeriodLabel($0.0), value: $0.1, source: "Report") }
    }

    private static func up(_ amount: ProtectedValue, _ percentage: Percentage?) -> ProtectedChange {
        .up(ChangeAmount(amount: amount, percentage: percentage, since: before))
    }

    static let figures: [ProtectedFigure] = [
        .specimen("all", total: PageSpecimens.cell(.count(177))) {
            $0.histories[[]] = history([
                ("2018-19", .count(142)), ("2019-20", .count(212)), ("2020-21", .count(141)),
            ])
            $0.changes[[]] = up(.count(36), Percentage(36, of: 141))
        },
        .specimen("none-of-it", total: PageSpecimens.cell(.count(0))),
        .specimen("few-before", total: PageSpecimens.cell(.count(9))) {
            $0.histories[[]] = history([("2020-21", .count(8))])
            $0.changes[[]] = up(.count(1), nil)
        },
        .specimen("hidden", total: PageSpecimens.cell(.count(9))) {
            $0.histories[[]] = history([("2020-21", .symbol(.confidential))])
            $0.changes[[]] = .symbol(.confidential, since: before)
        },
        .specimen("mean-days", total: PageSpecimens.cell(.days(Tenths(count: 340)))) {
            $0.measure = .mean
            $0.unit = .workingDays
            $0.histories[[]] = history([("2020-21", .days(Tenths(count: 200)))])
            $0.changes[[]] = up(.days(Tenths(count: 140)), nil)
        },
        .specimen("on-time", total: ProtectedCell(value: share(92), share: nil)) {
            $0.measure = .share
            $0.histories[[]] = history([("2020-21", share(93))])
            $0.changes[[]] = .down(ChangeAmount(amount: .count(1), percentage: nil, since: before))
        },
        .specimen(
            "by-method", dimension: "Method",
            rows: [
                ("Email", .count(141), share(60)), ("Form", .count(89), share(38)), ("Letter", .count(4), share(2)),
                ("Visit", .symbol(.confidential), .symbol(.confidential)), ("Not known", .count(150), nil),
            ], total: PageSpecimens.cell(.count(387))
        ) {
            $0.base = ProtectedFigure.Base(name: "all", title: "All")
        },
        .specimen(
            "by-team", dimension: "Team",
            rows: [("East", .count(7), nil), ("North", .symbol(.confidential), nil)],
            total: PageSpecimens.cell(.count(30))),
        .specimen("gap", total: PageSpecimens.cell(.count(9))) {
            $0.histories[[]] = history([("2018-19", .count(3)), ("2020-21", .count(8))])
        },
    ]

    private static func share(_ perCent: Int) -> ProtectedValue {
        Percentage(perCent, of: 100).map { .percentage($0) } ?? .symbol(.unavailable)
    }

    private func render(_ markdown: String) -> (html: String, findings: String) {
        PageSpecimens.render(
            markdown + "\n", claims: Self.policy,
            edit: {
                $0 = EditionContext(
                    settings: .specimen(),
                    figures: ProtectedFigureSet(
                        figures: Self.figures, period: PeriodLabel("2021-22"), policy: .specimen))
            })
    }

    @Test(arguments: [
        "rose: all", "Rose: all", "rose sharply: all", "more than: by-method.email, by-method.form",
        "within: few-before, limit.stage-1", "got worse: mean-days", "got worse: on-time", "fell slightly: on-time",
        "most of: by-method.email", "few: by-method.letter", "nearly all: on-time", "the most common: by-method.email",
        "the most common: by-method.email, by-method.form", "the highest in 2 years: all",
        "the highest since 2020-21: all",
    ])
    func `words that the figures bear out are printed and marked`(_ claim: String) {
        let page = render("So {{ claim \(claim) }}.")
        #expect(page.findings == "")
        let words = claim.prefix { $0 != ":" }
        #expect(page.html.hasPrefix("<p>So <span data-claim=\""))
        #expect(page.html.hasSuffix("\">\(words)</span>.</p>\n"))
    }

    @Test func `the mark of a claim names its test and its figures`() {
        let page = render("{{ claim more than: by-method.email,  by-method.form }}")
        #expect(
            page.html == "<p><span data-claim=\"more by-method.email by-method.form\">more than</span></p>\n")
    }

    @Test(arguments: [
        (
            "fell: all", "'fell' does not hold: 'all' is 177 in 2021-22 and 141 in 2020-21 [claim-holds]",
            "write 'rose', or leave the claim out"
        ),
        (
            "rose slightly: all",
            "'rose slightly' does not hold: 'all' is 177 in 2021-22 and 141 in 2020-21, and 'slight' stands for at most 10% [claim-holds]",
            "write 'rose', or leave the claim out"
        ),
        (
            "improved: on-time",
            "'improved' does not hold: 'on-time' is 92% in 2021-22 and 93% in 2020-21 [claim-holds]",
            "write 'fell', or leave the claim out"
        ),
        (
            "more than: by-method.form, by-method.email",
            "'more than' does not hold: 'by-method.form' is 89 and 'by-method.email' is 141 [claim-holds]",
            "write 'fewer than', or leave the claim out"
        ),
        (
            "most of: by-method.form",
            "'most of' does not hold: 'by-method.form' is 38% of its base, and the words stand for more than half [claim-holds]",
            "leave the claim out"
        ),
        (
            "few: by-method.form",
            "'few' does not hold: 'by-method.form' is 38% of its base, and the words stand for at most 10% [claim-holds]",
            "leave the claim out"
        ),
        (
            "the most common: by-method.form",
            "'the most common' does not hold: 'by-method' has 89 for 'form' and 141 for 'Email' [claim-holds]",
            "leave the claim out"
        ),
        (
            "the highest: all", "'the highest' does not hold: 'all' is 177 in 2021-22 and 212 in 2019-20 [claim-holds]",
            "leave the claim out"
        ),
        (
            "rose: hidden", "'rose' would tell something about a number that is printed as [c] [claim-hidden]",
            "leave the claim out"
        ),
        (
            "rose: by-team.north", "'rose' would tell something about a number that is printed as [x] [claim-hidden]",
            "leave the claim out"
        ),
        (
            "the most common: by-team.east",
            "'the most common' would tell something about a number that is printed as [c] [claim-hidden]",
            "leave the claim out"
        ),
        (
            "the least common: by-method.letter",
            "'the least common' would tell something about a number that is printed as [c] [claim-hidden]",
            "leave the claim out"
        ),
        (
            "most of: by-method.visit",
            "'most of' would tell something about a number that is printed as [c] [claim-hidden]", "leave the claim out"
        ),
        (
            "the highest in 13 years: all",
            "'the highest in 13 years' needs 13 years in a row, and the figure has 4, from 2018-19 [claim-series]",
            "claim what these years bear out, or add the earlier ones to history.yaml"
        ),
        (
            "the highest: gap",
            "'the highest' needs a record without a gap, and the figure has 2, from 2020-21 [claim-series]",
            "claim what these years bear out, or add the earlier ones to history.yaml"
        ),
        (
            "the highest: few-before",
            "'the highest' needs a record without a gap, and the figure has 2, from 2020-21 [claim-series]",
            "claim what these years bear out, or add the earlier ones to history.yaml"
        ),
        (
            "improved: all",
            "'improved' cannot be said here: templates/policy/claims.yaml does not say if 'all' is better when it rises [claim-fits]",
            "name another figure, or leave the claim out"
        ),
        (
            "rose slightly: few-before",
            "'rose slightly' cannot be said here: the earlier number is too small for a word of size [claim-fits]",
            "name another figure, or leave the claim out"
        ),
        (
            "most of: all",
            "'most of' cannot be said here: 'all' has no base, so nothing is a share of it [claim-fits]",
            "name another figure, or leave the claim out"
        ),
        (
            "more than: all", "'more than' cannot be said here: these words are about two figures [claim-fits]",
            "name another figure, or leave the claim out"
        ),
        (
            "more than: all, on-time", "'more than' cannot be said here: the two do not measure the same [claim-fits]",
            "name another figure, or leave the claim out"
        ),
        (
            "roes: all", "templates/policy/claims.yaml does not say what 'roes' claims [known-claim]",
            "write 'rose', or add the words there"
        ),
    ])
    func `words that the figures do not bear out are refused`(_ claim: String, _ message: String, _ fix: String) {
        let page = render("{{ claim \(claim) }}")
        let slot = "{{ claim \(claim) }}"
        #expect(
            page.findings == """
                templates/pages/teams.md:7:1: error: \(message)
                  7 | \(slot)
                    | \(String(repeating: "^", count: slot.count))
                  fix: \(fix)

                """)
    }

    @Test func `what cannot be read as a claim says how one is written`() {
        for text in ["claim rose", "claim : all", "claim rose: all as words", "claim rose: "] {
            #expect(render("{{ \(text) }}").findings.contains("this can't be read as a claim [claim-syntax]"))
        }
    }

    @Test func `all is said of two figures that are the same number`() {
        #expect(render("{{ claim all: all, all }}").findings == "")
        #expect(render("{{ claim all: few-before, all }}").findings.contains("[claim-holds]"))
        #expect(render("{{ claim all: all }}").findings.contains("these words are about two figures"))
    }

    @Test func `no is said of a figure that is zero, and not of one that is hidden`() {
        #expect(render("{{ claim no: none-of-it }}").findings == "")
        #expect(render("{{ claim no: all }}").findings.contains("'all' is 177"))
        #expect(render("{{ claim no: by-team.north }}").findings.contains("[claim-hidden]"))
    }

    @Test func `a claim names a figure that is there`() {
        #expect(render("{{ claim rose: al }}").findings.contains("no figure is called 'al' [known-figure]"))
    }

    /// What the printed numbers leave of the total bounds each hidden one.
    @Test func `a category may be called the largest where the printed numbers alone tell so`() {
        #expect(render("{{ claim the most common: by-method.email }}").findings == "")
    }

    @Test func `the policy of the templates reads without a finding and knows each test`() throws {
        let path = "templates/policy/claims.yaml"
        var findings = Findings()
        let root = Golden.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        let node = try #require(SettingsFile.read(text, path: path, &findings))
        let policy = ClaimPolicy.read(node, &findings)
        #expect(findings.isEmpty)
        for test in ClaimTest.allCases {
            let phrase = try #require(policy.phrase(for: test))
            #expect(policy.meaning(of: phrase)?.test == test)
        }
        #expect(policy.meaning(of: "the highest in four years")?.years == .count(4))
        #expect(policy.meaning(of: "a slight rise")?.size?.name == "slight")
    }
}
