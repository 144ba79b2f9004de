import Quantities

/// The SQL of an engine, where two engines say the same thing in different words.
public enum SQLDialect: String, Sendable, CaseIterable {
    /// PostgreSQL 13 or later, through `psql`.
    case postgres
    /// Apache Spark 4, through `spark-sql`.
    case spark
}

extension SQLDialect {
    /// A name of a column or a table, whatever stands in it.
    func name(_ text: String) -> String {
        switch self {
        case .postgres: "\"" + text.replacing("\"", with: "\"\"") + "\""
        case .spark: "`" + text.replacing("`", with: "``") + "`"
        }
    }

    func name(_ field: FieldName) -> String { name(field.text) }

    /// A name with its schema, whose parts stand between full stops.
    func name(_ table: String, in schema: String?) -> String {
        let parts = (schema.map { $0.split(separator: ".").map(String.init) } ?? []) + [table]
        return parts.map(name).joined(separator: ".")
    }

    /// A text, whatever stands in it. PostgreSQL takes a backslash for itself, Spark for an escape.
    func literal(_ text: String) -> String {
        switch self {
        case .postgres: "'" + text.replacing("'", with: "''") + "'"
        case .spark:
            "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing("\n", with: "\\n") + "'"
        }
    }

    func literal(_ category: CategoryID) -> String { literal(category.text) }

    /// What stands beside a text in a list of pairs; null where the list lacks it. Spark would copy the text's expression
    /// for each pair of a `CASE`, and take minutes over it.
    func lookUp(_ text: String, in pairs: [(key: String, value: String)]) -> String {
        guard !pairs.isEmpty else { return "CAST(NULL AS varchar(1))" }
        switch self {
        case .postgres:
            let cases = pairs.map { "WHEN \(literal($0.key)) THEN \(literal($0.value))" }
            return "CASE \(text) \(cases.joined(separator: " ")) END"
        case .spark:
            let entries = pairs.map { "\(literal($0.key)), \(literal($0.value))" }
            return "try_element_at(map(\(entries.joined(separator: ", "))), \(text))"
        }
    }

    func day(_ date: CalendarDate) -> String { "DATE '\(date.iso)'" }

    /// What a column is called in `CREATE TABLE`.
    func type(_ kind: ColumnKind) -> String {
        switch (self, kind) {
        case (_, .day): "date"
        case (_, .number): "bigint"
        case (_, .pounds): "decimal(14, 2)"
        case (.postgres, .text): "text"
        case (.spark, .text): "string"
        }
    }
}

/// What a column of the engine's tables holds.
enum ColumnKind: Hashable {
    case text, day, number, pounds

    /// Whether a type, as the engine's catalogue names it, holds such values. A moment in time is not a day: its hours
    /// would push it past a last day.
    func fits(_ type: String) -> Bool {
        let name = type.lowercased().prefix { $0 != "(" }
        let whole = ["bigint", "integer", "int", "smallint"]
        return switch self {
        case .text: ["text", "string", "character varying", "varchar", "character", "char"].contains(name)
        case .day: name == "date"
        case .number: whole.contains(String(name))
        case .pounds: (["numeric", "decimal"] + whole).contains(String(name))
        }
    }

    /// What it is called in a finding.
    var words: String {
        switch self {
        case .text: "text"
        case .day: "a date"
        case .number: "a whole number"
        case .pounds: "an amount (numeric)"
        }
    }
}
