import Quantities
import Records

/// The tables that an engine must hold: a `CREATE TABLE` for each, with the columns of docs/records.md.
public struct SchemaScript: Sendable {
    public let text: String

    public init(_ tables: EngineTables, _ dialect: SQLDialect) {
        let all = StandardTables.all.map { Self.table($0, tables, dialect) }
        text =
            "-- The tables of an edition: written by 'heard figures sql --schema'. Fill them, or make views so called.\n\n"
            + all.joined(separator: "\n\n") + "\n"
    }

    private static func table(_ schema: TableSchema, _ tables: EngineTables, _ dialect: SQLDialect) -> String {
        let columns = EngineColumns.of(schema, tables.mapping).map { name, kind in
            "  \(dialect.name(name)) \(dialect.type(kind))"
        }
        let name = dialect.name(schema.engineName, in: tables.schema)
        return "CREATE TABLE \(name) (\n\(columns.joined(separator: ",\n"))\n);"
    }
}

/// The columns that a table of the engine must have, in the order of the schema.
enum EngineColumns {
    static func of(_ schema: TableSchema, _ mapping: Mapping) -> [(name: String, kind: ColumnKind)] {
        mapping.fields(of: schema).compactMap { field in
            mapping.table(schema.name).heading(of: field).map { ($0, kind(field.kind)) }
        }
    }

    /// Whether the script reads a column: the words of compliments and the keys of people stay unread.
    static func isRead(_ field: FieldSchema) -> Bool {
        switch field.kind {
        case .unread: false
        case .key: field.name == "family_key"
        default: true
        }
    }

    static func kind(_ kind: FieldKind) -> ColumnKind {
        switch kind {
        case .date: .day
        case .count: .number
        case .money: .pounds
        default: .text
        }
    }
}
