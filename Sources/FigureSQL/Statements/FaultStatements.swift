import Diagnostics
import Quantities
import Records

/// Counts the rows of a table that break each rule, in one pass over it, and those that are accepted.
struct FaultStatements {
    private let columns: RecordColumns
    private let sources: ScriptSources
    private let dialect: SQLDialect
    private let faults: RecordFaults
    private let counted: [Counted]

    /// A condition that is counted, with what the answer says of it.
    private struct Counted {
        /// Kind, name, first and second of the row, as expressions.
        let cells: [String]
        let condition: String
    }

    init(_ columns: RecordColumns, _ sources: ScriptSources, _ dialect: SQLDialect) {
        self.columns = columns
        self.sources = sources
        self.dialect = dialect
        faults = RecordFaults(columns: columns, sources: sources, dialect: dialect)
        counted = Self.counted(faults, columns, sources, dialect)
    }

    private static func counted(
        _ faults: RecordFaults, _ columns: RecordColumns, _ sources: ScriptSources, _ dialect: SQLDialect
    ) -> [Counted] {
        let table = columns.table.name.text
        // A row is accepted by its own reference, or by its complaint's where it has none.
        let key = (columns.fields.first { $0.kind == .reference } ?? columns.fields.first { $0.kind.isLink })?.name
        func cells(_ rule: RuleID, _ field: FieldName) -> [String] {
            ["'fault'", "'\(rule)'", "'\(table)'", dialect.literal(field.text)]
        }
        var found = faults.all.map { fault in
            let entries = sources.accepted.filter { $0.rule == fault.rule }.map(\.reference.folded)
            let isAccepted = key.flatMap {
                entries.isEmpty
                    ? nil : "r.\(dialect.name($0)) IN (\(entries.map(dialect.literal).joined(separator: ", ")))"
            }
            return Counted(
                cells: cells(fault.rule, fault.field),
                condition: "(\(fault.condition))" + (isAccepted.map { " AND NOT COALESCE(\($0), FALSE)" } ?? ""))
        }
        if let link = columns.fields.first(where: { $0.kind.isLink }) {
            found.append(
                Counted(
                    cells: cells(.knownComplaint, link.name),
                    condition: "r.\(dialect.name(link.name)) IS NOT NULL AND k.parent IS NULL"))
        }
        guard let key else { return found }
        for (entry, acceptance) in sources.accepted.enumerated() {
            for fault in faults.all where fault.rule == acceptance.rule {
                found.append(
                    Counted(
                        cells: ["'accepted'", "'\(entry)'", "'\(table)'", "'\(AnswerColumns.none)'"],
                        condition:
                            "(\(fault.condition)) AND r.\(dialect.name(key)) = \(dialect.literal(acceptance.reference.folded))"
                    ))
            }
        }
        return found
    }

    private var stepName: String { "heard_faults_\(columns.table.engineName)" }

    var step: Step {
        let sums = counted.enumerated().map { place, counted in
            "  CAST(COALESCE(SUM(CASE WHEN \(counted.condition) THEN 1 ELSE 0 END), 0) AS bigint) AS n\(place)"
        }
        return Step(
            name: stepName, comment: "How many rows of '\(columns.table.name)' break each rule of docs/records.md.",
            query: "SELECT\n\(sums.joined(separator: ",\n"))\nFROM (\n  \(rows)\n) r\(parents)")
    }

    /// The tidied rows, each with what was odd about its cells.
    private var rows: String {
        let columns = columns.fields.flatMap { field -> [String] in
            let value = self.columns.expression(field).map { "\($0) AS \(dialect.name(field.name))" }
            let flag = faults.oddity(field).map { "\($0) AS \(dialect.name(RecordFaults.flag(field.name)))" }
            return [value, flag].compactMap(\.self)
        }
        return "SELECT \(columns.joined(separator: ",\n    "))\n  FROM \(self.columns.source)"
    }

    private var parents: String {
        guard let link = columns.fields.first(where: { $0.kind.isLink }) else { return "" }
        return
            "\nLEFT JOIN (SELECT DISTINCT reference AS parent FROM heard_records) k ON k.parent = r.\(dialect.name(link.name))"
    }

    /// One row of the answer for each rule that is broken, and each entry of `accepted` that is used.
    var statements: [String] {
        let rows = counted.enumerated().map { place, counted in counted.cells + ["n\(place)"] }
        let names = ["kind", "name", "first_cell", "second_cell", "records"]
        let counts = """
            SELECT v.kind, v.name, v.first_cell, v.second_cell, v.records, 0, 0
            FROM \(stepName) \(dialect.table(of: rows, called: "v", names))
            WHERE v.records > 0
            """
        return [counts] + twins + oddParts
    }

    private var twins: [String] {
        guard let reference = columns.fields.first(where: { $0.kind == .reference }) else { return [] }
        let name = dialect.name(reference.name)
        let select = AnswerColumns.select(
            "fault", "'\(RuleID.uniqueReference)'", ["'\(columns.table.name)'", "'\(reference.name)'"],
            ["n"])
        let place = columns.table.name == "complaints" ? "heard_records" : columns.table.name.stepName
        return [
            "\(select) FROM (SELECT COUNT(\(name)) - COUNT(DISTINCT \(name)) AS n FROM \(place)) twins WHERE n > 0"
        ]
    }

    /// Parts of a cell of several categories that are none of them.
    private var oddParts: [String] {
        columns.fields.compactMap { field in
            guard case .categories(let dimension, _, _) = field.kind, let heading = columns.heading(field) else {
                return nil
            }
            let select = AnswerColumns.select(
                "fault", "'\(RuleID.knownCategory)'",
                ["'\(columns.table.name)'", dialect.literal(field.name.text)], ["COUNT(*)"])
            return """
                \(select)
                FROM \(columns.source) \(dialect.parts(of: dialect.name(heading)))
                WHERE TRIM(part) <> '' AND \(columns.id(of: dialect.folded("part"), field.name, dimension)) IS NULL
                HAVING COUNT(*) > 0
                """
        }
    }
}

extension FieldKind {
    var isLink: Bool { if case .link = self { true } else { false } }
}
