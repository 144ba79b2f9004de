import Quantities

/// How each column of one file is read: the headings, the mapping and the vocabulary brought together.
struct TablePlan: Sendable {
    let schema: TableSchema
    let path: String
    let headings: [ColumnHeading]
    let encoding: TableMapping.Encoding
    /// One a column of the file.
    let cells: [CellPlan]
    /// One a column of memory, which is called a slot.
    let slots: [SlotPlan]
    let categories: CategoryTables
    /// The codes of the folded spellings, a list a column of the file: for cells that are not spelt as the vocabulary does.
    let folded: [[String: UInt16]]
    /// Columns, from 0, that every record fills in.
    let required: [Int]
    let constants: [ConstantField]
    let rules: RowRules
}

/// How one column of a file is read.
struct CellPlan: Sendable {
    enum Kind: UInt8, Sendable {
        case skip, reference, key, link, category, categories, isoDate, ukDate, shortDate, count, money, text
    }

    var kind = Kind.skip
    var isRequired = false
    /// -1 where nothing is kept in a column of memory.
    var slot: Int16 = -1
    /// The last day that may stand in a date column.
    var latest = Int16.max
    var range = CategoryTables.Range()
    /// Whether an empty cell needs no reading: the column is two bytes wide and not required, or is not read at all.
    var mayBeEmpty = true
    /// What stands for an empty cell in a column that is two bytes wide.
    var missing = CategoryColumn.missing
}

/// What a column of memory holds.
struct SlotPlan: Sendable {
    let field: FieldSchema
    /// The column of the file, from 0.
    let column: Int
    let width: ColumnStore.Width
}

/// A field that the mapping gives the same value in every row.
struct ConstantField: Sendable {
    let field: FieldName
    let dimension: DimensionName
    let code: UInt16
}

extension CellPlan.Kind {
    /// How the dates of a column are written; nil of other columns.
    var dateStyle: TableMapping.DateStyle? {
        switch self {
        case .isoDate: .iso
        case .ukDate: .uk
        case .shortDate: .ukShortYear
        default: nil
        }
    }
}
