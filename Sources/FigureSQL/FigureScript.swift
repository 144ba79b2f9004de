import FigureComputing
import Figures
import Quantities
import Records

/// One script that computes every figure of an edition from the tables of an engine.
///
/// It prints rows of one shape, `kind, name, first, second, records, amount, largest`: sums over records and the words
/// that are written to be published, never a record (docs/engines.md). Nothing of it stays in the engine.
public struct FigureScript: Sendable {
    public let text: String

    public init(_ sources: ScriptSources, _ dialect: SQLDialect) {
        let steps = Self.steps(sources, dialect)
        let tables = StandardTables.all.map(\.engineName)
        var parts = [Self.head(sources), dialect.opening]
        parts += dialect.columns(of: tables, in: sources.tables.schema).map { "\($0);" }
        parts += steps.map { "-- \($0.comment)\n\(dialect.making($0))" }
        parts += Self.statements(sources, dialect).map { "\($0);" }
        parts += [AnswerColumns.select("end", "'heard'") + ";", dialect.closing]
        text = parts.joined(separator: "\n\n") + "\n"
    }

    private static func head(_ sources: ScriptSources) -> String {
        let (period, asAt) = (sources.context.period, sources.context.asAt)
        return """
            -- The figures of \(period.start.iso) to \(period.end.iso) as known on \(asAt.iso): written by 'heard figures sql'.
            -- CONFIDENTIAL: what it prints is not yet protected. Columns: kind, name, first, second, records, amount, largest.
            """
    }

    static func steps(_ sources: ScriptSources, _ dialect: SQLDialect) -> [Step] {
        let tables = StandardTables.all.map { RecordColumns($0, sources, dialect) }
        let tidied = tables.map { columns in
            let step = columns.step
            // Complaints get more columns below.
            return columns.table.name == "complaints"
                ? Step(name: "heard_records", comment: step.comment, query: step.query) : step
        }
        let parts = tables.flatMap { PartsStep(columns: $0, sources: sources, dialect: dialect).steps }
        let faults = tables.map { FaultStatements($0, sources, dialect).step }
        return [CalendarStep(calendar: sources.context.calendar, dialect: dialect).step] + tidied + parts + faults
            + StageSteps(sources: sources, dialect: dialect).steps
            + [ComplaintStep(sources: sources, dialect: dialect).step]
    }

    private static func statements(_ sources: ScriptSources, _ dialect: SQLDialect) -> [String] {
        let faults = StandardTables.all.flatMap {
            FaultStatements(RecordColumns($0, sources, dialect), sources, dialect).statements
        }
        let others = OtherStatements(sources: sources, dialect: dialect).all
        let held = StandardTables.all.flatMap {
            HoldingStatements(columns: RecordColumns($0, sources, dialect), sources: sources, dialect: dialect).all
        }
        let figures = sources.library.definitions.map {
            FigureStatement(definition: $0, sources: sources, dialect: dialect)
        }
        return faults + others + held + figures.flatMap { [$0.text] + $0.leftOut }
    }
}
