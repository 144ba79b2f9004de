import Diagnostics
import Quantities
import Testing

@testable import Disclosure
@testable import Figures

@Suite struct PastValuesTests {
    @Test(arguments: [
        (141, 177, "up 36 (26%) on 2020-21"), (177, 141, "down 36 (20%) on 2020-21"),
        (177, 177, "no change on 2020-21"),
        (8, 14, "up 6 on 2020-21"),
    ])
    func aChangeSaysItsDirectionItsAmountAndItsShare(before: Int, now: Int, text: String) {
        let change = PastValues.change(
            from: .count(before), to: .count(now), since: PeriodLabel("2020-21"), smallestBase: 10)
        #expect(change?.text == text)
    }

    @Test func aChangeFromOrToAHiddenValueIsHidden() {
        for (before, now) in [
            (ProtectedValue.symbol(.confidential), ProtectedValue.count(9)), (.count(9), .symbol(.confidential)),
        ] {
            let change = PastValues.change(from: before, to: now, since: PeriodLabel("2020-21"), smallestBase: 10)
            #expect(change?.text == "[c]")
        }
    }

    @Test func aMeanChangesByDaysWithoutAPercentage() {
        let change = PastValues.change(
            from: .days(Tenths(count: 200)), to: .days(Tenths(count: 340)), since: PeriodLabel("2020-21"),
            smallestBase: 10)
        #expect(change?.text == "up 14 on 2020-21")
    }

    @Test func ofDifferentKindsThereIsNoChange() {
        #expect(
            PastValues.change(from: .count(1), to: .days(Tenths(count: 1)), since: PeriodLabel("a"), smallestBase: 1)
                == nil)
    }

    @Test func aSmallValueOfAnEarlierYearIsHiddenAgain() throws {
        let history = History([
            History.Key(figure: "teams", category: "a"): [point("2019-20", 9), point("2020-21", 3)],
            History.Key(figure: "teams", category: nil): [point("2020-21", 30)],
        ])
        let figure = try protectedFigure([Raw.row("teams", [20, 9])], history: history)
        #expect(figure.history(of: ["a"]).map(\.value.text) == ["9", "[c]"])
        #expect(figure.history().map(\.value.text) == ["30"])
        #expect(figure.change(of: ["a"])?.text == "[c]")
        #expect(figure.change()?.text == "down 1 (3%) on 2020-21")
        #expect(figure.lastYear()?.value.text == "30")
    }

    @Test func twoOnesOfAnEarlierYearTakeAThirdRow() throws {
        func past(_ values: [Int]) throws -> [String?] {
            var points = [History.Key(figure: "teams", category: nil): [point("2020-21", values.reduce(0, +))]]
            for (name, value) in zip(["a", "b", "c", "d"] as [CategoryID], values) {
                points[History.Key(figure: "teams", category: name)] = [point("2020-21", value)]
            }
            let figure = try protectedFigure([Raw.row("teams", [9, 9, 9, 9])], history: History(points))
            return (["a", "b", "c", "d"] as [CategoryID]).map { figure.history(of: [$0]).first?.value.text }
        }
        // The rest of the total is 2, and a hidden number is 1 or more: both would be known.
        #expect(try past([1, 20, 1, 10]) == ["[c]", "20", "[c]", "[c]"])
        #expect(try past([1, 20, 2, 10]) == ["[c]", "20", "[c]", "10"])
        #expect(try past([8, 20, 9, 10]) == ["8", "20", "9", "10"])
    }

    @Test func anEarlierYearToldInFullHidesASecondRow() throws {
        let history = History([
            History.Key(figure: "teams", category: "a"): [point("2020-21", 3)],
            History.Key(figure: "teams", category: "b"): [point("2020-21", 20)],
            History.Key(figure: "teams", category: "c"): [point("2020-21", 10)],
            History.Key(figure: "teams", category: nil): [point("2020-21", 33)],
        ])
        let figure = try protectedFigure([Raw.row("teams", [20, 9, 8])], history: history)
        #expect(["a", "b", "c"].map { figure.history(of: [$0]).map(\.value.text) } == [["[c]"], ["20"], ["[c]"]])
    }

    @Test func whatOurOwnReportPrintedIsPrintedAgainUnderTheSameRule() throws {
        func past(rule: String) throws -> [String?] {
            let printed: [(CategoryID?, RawValue, HistoryPoint.Print)] = [
                ("a", .count(1), .number(rule: rule)), ("b", .none, .sign(.confidential)),
                ("c", .count(10), .number(rule: rule)), ("d", .count(6), .number(rule: rule)),
                (nil, .count(22), .number(rule: rule)),
            ]
            let points = printed.map { category, value, print in
                let point = HistoryPoint(PeriodLabel("2020-21"), value, source: "Ours", print: print)
                return (History.Key(figure: "teams", category: category), [point])
            }
            let history = History(Dictionary(uniqueKeysWithValues: points))
            let figure = try protectedFigure([Raw.row("teams", [9, 9, 9, 9])], history: history)
            #expect(figure.change(of: ["b"])?.text == "[c]")
            return ([["a"], ["b"], ["c"], ["d"], [nil]] as [[CategoryID?]])
                .map { figure.history(of: $0).first?.value.text }
        }
        // A 1 that was decided to be shown then stays shown, and nothing new is hidden for it.
        #expect(try past(rule: Policy.specimen.inOneLine) == ["1", "[c]", "10", "6", "22"])
        // Another rule judges it, and what was hidden then is nothing to hide behind.
        #expect(try past(rule: "process none zeros true") == ["[c]", "[c]", "10", "[c]", "22"])
    }

    @Test func aPolicyInOneLineSaysEachPartOfTheRule() {
        let policy = Policy.specimen
        #expect(
            policy.inOneLine
                == "process none zeros true; characteristics 1-4 zeros true; crossings 1-4 zeros true; "
                + "bases 10 5 2, largest none, readers insiders")
    }

    private func point(_ year: String, _ count: Int) -> HistoryPoint {
        HistoryPoint(PeriodLabel(year), .count(count), source: "The report of \(year)")
    }
}
