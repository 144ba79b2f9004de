public import Quantities

/// Records that have passed every rule: the only thing that figures are computed from.
///
/// Made by `RecordsReader` alone, so that no figure can rest on a faulty record.
public struct Dataset: Sendable {
    public let vocabulary: Vocabulary
    private let tables: [TableName: Table]

    init(_ tables: [Table], vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        self.tables = Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A table; an empty one where the edition has no such records.
    public func table(_ name: TableName) -> Table {
        tables[name] ?? Table(name: name, rowCount: 0, columns: [:])
    }

    /// Whether the edition has such records at all, be it a file without rows.
    public func hasTable(_ name: TableName) -> Bool { tables[name] != nil }

    /// In alphabetical order.
    public var tableNames: [TableName] { tables.keys.sorted() }
}

/// Records of one kind, a column a field.
public struct Table: Sendable {
    public let name: TableName
    public let rowCount: Int
    /// The fields that at least one record has. A field that is not here is missing in every row.
    public let columns: [FieldName: Column]
    public let parent: ParentLink?

    public init(name: TableName, rowCount: Int, columns: [FieldName: Column], parent: ParentLink? = nil) {
        self.name = name
        self.rowCount = rowCount
        self.columns = columns
        self.parent = parent
    }

    public subscript(field: FieldName) -> Column? { columns[field] }

    public func categories(_ field: FieldName) -> CategoryColumn? {
        if case .category(let column)? = columns[field] { column } else { nil }
    }

    public func dates(_ field: FieldName) -> DateColumn? {
        if case .date(let column)? = columns[field] { column } else { nil }
    }

    public func numbers(_ field: FieldName) -> NumberColumn? {
        if case .number(let column)? = columns[field] { column } else { nil }
    }

    public func texts(_ field: FieldName) -> TextColumn? {
        if case .text(let column)? = columns[field] { column } else { nil }
    }

    public func keys(_ field: FieldName) -> KeyColumn? {
        if case .key(let column)? = columns[field] { column } else { nil }
    }
}

/// Which row of another table each row belongs to.
public struct ParentLink: Sendable {
    public let table: TableName
    /// Row numbers from 0; `noRow` where a row belongs to none.
    public let rows: [Int32]

    public static let noRow: Int32 = -1

    public init(table: TableName, rows: [Int32]) {
        self.table = table
        self.rows = rows
    }
}
