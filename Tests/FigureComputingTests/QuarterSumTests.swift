import Diagnostics
import FigureComputing
import Figures
import Quantities
import Testing

/// A year is the sum of its quarters, whatever the records: quarterly and annual reports cannot disagree.
@Suite struct QuarterSumTests {
    /// The four quarters of 2021-22, and the year, all as known on one day.
    private func years(
        _ seed: UInt64, asAt: String
    ) throws -> (quarters: [FigureSet], year: FigureSet) {
        var random = Random(seed: seed)
        let dataset = try Cases.dataset(random.tables(400))
        let whole = try Project.context(asAt: asAt)
        let library = try Project.standardLibrary()
        func figures(_ period: ReportingPeriod) throws -> FigureSet {
            var findings = Findings()
            let context = FigureContext(
                calendar: whole.calendar, limits: whole.limits, period: period, asAt: whole.asAt)
            return try #require(FigureEngine.compute(library, dataset, context, &findings))
        }
        let periods = try (1...4).map { try #require(ReportingQuarter("2021-22-Q\($0)")?.period) }
        return (try periods.map(figures), try figures(whole.period))
    }

    @Test(arguments: [(11, "2022-03-31"), (12, "2022-08-15"), (13, "2021-11-13")] as [(UInt64, String)])
    func `counts of quarters add up to the year's, shares by their parts and means by their weights`(
        seed: UInt64, asAt: String
    ) throws {
        let (quarters, year) = try years(seed, asAt: asAt)
        var compared: [String: Int] = [:]
        for figure in year.figures where figure.definition.counting.basis != .none {
            // The quarters of a year are not categories of a quarter.
            guard !figure.axes.contains(where: { $0.field == "quarter" }) else { continue }
            for path in Self.paths(figure) {
                let whole = try #require(figure.cell(path))
                let parts = quarters.map { $0[figure.name]?.cell(path) ?? RawCell(.none, records: 0) }
                #expect(parts.reduce(0) { $0 + $1.records } == whole.records, "\(figure.name) \(path)")
                switch figure.definition.counting.measure {
                case .mean:
                    // Each mean is rounded to a tenth, so it tells the sum of its records to half a tenth of each.
                    let sum = parts.reduce(0) { $0 + ($1.value.number ?? 0) * $1.records }
                    let off = abs(sum - (whole.value.number ?? 0) * whole.records)
                    #expect(off <= whole.records, "\(figure.name) \(path)")
                case .median: continue
                case .count, .share, .total:
                    #expect(
                        parts.reduce(0) { $0 + ($1.value.number ?? 0) } == whole.value.number ?? 0,
                        "\(figure.name) \(path)")
                }
                if whole.records > 0 {
                    compared["\(figure.definition.counting.measure)".prefix(4).description, default: 0] += 1
                }
            }
        }
        #expect((compared["coun"] ?? 0) > 100 && (compared["shar"] ?? 0) > 5 && (compared["mean"] ?? 0) > 5)
    }

    private static func paths(_ figure: RawFigure) -> [[CategoryID?]] {
        figure.axes.reduce([[]]) { paths, axis in
            paths.flatMap { path in (axis.categories.map(\.id) + [nil]).map { path + [$0] } }
        }
    }
}
