import Diagnostics
import Figures
import Quantities
import Testing

@testable import Disclosure

@Suite struct ComplementaryRuleTests {
    @Test func aSingleHiddenCellTakesTheSmallestOtherWithIt() throws {
        #expect(try printed([Raw.row("teams", [20, 3, 10, 12])]) == ["20", "[c]", "[c]", "12", "45"])
    }

    @Test func aZeroIsNoCellToHideBehind() throws {
        #expect(try printed([Raw.row("teams", [20, 3, 0, 12])]) == ["20", "[c]", "0", "[c]", "35"])
    }

    @Test func ofTwoEqualCellsTheFirstOfTheVocabularyIsHidden() throws {
        #expect(try printed([Raw.row("teams", [10, 10, 3])]) == ["[c]", "10", "[c]", "23"])
    }

    @Test func twoHiddenCellsThatCanOnlyBeOnesTakeAThirdWithThem() throws {
        #expect(try printed([Raw.row("teams", [1, 1, 20, 9])]) == ["[c]", "[c]", "20", "[c]", "31"])
    }

    @Test func aHiddenTotalNeedsNoSecondCell() throws {
        #expect(try printed([Raw.row("teams", [3, 0, 0])]) == ["[c]", "0", "0", "[c]"])
    }

    @Test func everyLineOfATableInTwoDimensionsIsProtected() throws {
        let rows = [[20, 3, 30], [40, 50, 60], [70, 80, 90]]
        let cells = try printed([Raw.grid("crossing", rows)])
        let table = stride(from: 0, to: 16, by: 4).map { Array(cells[$0..<$0 + 4]) }
        for line in table + (0..<4).map({ column in table.map { $0[column] } }) {
            #expect(line.filter { $0 == "[c]" }.count != 1)
        }
        #expect(cells[1] == "[c]")
        #expect(cells[15] == "443")
    }

    @Test func aTeamIsNotToldByItsServiceAreasNumber() throws {
        let teams = Raw.row("by-team", [20, 3, 10, 12, 1], within: ["a", "a", "b", "b", "b"])
        let areas = Raw.row("by-area", [23, 23], axis: "service-area")
        // Alone, the 3 and the 1 would do for one another; each area needs two of its own.
        #expect(try printed([teams, areas], "by-team") == ["[c]", "[c]", "[c]", "12", "[c]", "46"])
    }

    @Test func aCellThatServesItsAreaServesTheWholeTableToo() throws {
        let teams = Raw.row("by-team", [29, 32, 16, 3, 5], within: ["a", "a", "b", "b", "c"])
        let areas = Raw.row("by-area", [61, 19, 5], axis: "service-area")
        #expect(try printed([areas, teams], "by-team") == ["29", "32", "[c]", "[c]", "5", "85"])
        #expect(try printed([areas, teams], "by-area") == ["61", "19", "5", "85"])
    }

    @Test func aTotalThatOnlySmallRowsMakeUpIsHiddenAndReported() throws {
        var findings = Findings()
        let set = protect(
            try Raw.set([Raw.row("teams", [1, 1, 1, 1, 1])]), history: .empty, under: .specimen, &findings)
        #expect(set["teams"]?.total?.value.text == "[c]")
        #expect(findings.all.map(\.rule.name) == ["protection-redesign"])
        #expect(!findings.hasErrors)
    }

    /// The slow twin: of any one line that is printed, the hidden parts of 1 and more have two solutions.
    @Test func noLineOfAThousandRandomOnesHasASingleSolution() throws {
        var seed: UInt64 = 42
        for _ in 0..<1_000 {
            let counts = (0..<4).map { _ -> Int in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(seed >> 33) % 12
            }
            let cells = try printed([Raw.row("teams", counts)])
            let hidden = counts.indices.filter { cells[$0] == "[c]" }
            for (index, count) in counts.enumerated() where (1...4).contains(count) { #expect(hidden.contains(index)) }
            guard !hidden.isEmpty, cells[4] != "[c]" else { continue }
            let sum = hidden.map { counts[$0] }.reduce(0, +)
            #expect(solutions(parts: hidden.count, sum: sum) > 1, "\(counts)")
        }
    }

    /// In how many ways whole numbers of 1 and more add up, no more than 2 of them counted.
    private func solutions(parts: Int, sum: Int) -> Int {
        if parts == 1 { return sum >= 1 ? 1 : 0 }
        guard sum > parts else { return sum == parts ? 1 : 0 }
        return (1..<sum).lazy.map { self.solutions(parts: parts - 1, sum: sum - $0) }.reduce(0, +)
    }
}
