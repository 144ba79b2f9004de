import Diagnostics
import FigureComputing
import Figures
import Quantities
import StrictYAML
import Testing

@Suite struct FigureTests {
    @Test func `margins hold every record, and records without a category are counted separately`() throws {
        let rows: [Row] = [
            ["team": "team-a", "sex": "female"], ["team": "team-a"], ["sex": "male"],
            ["team": "team-b", "sex": "male"],
        ]
        let figures = try Cases.figures(
            ["complaints": rows.map(Cases.complaint)],
            defined: """
                figures:
                  crossed: {title: T, what: complaints, by: [team, sex], measure: count, basis: received, unit: complaints, class: crossings, definition: D.}
                  by-area: {title: T, what: complaints, by: [service_area], measure: count, basis: received, unit: complaints, class: crossings, definition: D.}
                """)
        let crossed = try #require(figures["crossed"])
        #expect(crossed.axes.map { $0.categories.last?.id } == ["not-recorded", "not-recorded"])
        #expect(crossed.total == RawCell(.count(4), records: 4))
        #expect(figures.count("crossed", "team-a", nil) == 2 && figures.count("crossed", nil, "male") == 2)
        #expect(figures.count("crossed", "team-a", "not-recorded") == 1)
        #expect(figures.count("crossed", "not-recorded", "male") == 1)
        #expect(figures.count("by-area", "north") == 2 && figures.count("by-area", "not-recorded") == 1)
        #expect(crossed.cell(["team-z", nil]) == nil && crossed.cell([nil]) == nil)
    }

    @Test func `a child record sees the columns of its parent`() throws {
        let complaints = [Cases.complaint([:]), Cases.complaint(["received_on": "2020-04-01"])]
        let figures = try Cases.figures([
            "complaints": complaints,
            "concerns": [
                Cases.child(of: 0, ["concern": "communication"]), Cases.child(of: 0, ["concern": "finance"]),
                Cases.child(of: 1, ["concern": "finance"]),
            ],
            "compliments": [["received_on": "2021-05-01"], ["received_on": "2020-05-01"]],
            "compliment-themes": [
                Cases.child(of: 0, ["theme": "good-communication"]), Cases.child(of: 0, ["theme": "good-child-focus"]),
                Cases.child(of: 1, ["theme": "good-child-focus"]),
            ],
        ])
        #expect(figures.count("concerns-raised") == 2 && figures.count("concerns-by-kind", "finance") == 1)
        #expect(figures.count("compliments-received") == 1 && figures.count("compliment-themes-noted") == 2)
    }

    @Test func `totals, means and medians rest on the records that have the number`() throws {
        let days = ["2021-04-06", "2021-04-07", "2021-04-19", nil]
        let figures = try Cases.figures([
            "complaints": days.map { Cases.complaint($0.map { ["s1_sent_on": $0] } ?? [:]) },
            "remedies": [
                ["remedy": "payment", "amount": "30000", "agreed_on": "2021-06-01"],
                ["remedy": "payment", "amount": "20050", "agreed_on": "2021-07-01"],
                ["remedy": "apology", "agreed_on": "2021-07-01"],
            ],
            "activity": [
                ["measure": "contacts-completed", "value": "28103", "as_at_or_period_end_on": "2022-03-31"],
                ["measure": "contacts-completed", "value": "25875", "as_at_or_period_end_on": "2021-03-31"],
            ],
        ])
        // 1, 2 and 10 working days: Good Friday and Easter Monday lie between.
        #expect(figures["last-stage-mean-days"]?.total == RawCell(.days(Tenths(count: 43)), records: 3))
        #expect(figures["last-stage-median-days"]?.total == RawCell(.days(Tenths(count: 20)), records: 3))
        #expect(figures.value("payments-total") == .money(Money(pence: 50_050)))
        #expect(figures.count("payments-made") == 2 && figures.count("remedies-by-kind", "apology") == 1)
        #expect(figures.count("contacts-completed") == 28_103)
    }

