import FigureSQL
import Quantities
import Testing

@testable import Records

/// The same rows twice: as columns in memory, and as statements that fill an engine's tables.
struct RecordsAsTables {
    let specimen: Specimen
    let rows: [TableName: [Row]]

    var dataset: Dataset {
        Dataset(rows.map { name, rows in table(name, rows) }, vocabulary: specimen.vocabulary)
    }

    func fields(_ name: TableName) -> [FieldSchema] {
        guard let schema = StandardTables.schema(name) else {
            return [FieldSchema("theme", .category("theme")), FieldSchema("compliment", .link("compliments"))]
        }
        return specimen.mapping.fields(of: schema)
    }

    /// Columns without a cell are left out, as the reader of files leaves them out.
    private func table(_ name: TableName, _ rows: [Row]) -> Table {
        var columns: [FieldName: Column] = [:]
        var parent: ParentLink?
        for field in fields(name) {
            let cells = rows.map { $0[field.name] }
            if case .link(let table) = field.kind {
                parent = ParentLink(table: table, rows: cells.map { $0.flatMap { Int32($0) } ?? ParentLink.noRow })
            }
            guard cells.contains(where: { $0 != nil }) else { continue }
            switch field.kind {
            case .category(let dimension):
                let codes = cells.map { cell in
                    cell.flatMap { specimen.vocabulary[dimension]?.index(of: CategoryID($0)) }.map { UInt16($0 + 1) }
                        ?? 0
                }
                columns[field.name] = .category(CategoryColumn(dimension: dimension, codes: codes))
            case .date: columns[field.name] = .date(DateColumn(cells.map { $0.flatMap { CalendarDate(iso: $0) } }))
            case .count, .money:
                columns[field.name] = .number(
                    NumberColumn(values: cells.map { $0.flatMap { Int64($0) } ?? NumberColumn.missing }))
            default: break
            }
        }
        return Table(name: name, rowCount: rows.count, columns: columns, parent: parent)
    }

    /// Drops and fills every table; categories in any of their spellings, with spaces around some.
    func filling(_ random: inout Random) -> String {
        var script = "DROP SCHEMA IF EXISTS records CASCADE; CREATE SCHEMA records;\n"
        script += SchemaScript(tables, .postgres).text
        for schema in StandardTables.all {
            let fields = fields(schema.name).filter { specimen.mapping.table(schema.name).heading(of: $0) != nil }
            for (place, row) in (rows[schema.name] ?? []).enumerated() {
                let cells = fields.map { cell($0, row, place, &random) }
                script += "INSERT INTO records.\(schema.name) VALUES (\(cells.joined(separator: ", ")));\n"
            }
        }
        return script
    }

    var tables: EngineTables { EngineTables(schema: "records", mapping: specimen.mapping) }

    private func cell(_ field: FieldSchema, _ row: Row, _ place: Int, _ random: inout Random) -> String {
        if case .categories = field.kind { return themes(of: place, &random) }
        guard let value = row[field.name] else {
            if case .category = field.kind { return random.chance(5) ? "'  '" : "NULL" }
            return "NULL"
        }
        switch field.kind {
        case .category(let dimension): return quoted(spelling(value, dimension, field.name, &random))
        case .link: return "'complaints/\(value)'"
        case .count: return value
        case .money: return "\(value)::numeric / 100"
        default: return quoted(value)
        }
    }

    private func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

    private func spelling(_ id: String, _ dimension: DimensionName, _ field: FieldName, _ random: inout Random)
        -> String
    {
        if field == "register", id == "statutory", random.chance(3) { return "CA26" }
        let spellings = specimen.vocabulary[dimension]?.category(CategoryID(id))?.spellings ?? [id]
        let spelling = random.pick(spellings) ?? id
        return random.chance(2) ? " \(spelling)  " : spelling
    }

    private func themes(of place: Int, _ random: inout Random) -> String {
        let own = (rows["compliment-themes"] ?? []).filter { $0["compliment"] == "\(place)" }.compactMap { $0["theme"] }
        guard !own.isEmpty else { return random.chance(5) ? "''" : "NULL" }
        let again = random.chance(3) ? own + own.prefix(1) : own
        return quoted(
            again.map { spelling($0, "theme", "themes", &random) }.joined(separator: random.chance(5) ? ";" : " ; "))
    }
}
