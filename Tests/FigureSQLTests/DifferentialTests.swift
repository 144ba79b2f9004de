import Diagnostics
import Law
import Quantities
import Testing

@testable import FigureComputing
@testable import FigureSQL
@testable import Figures
@testable import Records

@Suite struct DifferentialTests {
    private static let recordSets = 30
    private static let definitionsEach = 40

    @Test func `PostgreSQL gives what the embedded engine gives, for 1,200 random pairs of definitions and records`()
        throws
    {
        let server = try PostgresServer()
        var random = Random(seed: 2006_1738)
        var filled = 0
        for set in 0..<Self.recordSets {
            let asAt = ["2022-03-31", "2021-11-13", "2022-05-01"][set % 3]
            let specimen = try Specimen(asAt: asAt, firstDay: set % 5 == 4 ? .triggerCounts : .trigger)
            var records = RandomRecords(specimen: specimen, random: random)
            let size = set == 0 ? 0 : Int.random(in: 1...120, using: &random)
            let both = RecordsAsTables(specimen: specimen, rows: records.rows(complaints: size))
            var definitions = RandomDefinitions(schema: specimen.schema, random: records.random)
            let library = definitions.library(of: Self.definitionsEach)
            random = definitions.random
            _ = try server.run(both.filling(&random))
            let (wrong, cells) = try compare(library, specimen, both, server)
            #expect(wrong == [], "record set \(set)")
            filled += cells
        }
        // Definitions that no record meets would prove nothing.
        #expect(filled > 4_000)
    }

    /// The figures that differ, and how many cells had a record in them.
    private func compare(
        _ library: FigureLibrary, _ specimen: Specimen, _ both: RecordsAsTables, _ server: PostgresServer
    ) throws -> (wrong: [String], filled: Int) {
        var findings = Findings()
        let embedded = try #require(FigureEngine.compute(library, both.dataset, specimen.context, &findings))
        let sources = ScriptSources(library, specimen.schema, specimen.context, specimen.vocabulary, both.tables)
        let text = try server.run(FigureScript(sources, .postgres).text)
        let answer = EngineAnswer(reading: text, from: .postgres)
        #expect(answer.isWhole && answer.oddRows.isEmpty)
        #expect(answer.tableProblems(sources) == [])
        let figures = try #require(answer.figures(of: sources))
        let needed = library.definitions.reduce(into: Set<RecordPart>()) { parts, definition in
            parts.formUnion(specimen.schema.withRoots(specimen.schema.everyPart(of: definition.counting)))
        }
        let held = [embedded, figures].map { $0.holdings.parts.intersection(needed) }
        var wrong = held[0].symmetricDifference(held[1]).sorted().map { "held by one alone: \($0)" }
        var filled = 0
        for figure in embedded.figures {
            let other = try #require(figures[figure.name])
            if figure.axes.map(\.categories) != other.axes.map(\.categories)
                || figure.filtersInWords != other.filtersInWords
            {
                wrong.append("\(figure.definition.counting): other axes")
            }
            if figure.leftOut != other.leftOut {
                wrong.append("\(figure.definition.counting): left out \(figure.leftOut), the engine \(other.leftOut)")
            }
            for path in Self.paths(figure.axes) {
                if figure.cell(path)?.records ?? 0 > 0 { filled += 1 }
                guard figure.cell(path) != other.cell(path) else { continue }
                wrong.append(
                    "\(figure.definition.counting) \(path): \(String(describing: figure.cell(path))), the engine \(String(describing: other.cell(path)))"
                )
            }
        }
        return (wrong, filled)
    }

    private static func paths(_ axes: [FigureAxis]) -> [[CategoryID?]] {
        axes.reduce([[]]) { paths, axis in
            paths.flatMap { path in (axis.categories.map { $0.id } + [nil]).map { path + [$0] } }
        }
    }
}