    @Test func `no records at all give zeros and no means`() throws {
        let figures = try Cases.figures(["complaints": []])
        #expect(figures.count("complaints-all") == 0 && figures.count("comments-received") == 0)
        #expect(figures.value("last-stage-mean-days", "stage-1") == RawValue.none)
        #expect(figures.count("complaints-by-team", "team-a") == 0)
    }

    @Test func `filters are described in words`() throws {
        let figures = try Cases.figures(["complaints": []])
        #expect(
            figures["complaints-upheld-or-partly"]?.filtersInWords == [
                "Kind of complaint: Statutory", "Outcome: Upheld or Partly upheld",
            ])
    }

    @Test func `a clock on a day whose bank holidays are unknown stops the computing`() throws {
        var findings = Findings()
        let dataset = try Cases.dataset(["complaints": [Cases.complaint(["received_on": "2011-12-01"])]])
        let figures = FigureEngine.compute(
            try Project.standardLibrary(), dataset, try Project.context(), &findings)
        #expect(figures == nil)
        #expect(
            FindingText().render(findings.sorted) == """
                templates/law/bank-holidays.yaml:5:8: error: a clock ran in 2011, but bank holidays are known from 2012 to 2028 only [bank-holidays-known]
                  fix: add that year and its bank holidays, or correct the date in the records

                """)
    }
}

@Suite struct HistoryTests {
    private func read(_ yaml: String) throws -> (History, Findings) {
        var findings = Findings()
        let node = try #require(SettingsFile.read(yaml, path: "history.yaml", &findings))
        let history = History.read(node, try Project.standardLibrary(), try Project.schema(), &findings)
        return (history, findings)
    }

    @Test func `values of earlier years are read in the unit of their figure, oldest first`() throws {
        let (history, findings) = try read(
            """
            figures:
              complaints-statutory:
                "2020-21": {value: 141, source: Minutes}
                "2018-19": {value: 142, source: Report}
                "2021-22": {value: 177, source: Report}
              last-stage-mean-days.stage-2:
                "2020-21": {value: 20.5, source: Report}
              resolved-at-stage-1-rate:
                "2020-21": {value: 93, source: Report}
              payments-total:
                "2020-21": {value: 500.5, source: Report}
            """)
        #expect(findings.isEmpty)
        let before = PeriodLabel("2021-22")
        #expect(history.points(of: "complaints-statutory", before: before).map(\.value) == [.count(142), .count(141)])
        #expect(
            history.points(of: "last-stage-mean-days", "stage-2", before: before).map(\.value)
                == [.days(Tenths(count: 205))])
        #expect(
            history.points(of: "resolved-at-stage-1-rate", before: before).map(\.value)
                == [Percentage(93, of: 100)].compactMap { $0.map { .share($0) } })
        #expect(history.points(of: "payments-total", before: before).map(\.value) == [.money(Money(pence: 50_050))])
    }

    @Test func `unknown names, years and values are findings`() throws {
        let (_, findings) = try read(
            """
            figures:
              complaints-statutry: {}
              complaints-by-last-stage.stage-4: {}
              complaints-statutory:
                "2020-22": {value: 141.5, source: Minutes}
                "2019-20": {value: 212}
            """)
        #expect(
            findings.sorted.map(\.rule) == [
                .knownFigure, .knownCategory, .historyPeriod, .historyValue, .requiredKey,
            ])
    }

    @Test func `what is declared not available is marked with its reason`() throws {
        var findings = Findings()
        let yaml = """
            - {figure: equality-sex, reason: Not recorded.}
            - {figure: complaints-by-team, categories: [team-a, team-z], reason: Moved.}
            - {figure: equality-sexx, reason: Not recorded.}
            """
        let node = try #require(SettingsFile.read(yaml, path: "edition.yaml", &findings))
        let figures = try Cases.figures(["complaints": []]).declaring(node, &findings)
        #expect(figures["equality-sex"]?.notAvailable == .everything(reason: "Not recorded."))
        #expect(figures["complaints-by-team"]?.notAvailable == .categories(["team-a": "Moved."]))
        #expect(figures["equality-age"]?.notAvailable == .nothing)
        #expect(findings.sorted.map(\.rule) == [.knownCategory, .knownFigure])
    }
}
