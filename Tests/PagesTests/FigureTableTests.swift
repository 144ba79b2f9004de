import Disclosure
import Markup
import Quantities
import Testing

@testable import Pages

@Suite("Figures as tables")
struct FigureTableTests {
    private func render(
        _ figures: [ProtectedFigure], _ options: FigureTable.Options = FigureTable.Options()
    ) throws -> String {
        let table = try FigureTable(figures, id: "table-1", options: options, links: FigureSpecimens.links)
        return MarkupWriter.render(table.node)
    }

    @Test("a table of one figure has caption, headings both ways, shares, a total and 'not known' apart")
    func oneFigure() throws {
        try Golden.expect(render([FigureSpecimens.ages]), equals: "tables/ages.html")
    }

    @Test("teams stand under their service areas, whose subtotals are protected values of their own")
    func grouped() throws {
        try Golden.expect(render([FigureSpecimens.teams, FigureSpecimens.areas]), equals: "tables/teams.html")
    }

    @Test("a figure by two dimensions has a column a category and a total column")
    func crossing() throws {
        try Golden.expect(render([FigureSpecimens.stages()]), equals: "tables/stages.html")
    }

    @Test("a series of years is a row a year, and a year without a value says so")
    func years() throws {
        let figures = [FigureSpecimens.years, FigureSpecimens.yearsWithGap]
        try Golden.expect(render(figures, .init(overYears: true)), equals: "tables/years.html")
    }

    @Test("a figure by one dimension over years has a column a year")
    func yearColumns() throws {
        try Golden.expect(
            render([FigureSpecimens.meanDays], .init(overYears: true)), equals: "tables/mean-days-over-years.html")
    }

    @Test("no cell of any table is empty or merged")
    func cells() throws {
        let all = try [
            render([FigureSpecimens.ages]), render([FigureSpecimens.teams, FigureSpecimens.areas]),
            render([FigureSpecimens.stages()]), render([FigureSpecimens.teams]),
            render([FigureSpecimens.years, FigureSpecimens.yearsWithGap], .init(overYears: true)),
        ].joined()
        for empty in ["<td></td>", "<td/>", "<th scope=\"row\"></th>", "colspan", "rowspan"] {
            #expect(!all.contains(empty))
        }
    }

    @Test("figures with other rows are refused, by name")
    func otherRows() {
        #expect(throws: FigureProblem.differentRows("complaints-by-method", "equality-age")) {
            try render([FigureSpecimens.methods, FigureSpecimens.ages])
        }
    }

    @Test("a share is refused where there is no base")
    func noBase() {
        #expect(throws: FigureProblem.noBase("complaints-by-team")) {
            try render([FigureSpecimens.teams], .init(columns: [.share]))
        }
    }

    @Test("a share under 1% is written in words, never as 0")
    func belowOne() {
        let value = ProtectedValue.percentage(Percentage(1, of: 235)!)
        let text = MarkupWriter.render(ValueText.node(value, links: FigureSpecimens.links))
        #expect(text == "<data value=\"&lt;1\">less than 1%</data>")
    }
}
