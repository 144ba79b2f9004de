import Diagnostics
import FigureComputing
import Figures
import Quantities
import Testing

@testable import Records

@Suite struct TwinTests {
    @Test(arguments: [(1, 200), (2, 200), (3, 7)])
    func `every standard figure of random records is what the slow way gives`(
        _ seed: UInt64, _ count: Int
    ) throws {
        var random = Random(seed: seed)
        let rows = random.tables(count)
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
        let few = try Cases.dataset(["complaints": random.tables(300)["complaints"] ?? []])
        let many = Dataset([few.table("complaints").repeated(220)], vocabulary: few.vocabulary)
        let context = try Project.context()
        let library = try Project.standardLibrary()
        var findings = Findings()
        let one = try #require(FigureEngine.compute(library, many, context, threads: 1, &findings))
        let two = try #require(FigureEngine.compute(library, many, context, threads: 2, &findings))
        let small = try #require(FigureEngine.compute(library, few, context, threads: 2, &findings))
        for figure in one.figures {
            for path in Self.paths(figure.axes) {
                #expect(figure.cell(path) == two[figure.name]?.cell(path), "\(figure.name) \(path)")
            }
            #expect(figure.total.records == 220 * (small[figure.name]?.total.records ?? 0), "\(figure.name)")
        }
        #expect(one["last-stage-median-days"]?.total.value == small["last-stage-median-days"]?.total.value)
    }

    private static func paths(_ axes: [FigureAxis]) -> [[CategoryID?]] {
        axes.reduce([[]]) { paths, axis in
            paths.flatMap { path in (axis.categories.map { $0.id } + [nil]).map { path + [$0] } }
        }
    }
}

extension Table {
    /// The same rows many times over.
    func repeated(_ times: Int) -> Table {
        func many<Cell>(_ cells: [Cell]) -> [Cell] { (0..<times).flatMap { _ in cells } }
        let columns = self.columns.mapValues { column -> Column in
            switch column {
            case .category(let column):
                .category(CategoryColumn(dimension: column.dimension, codes: many(column.codes)))
            case .date(let column): .date(DateColumn(days: many(column.days)))
            default: column
            }
        }
        return Table(name: name, rowCount: rowCount * times, columns: columns)
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
                var concern = choose([
                    ("concern", ["communication", "finance"]), ("concern_outcome", ["upheld", nil]),
                ])
                concern["complaint"] = "\(Int.random(in: 0..<count, using: &self))"
                return concern
            },
        ]
    }

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
