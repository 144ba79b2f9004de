import Disclosure
import Markup
import Quantities
import Testing

@testable import Pages

@Suite("Figures as charts")
struct FigureChartTests {
    private func render(
        _ figure: ProtectedFigure, _ kind: FigureChart.Kind, overYears: Bool = false
    ) throws -> String {
        let words = FigureChart.Words(title: "The message", description: "What the picture shows.")
        let chart = try FigureChart(
            figure, kind: kind, words: words, options: .init(overYears: overYears), id: "chart-1",
            links: FigureSpecimens.links)
        return MarkupWriter.render(chart.node)
    }

    @Test("bars carry labels and numbers, a hidden one a dashed square of constant size")
    func bars() throws {
        try Golden.expect(render(FigureSpecimens.ages, .bar), equals: "charts/ages.html")
    }

    @Test("parts of a whole differ by pattern and are named in a legend")
    func parts() throws {
        try Golden.expect(render(FigureSpecimens.outcomes, .stacked), equals: "charts/outcomes.html")
    }

    @Test("a bar of parts with a hidden part is not drawn to scale")
    func hiddenPart() throws {
        let stages = FigureSpecimens.stages(stage3: .symbol(.confidential))
        try Golden.expect(render(stages, .stacked), equals: "charts/stages.html")
    }

    @Test("years stand where they belong, and a missing or hidden one breaks the line")
    func years() throws {
        try Golden.expect(
            render(FigureSpecimens.yearsWithGap, .line, overYears: true), equals: "charts/years-with-gap.html")
    }

    @Test("several lines differ by dashes and are named")
    func severalLines() throws {
        try Golden.expect(
            render(FigureSpecimens.meanDays, .line, overYears: true), equals: "charts/mean-days-over-years.html")
    }

    @Test("two values or fewer are a table alone", arguments: FigureChart.Kind.allCases)
    func fewValues(kind: FigureChart.Kind) throws {
        let pair = FigureSpecimens.simple("pair", "Pair", "Answer", [("Yes", 14), ("No", 198)])
        let text = try render(pair, kind)
        #expect(!text.contains("<svg"))
        #expect(text.contains("<table"))
    }

    @Test("a chart that fits no such figure is refused, by name")
    func refused() {
        #expect(throws: FigureProblem.notDrawn("stages-on-time", as: .bar)) {
            try render(FigureSpecimens.stages(), .bar)
        }
        #expect(throws: FigureProblem.notDrawn("complaints-statutory", as: .stacked)) {
            try render(FigureSpecimens.years, .stacked)
        }
    }

    @Test("a bar is as long as its number beside the longest", arguments: [0, 1, 2, 50, 99, 100])
    func lengths(number: Int) throws {
        let figure = FigureSpecimens.simple("f", "F", "Way", [("A", number), ("B", 100), ("C", 100)])
        let picture = try #require(try BarPicture(figure, overYears: false)).picture
        let widths = MarkupWriter.render(picture.node).matches(of: /width="([0-9.]+)%" height="1.1em"/)
            .compactMap { Double($0.1) }
        #expect(abs(widths[0] / widths[1] - Double(number) / 100) < 0.001)
    }
}
