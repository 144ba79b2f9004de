import Diagnostics
import Figures
import Quantities
import Testing

@Suite struct TwinTests {
    @Test(arguments: [(seed: UInt64(1), count: 400), (seed: 2, count: 400), (seed: 3, count: 7)])
    func `every standard figure of random records is what the slow way gives`(
        _ given: (seed: UInt64, count: Int)
    ) throws {
        var random = Random(seed: given.seed)
        let rows = random.tables(given.count)
        for asAt in ["2022-03-31", "2021-11-13"] {
            let twin = SlowTwin(rows, calendar: try Project.calendar(), asAt: date(asAt))
            let figures = try Cases.figures(rows, asAt: asAt, threads: 2)
            var wrong: [String] = []
            for figure in figures.figures {
                for path in Self.paths(figure.axes) where figure.cell(path) != twin.cell(figure.definition, path) {
                    let fast = figure.cell(path).map { "\($0)" } ?? "none"
                    wrong.append("\(figure.name) \(path): \(fast), slowly \(twin.cell(figure.definition, path))")
                }
            }
            #expect(wrong == [])
        }
    }

    @Test func `one thread and two give the same figures, also beyond one block`() throws {
        var random = Random(seed: 4)
        let rows = random.tables(500)
        var many = rows
        many["complaints"] = (0..<140).flatMap { _ in rows["complaints"] ?? [] }
        let one = try Cases.figures(many, threads: 1)
        let two = try Cases.figures(many, threads: 2)
        for figure in one.figures {
            for path in Self.paths(figure.axes) {
                #expect(figure.cell(path) == two[figure.name]?.cell(path), "\(figure.name) \(path)")
            }
        }
        #expect(one["complaints-all"]?.total.records ?? 0 > 32_768)
    }

    private static func paths(_ axes: [FigureAxis]) -> [[CategoryID?]] {
        axes.reduce([[]]) { paths, axis in
            paths.flatMap { path in (axis.categories.map { $0.id } + [nil]).map { path + [$0] } }
        }
    }
}

/// Random records, the same on every machine.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 29)
    }

    mutating func tables(_ count: Int) -> [TableName: [Row]] {
        let complaints = (0..<count).map { _ in complaint() }
        return [
            "complaints": complaints,
            "concerns": (0..<2 * count).map { _ in
                row([("complaint", "\(Int.random(in: 0..<count, using: &self))")])
                    .merging(choose([("concern", ["communication", "finance"]), ("concern_outcome", ["upheld", nil])])) { $1 }
            },
        ]
    }

    private func row(_ pairs: [(FieldName, String)]) -> Row { Dictionary(pairs) { first, _ in first } }

    private mutating func choose(_ fields: [(FieldName, [String?])]) -> Row {
        var row: Row = [:]
        for (field, values) in fields { row[field] = values[Int.random(in: 0..<values.count, using: &self)] }
        return row
    }

    /// Dates in a plausible order, most of them optional, with surprises.
    private mutating func complaint() -> Row {
        var row = choose([
            ("register", ["statutory", "statutory", "statutory", "corporate", "informal"]),
            ("team", ["team-a", "team-b", nil]), ("sex", ["female", "male", nil]),
            ("brought_by", ["child", "adult", "child-and-adult"]),
            ("outcome", ["upheld", "partly-upheld", "not-upheld", "withdrawn", nil]),
        ])
        var day = date("2021-02-01").adding(days: Int.random(in: 0..<440, using: &self))
        row["received_on"] = day.iso
        let steps: [(FieldName, ClosedRange<Int>, likely: Int)] = [
            ("advocate_asked_on", 0...2, 2), ("advocate_appointed_on", 0...10, 2), ("s1_start_on", 0...5, 1),
            ("s1_skipped_on", 0...5, 1), ("stopped_from", 0...5, 2), ("s1_extended_on", 0...15, 3),
            ("s1_sent_on", 0...20, 8), ("stopped_to", 0...15, 5), ("s2_requested_on", 0...20, 4),
            ("s2_record_final_on", 0...5, 2), ("s2_extension_told_on", 0...40, 4), ("s2_sent_on", 0...60, 7),
            ("s3_requested_on", 0...20, 4), ("s3_met_on", 0...50, 8), ("s3_reported_on", 0...10, 8),
            ("s3_responded_on", 0...25, 7), ("withdrawn_on", 0...10, 2),
        ]
        for (field, later, likely) in steps where Int.random(in: 0..<10, using: &self) < likely {
            day = day.adding(days: Int.random(in: later, using: &self))
            row[field] = day.iso
        }
        return row
    }
}
