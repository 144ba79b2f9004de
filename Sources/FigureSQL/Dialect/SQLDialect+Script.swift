import Quantities

/// What a script does beside asking.
extension SQLDialect {
    /// What stands before the first step. One snapshot of all tables, so that no record is counted in one figure and
    /// missing from the next.
    var opening: String {
        switch self {
        case .postgres: "BEGIN ISOLATION LEVEL REPEATABLE READ;\nSET LOCAL datestyle = 'ISO';"
        case .spark:
            """
            SET spark.sql.variable.substitute = false;
            SET spark.sql.ansi.enabled = true;
            DROP DATABASE IF EXISTS \(Self.workplace) CASCADE;
            CREATE DATABASE \(Self.workplace);
            USE \(Self.workplace);
            """
        }
    }

    /// Spark has no temporary tables, and plans a view again with all that it rests on wherever it is named, which takes
    /// minutes. So its steps are tables of a database that is the script's own.
    private static let workplace = "heard_work"

    /// Where tables are looked for that no schema is named for.
    var ownSchema: String? { self == .spark ? "default" : nil }

    /// Nothing that the script has made stays behind.
    var closing: String {
        switch self {
        case .postgres: "ROLLBACK;"
        case .spark: "USE default;\nDROP DATABASE \(Self.workplace) CASCADE;"
        }
    }

    /// The result of a query under a name, worked out once.
    func making(_ step: Step) -> String {
        switch self {
        case .postgres:
            "CREATE TEMPORARY TABLE \(step.name) ON COMMIT DROP AS\n\(step.query);\nANALYZE \(step.name);"
        case .spark: "CREATE TABLE \(step.name) USING parquet AS\n\(step.query);"
        }
    }

    /// A row for each day, in a column `day`.
    func days(from first: CalendarDate, to last: CalendarDate) -> String {
        switch self {
        case .postgres:
            "SELECT CAST(day AS date) AS day FROM generate_series(\(day(first)), \(day(last)), INTERVAL '1 day') AS g(day)"
        case .spark: "SELECT explode(sequence(\(day(first)), \(day(last)), INTERVAL 1 DAY)) AS day"
        }
    }

    /// From 1 for Monday to 7 for Sunday.
    func weekday(_ day: String) -> String {
        switch self {
        case .postgres: "EXTRACT(ISODOW FROM \(day))"
        case .spark: "EXTRACT(DAYOFWEEK_ISO FROM \(day))"
        }
    }

    /// A join that gives a row for each part between semicolons of a text, in a column `part`.
    func parts(of text: String) -> String {
        switch self {
        case .postgres: "CROSS JOIN LATERAL unnest(string_to_array(\(text), ';')) AS pieces(part)"
        case .spark: "LATERAL VIEW explode(split(\(text), ';')) pieces AS part"
        }
    }

    /// A join that makes several rows of one, each of expressions over it.
    func table(of rows: [[String]], called name: String, _ columns: [String]) -> String {
        switch self {
        case .postgres:
            let values = rows.map { "(\($0.joined(separator: ", ")))" }.joined(separator: ",\n  ")
            return "CROSS JOIN LATERAL (VALUES\n  \(values)\n) AS \(name)(\(columns.joined(separator: ", ")))"
        case .spark:
            let values = rows.map { $0.joined(separator: ", ") }.joined(separator: ",\n  ")
            return "LATERAL VIEW stack(\(rows.count),\n  \(values)\n) \(name) AS \(columns.joined(separator: ", "))"
        }
    }

    /// Letters and digits for any text, so that a comma or a line break in it breaks no row of the answer.
    func hex(_ text: String) -> String {
        switch self {
        case .postgres: "encode(convert_to(\(text), 'UTF8'), 'hex')"
        case .spark: "lower(hex(encode(\(text), 'UTF-8')))"
        }
    }

    /// The rows that say which columns a table has.
    func columns(of tables: [String], in schema: String?) -> [String] {
        switch self {
        case .postgres:
            let names = tables.map(literal).joined(separator: ", ")
            let place = schema.map { "table_schema = \(literal($0))" } ?? "table_schema = ANY (current_schemas(false))"
            return [
                AnswerColumns.select("column", "table_name", [hex("column_name"), "data_type"])
                    + "\nFROM information_schema.columns\nWHERE \(place) AND table_name IN (\(names))",
                AnswerColumns.select("columns", "'\(AnswerColumns.everyTable)'"),
            ]
        case .spark:
            return tables.flatMap { table in
                [
                    AnswerColumns.select("columns", literal(table)),
                    "DESCRIBE TABLE \(name(table, in: schema ?? ownSchema))",
                ]
            }
        }
    }
}

/// A named part of the way from records to figures.
struct Step {
    let name: String
    /// What it holds, in one sentence.
    let comment: String
    let query: String
}
