import Diagnostics
import Quantities
import Settings
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

    private func point(_ year: String, _ count: Int) -> HistoryPoint {
        HistoryPoint(PeriodLabel(year), .count(count), source: "The report of \(year)")
    }
}
