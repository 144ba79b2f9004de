import FigureComputing
import Quantities
import Records

/// What an edition needs of its records besides figures: the days on which clocks ran, the words of improvements, which
/// are written to be published, and whether the compliments it quotes may be quoted.
struct OtherStatements {
    let sources: ScriptSources
    let dialect: SQLDialect

    var all: [String] { [clock, actions] + quotes }

    /// The first and the last day on which a clock may have run.
    private var clock: String {
        let asAt = dialect.day(sources.context.asAt)
        let dates = ClockCover.fields.map { "CASE WHEN \($0) <= \(asAt) THEN \($0) END" }.joined(separator: ", ")
        let first = "COALESCE(CAST(MIN(LEAST(\(dates))) AS varchar(10)), '-')"
        let last = "COALESCE(CAST(MAX(GREATEST(\(dates))) AS varchar(10)), '-')"
        return AnswerColumns.select("clock", "'days'", [first, last]) + "\nFROM heard_records"
    }

    /// A row for each field of each improvement, in the order of their references, which stay behind.
    private var actions: String {
        guard let schema = StandardTables.schema("actions") else { return "" }
        let columns = RecordColumns(schema, sources, dialect)
        let told = schema.fields.filter { $0.kind != .reference }
        let values = told.map { field in
            let value = field.kind == .text ? columns.cell(field) : columns.expression(field) ?? "NULL"
            return "CAST(\(value) AS \(dialect.type(.text))) AS \(dialect.name(field.name))"
        }
        let reference = schema.fields.first { $0.kind == .reference }.map(columns.name) ?? "1"
        let rows =
            "SELECT ROW_NUMBER() OVER (ORDER BY \(reference)) AS number, \(values.joined(separator: ", ")) FROM \(columns.source)"
        let selects = told.map { field in
            let word = dialect.name(field.name)
            let select = AnswerColumns.select(
                "action", "number", [dialect.literal(field.name.text), dialect.hex(word)])
            return "\(select) FROM words WHERE \(word) IS NOT NULL"
        }
        return "WITH words AS (\n  \(rows)\n)\n" + selects.joined(separator: "\nUNION ALL ")
    }

    /// Consent and source of each, and a number that those of one family share.
    private var quotes: [String] {
        guard !sources.quoted.isEmpty else { return [] }
        let wanted = sources.quoted.enumerated().map { "(\($0), \(dialect.literal($1.folded)))" }.joined(
            separator: ", ")
        let select = AnswerColumns.select(
            "quote", "q.number", ["COALESCE(c.consent, '-')", "COALESCE(c.source, '-')"],
            ["CASE WHEN c.family_key IS NULL THEN 0 ELSE DENSE_RANK() OVER (ORDER BY c.family_key) END"])
        return [
            """
            \(select)
            FROM (VALUES \(wanted)) AS q(number, reference) JOIN heard_compliments c ON c.reference = q.reference
            """
        ]
    }
}
