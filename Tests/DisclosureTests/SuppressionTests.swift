import Diagnostics
import Quantities
import Testing

@testable import Disclosure
@testable import Figures

/// What is printed of a figure with primary suppression alone, cell by cell, totals last.
func printed(
    _ figures: [RawFigure], _ name: FigureName? = nil, under policy: Policy = .specimen, history: History = .empty
) throws -> [String] {
    let protected = try protectedFigure(figures, name, under: policy, history: history)
    return protected.allPaths.map { protected.cell($0)?.value.text ?? "-" }
}

func protectedFigure(
    _ figures: [RawFigure], _ name: FigureName? = nil, under policy: Policy = .specimen, history: History = .empty
) throws -> ProtectedFigure {
    var findings = Findings()
    let release = Release(try Raw.set(figures), history: history, under: policy, at: Raw.location)
    let draft = ReleaseDraft(release, &findings)
    let set = draft.figures(hiding: draft.problem.primary)
    return try #require(set[name ?? figures[0].name])
}

@Suite struct SuppressionTests {
    @Test func smallCountsOfACrossingAreHidden() throws {
        #expect(try printed([Raw.row("teams", [20, 3, 10, 2])]) == ["20", "[c]", "10", "[c]", "35"])
    }

    @Test func theBoundsOfTheRangeAreHiddenAndTheNextNumberIsNot() throws {
        #expect(try printed([Raw.row("teams", [1, 4, 5, 0])]) == ["[c]", "[c]", "5", "0", "10"])
    }

    @Test func plainCountsOfTheProcedureArePrintedInFull() throws {
        #expect(try printed([Raw.row("methods", [230, 4, 1], .process)]) == ["230", "4", "1", "235"])
    }

    @Test func zerosAreHiddenWhereThePolicySaysSo() throws {
        let rule = Policy.ClassRule(hidden: 1...4, zeros: .hidden)
        let policy = Policy(
            classes: [.crossings: rule], smallestBase: Policy.specimen.smallestBase, dominance: nil, readers: .insiders,
            decidedBy: "Head of Service",
            decidedOn: Policy.specimen.decidedOn, exceptions: [], decided: [])
        #expect(try printed([Raw.row("teams", [20, 0, 0])], under: policy) == ["20", "[c]", "[c]", "20"])
    }

    @Test func aPolicyWithoutAClassHidesEverythingOfIt() throws {
        let policy = Policy(
            classes: [:], smallestBase: Policy.specimen.smallestBase, dominance: nil, readers: .insiders,
            decidedBy: "Head of Service",
            decidedOn: Policy.specimen.decidedOn, exceptions: [], decided: [])
        #expect(try printed([Raw.row("teams", [20, 0])], under: policy) == ["[c]", "[c]", "[c]"])
    }

    @Test func aShareOfAHiddenCellIsHidden() throws {
        let figures = [Raw.row("teams", [20, 3, 2], base: "all"), Raw.count("all", 25)]
        let figure = try protectedFigure(figures, "teams")
        #expect(figure.cell(["a"])?.share?.text == "80%")
        #expect(figure.cell(["b"])?.share?.text == "[c]")
        #expect(figure.total?.share?.text == "100%")
    }

    @Test func aShareOfTooSmallABaseIsHiddenAndItsCountIsNot() throws {
        let figures = [Raw.count("decided", 6, .process, base: "all"), Raw.count("all", 9, .process)]
        let figure = try protectedFigure(figures, "decided")
        #expect(figure.total?.value.text == "6")
        #expect(figure.total?.share?.text == "[c]")
    }

    @Test func aShareOfAHiddenBaseIsHidden() throws {
        let policy = Policy.specimen
        let lenient = Policy(
            classes: policy.classes, smallestBase: Policy.SmallestBase(share: 1, mean: 1, total: 1), dominance: nil,
            readers: .insiders, decidedBy: policy.decidedBy, decidedOn: policy.decidedOn, exceptions: [], decided: [])
        let figures = [Raw.count("decided", 0, base: "all"), Raw.count("all", 4)]
        #expect(try protectedFigure(figures, "decided", under: lenient).total?.share?.text == "[c]")
    }

    @Test func aFigureWithoutABaseHasNoShare() throws {
        #expect(try protectedFigure([Raw.count("all", 9)]).total?.share == nil)
    }

    @Test func aMeanOfTooFewCasesIsHiddenAndTheOverallOneThatWouldTellIt() throws {
        let cells = [(7, 163), (34, 5), (35, 1), (9, 169)].map { RawCell(.days(Tenths(count: $0 * 10)), records: $1) }
        let figure = Raw.values("means", cells, measure: .mean("days"))
        #expect(try printed([figure]) == ["7", "34", "[c]", "[c]"])
        let medians = Raw.values("medians", cells, measure: .median("days"))
        #expect(try printed([medians]) == ["7", "34", "[c]", "9"])
    }

    @Test func aMeanOverNothingIsNotApplicable() throws {
        let figure = Raw.values(
            "means", [RawCell(.none, records: 0), RawCell(.none, records: 0)], measure: .mean("days"))
        #expect(try printed([figure]) == ["[z]", "[z]"])
    }

    @Test func aMeanThatWouldFollowFromTheOthersTakesTheOverallOneWithIt() throws {
        let cells = [(7, 50), (9, 20), (35, 2), (8, 72)].map { RawCell(.days(Tenths(count: $0 * 10)), records: $1) }
        let figure = Raw.values("means", cells, measure: .mean("days"), .crossings)
        #expect(try printed([figure]) == ["7", "9", "[c]", "[c]"])
    }

    @Test func aRateThatTellsASmallPartOrASmallRestIsHidden() throws {
        let shares = [(3, 40), (38, 40), (20, 40), (61, 120)].compactMap { Percentage($0, of: $1) }
        let cells = shares.map { RawCell(.share($0), records: $0.base) }
        let measure = Measure.share(FigureFilter("on_time", ["yes"]))
        #expect(
            try printed([Raw.values("rates", cells, measure: measure, .crossings)]) == ["[c]", "[c]", "50%", "51%"])
        #expect(try printed([Raw.values("rates", cells, measure: measure)]) == ["8%", "95%", "50%", "51%"])
    }

    @Test func aSumOfTooFewPaymentsIsHidden() throws {
        let cells = [(50_000, 1), (70_000, 2), (0, 0), (120_000, 3)].map {
            RawCell(.money(Money(pence: $0)), records: $1)
        }
        let figure = Raw.values("payments", cells, measure: .total("amount"))
        #expect(try printed([figure]) == ["[c]", "£700", "£0", "£1,200"])
    }

    @Test func whatIsNotAvailablePrintsItsReason() throws {
        var figure = Raw.row("teams", [20, 9])
        figure.notAvailable = .everything(reason: "Not recorded.")
        let protected = try protectedFigure([figure])
        #expect(protected.notAvailableReason == "Not recorded.")
        #expect(protected.cell(["a"])?.value.text == "[x]")
        figure.notAvailable = .categories(["b": "Not asked."])
        let part = try protectedFigure([figure])
        #expect(part.cell(["a"])?.value.text == "20")
        #expect(part.cell(["b"])?.value.text == "[x]")
        #expect(part.unavailableReason(of: ["b"]) == "Not asked.")
        #expect(part.unavailableReason(of: ["a"]) == nil)
    }

    @Test func rowsKeepTheOrderOfTheVocabulary() throws {
        let figure = try protectedFigure([Raw.row("teams", [3, 20, 2, 10])])
        #expect(figure.dimensions[0].categories.map(\.id.text) == ["a", "b", "c", "d"])
    }
}
