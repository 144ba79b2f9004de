import Figures
import Quantities
import Records

/// Which tables have rows, which columns have a filled cell, and which categories required columns have: the engine's half
/// of `Dataset.holdings`.
struct HoldingStatements {
    let columns: RecordColumns
    let sources: ScriptSources
    let dialect: SQLDialect

    private var table: TableName { columns.table.name }
    private var step: String { table == "complaints" ? "heard_records" : table.stepName }

    var all: [String] {
        let logs = columns.fields.filter { $0.isRequired && $0.kind.isCategory }.map(log)
        return [counts] + parts + logs
    }

    /// One row of the table's and of each column's count, turned into a row each.
    private var counts: String {
        let fields = columns.fields.filter { columns.expression($0) != nil }
        let list = ["COUNT(*) AS n0"] + fields.enumerated().map { "COUNT(\(dialect.name($1.name))) AS n\($0 + 1)" }
        let rows = [["'-'", "n0"]] + fields.enumerated().map { [dialect.literal($1.name.text), "n\($0 + 1)"] }
        return """
            \(select("field", count: "held"))
            FROM (SELECT \(list.joined(separator: ", ")) FROM \(step)) counts
            \(dialect.table(of: rows, called: "cells", ["field", "held"]))
            """
    }

    /// The column of several categories, by the rows that its parts make.
    private var parts: [String] {
        columns.fields.compactMap { field in
            guard case .categories(_, let part, _) = field.kind, columns.heading(field) != nil else { return nil }
            return select(dialect.literal(field.name.text), count: "COUNT(*)") + "\nFROM \(part.stepName)"
        }
    }

    private func log(_ field: FieldSchema) -> String {
        let name = dialect.name(field.name)
        let select = select(dialect.literal(field.name.text), category: name, count: "COUNT(*)")
        return "\(select)\nFROM \(step) WHERE \(name) IS NOT NULL GROUP BY \(name)"
    }

    private func select(_ field: String, category: String = "'-'", count: String) -> String {
        AnswerColumns.select("held", dialect.literal(table.text), [field, category], [count])
    }
}

extension FieldKind {
    fileprivate var isCategory: Bool {
        if case .category = self { true } else { false }
    }
}

/// The rows that a figure leaves out because a cell is empty.
struct LeftOutStatement {
    let figure: FigureStatement
    let blank: BlankCell

    var text: String {
        let name = figure.dialect.literal(figure.definition.name.text)
        let select = AnswerColumns.select(
            "left-out", name, [figure.dialect.literal(blank.part.description)], ["COUNT(*)"])
        let conditions = figure.conditions(lacking: blank).joined(separator: " AND ")
        return "\(select)\nFROM \(figure.places.from)\n  WHERE \(conditions)"
    }
}
