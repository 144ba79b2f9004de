import Diagnostics
import Figures
import Markup
import Quantities
import Testing

@testable import Disclosure
@testable import Pages

/// Through the wall as a build goes: raw counts in, the bytes of pictures and tables out.
@Suite("Hidden numbers")
struct HiddenNumberTests {
    /// The bytes of a whole chart, its table included, of these counts by team or by team and outcome.
    private func chart(_ rows: [[Int]], _ kind: FigureChart.Kind) throws -> String {
        var findings = Findings()
        let start = try #require(CalendarDate(iso: "2021-04-01"))
        let end = try #require(CalendarDate(iso: "2022-03-31"))
        let set = FigureSet(
            period: try #require(ReportingPeriod(from: start, to: end)), asAt: end, figures: [figure(rows)])
        let release = Release(set, under: .specimen, at: SourceLocation(path: "edition.yaml"))
        let found = release.searched(before: nil, file: SourceLocation(path: "protection.yaml"), &findings)
        let safe = release.protected(by: found.protection, &findings)
        let words = FigureChart.Words(title: "The message", description: "What the picture shows.")
        let chart = try FigureChart(
            try #require(safe["teams"]), kind: kind, words: words, id: "chart-1", links: FigureSpecimens.links)
        return MarkupWriter.render(chart.node)
    }

    private func figure(_ rows: [[Int]]) -> RawFigure {
        let isGrid = rows.allSatisfy { $0.count > 1 }
        var counting = Counting(of: "complaints")
        counting.dimensions = isGrid ? ["team", "outcome"] : ["team"]
        let definition = FigureDefinition(
            "teams", counting: counting, wording: FigureWording(title: "Teams", unit: .complaints, meaning: "Teams."),
            sensitivity: .crossings, at: SourceLocation(path: "figures.yaml", line: 1))
        let width = rows.first?.count ?? 0
        let margin = (0..<width).map { column in rows.map { $0[column] }.reduce(0, +) }
        let block = isGrid ? (rows + [margin]).map { $0 + [$0.reduce(0, +)] } : rows + [margin]
        return RawFigure(
            definition, axes: isGrid ? [axis("team", rows.count), axis("outcome", width)] : [axis("team", rows.count)],
            cells: block.flatMap(\.self).map { RawCell(.count($0), records: $0) })
    }

    private func axis(_ field: FieldName, _ count: Int) -> FigureAxis {
        let categories = (1...count).map { AxisCategory(CategoryID("\(field)-\($0)"), label: "\(field) \($0)") }
        return FigureAxis(field, label: field.text, categories: categories)
    }

    @Test("bars are the same bytes whatever the hidden counts are", arguments: 1...4)
    func bars(count: Int) throws {
        let bytes = try chart([[20], [count], [10], [5 - count], [30], [25]], .bar)
        #expect(bytes == (try chart([[20], [1], [10], [4], [30], [25]], .bar)))
        #expect(bytes.contains("hidden-bar"))
    }

    @Test("stacked bars are the same bytes whatever the hidden counts are", arguments: 1...4)
    func parts(count: Int) throws {
        let rows = [[count, 5 - count, 30], [5 - count, count, 30], [40, 40, 40], [50, 60, 70]]
        let bytes = try chart(rows, .stacked)
        #expect(bytes == (try chart([[1, 4, 30], [4, 1, 30], [40, 40, 40], [50, 60, 70]], .stacked)))
        #expect(bytes.contains("hidden-bar"))
    }
}
