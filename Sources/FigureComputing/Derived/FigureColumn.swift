import Quantities
import Records

/// A column as figures are computed from it: of the records, or derived from them.
enum FigureColumn {
    case categories([UInt16], Dimension)
    /// Of a derived dimension, which never has more than 254 categories: half the memory.
    case fewCategories([UInt8], Dimension)
    case dates([Int16])
    /// Working days, or another small number; `FigureColumn.noDays` where there is none.
    case days([Int16])
    /// Whole numbers or pence; `NumberColumn.missing` where there is none.
    case numbers([Int64])

    static let noDays = Int16.min

    /// Whether a row has nothing in it.
    var hasMissing: Bool {
        switch self {
        case .categories(let codes, _): codes.contains(CategoryColumn.missing)
        case .fewCategories(let codes, _): codes.contains(0)
        case .dates(let days): days.contains(DateColumn.missing)
        case .days(let days): days.contains(Self.noDays)
        case .numbers(let numbers): numbers.contains(NumberColumn.missing)
        }
    }
}

/// A table as figures are computed from it.
struct FigureTable {
    let name: TableName
    let rowCount: Int
    var columns: [FieldName: FigureColumn]
    let parent: ParentLink?
}

extension FigureTable {
    /// The columns of a table of records that figures can use; words and keys are none of their business.
    init(_ table: Table, vocabulary: Vocabulary) {
        name = table.name
        rowCount = table.rowCount
        parent = table.parent
        columns = [:]
        for (field, column) in table.columns {
            switch column {
            case .category(let column):
                if let dimension = vocabulary[column.dimension] {
                    columns[field] = .categories(column.codes, dimension)
                }
            case .date(let column): columns[field] = .dates(column.days)
            case .number(let column): columns[field] = .numbers(column.values)
            case .key, .text: break
            }
        }
        addWiderDimensions(vocabulary)
    }

    /// Where every team lies in a service area, a table by team is also a table by service area.
    private mutating func addWiderDimensions(_ vocabulary: Vocabulary) {
        for field in columns.keys.sorted() {
            guard case .categories(let codes, let dimension)? = columns[field], let name = dimension.within,
                let wider = vocabulary[name], columns[FieldName(name.text)] == nil
            else { continue }
            let places = dimension.categories.map { category in
                category.within.flatMap { wider.index(of: $0) }.map { UInt16($0 + 1) } ?? CategoryColumn.missing
            }
            let table = [CategoryColumn.missing] + places
            columns[FieldName(name.text)] = .categories(codes.map { table[Int($0)] }, wider)
        }
    }
}
