import Checks
import Diagnostics
import Testing

@Suite struct TableRulesTests {
    private func rules(replacing old: String, with new: String, in text: String = Specimen.table) async throws
        -> [RuleID]
    {
        #expect(text.contains(old))
        return try await Specimen.examine(main: "<h2>Two</h2>" + text.replacing(old, with: new)).rules
    }

    @Test func aTableHasACaption() async throws {
        #expect(try await rules(replacing: "<caption>Complaints by team</caption>", with: "") == [.tableCaption])
        #expect(try await rules(replacing: "Complaints by team", with: " ") == [.tableCaption])
    }

    @Test func theRegionThatATableScrollsInMayNameIt() async throws {
        let table = Specimen.table.replacing("<caption>Complaints by team</caption>", with: "")
        let region = "<div role=\"region\" aria-label=\"Table: teams\" tabindex=\"0\">\(table)</div>"
        #expect(try await Specimen.examine(main: region).isEmpty)
    }

    @Test func everyHeadingOfATableHasAScope() async throws {
        #expect(try await rules(replacing: "<th scope=\"col\">Number", with: "<th>Number") == [.tableHeadings])
    }

    @Test func columnsAndRowsBothHaveHeadings() async throws {
        #expect(try await rules(replacing: "scope=\"col\"", with: "scope=\"row\"") == [.tableHeadings])
        let noRow = try await rules(replacing: "<th scope=\"row\">West</th>", with: "<td>West</td>")
        #expect(noRow == [.tableHeadings])
    }

    @Test func noCellIsEmpty() async throws {
        #expect(try await rules(replacing: ">Team<", with: "><") == [.tableCells])
        #expect(
            try await rules(replacing: "<a href=\"accessibility.html#symbols\">[c]</a>", with: " ") == [.tableCells])
    }

    @Test func aDrawingIsHiddenFromScreenReaders() async throws {
        #expect(try await rules(replacing: " aria-hidden=\"true\"", with: "", in: Specimen.chart) == [.chartHidden])
    }

    @Test func aChartHasATitleADescriptionAndItsTable() async throws {
        #expect(
            try await rules(replacing: "<h3>Most came by email</h3>", with: "", in: Specimen.chart) == [.chartWords])
        let short = try await rules(
            replacing: "A bar chart of complaints by team.", with: "A chart.", in: Specimen.chart)
        #expect(short == [.chartWords])
        #expect(try await rules(replacing: Specimen.chartTable, with: "", in: Specimen.chart) == [.chartWords])
    }
}
