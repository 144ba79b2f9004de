public import Quantities

/// A part of an export that can be missing as a whole, so that what rests on it is not known.
public enum RecordPart: Hashable, Sendable {
    case table(TableName)
    case column(TableName, FieldName)
    /// The rows of one category of a field that is a log a category, such as the complaints of one procedure.
    case log(TableName, FieldName, CategoryID)

    public var table: TableName {
        switch self {
        case .table(let table), .column(let table, _), .log(let table, _, _): table
        }
    }
}

extension RecordPart: Comparable, CustomStringConvertible {
    /// As officers write it: `ombudsman`, `complaints.brought_by`, `complaints.register.informal`.
    public var description: String {
        switch self {
        case .table(let table): table.text
        case .column(let table, let field): "\(table).\(field)"
        case .log(let table, let field, let category): "\(table).\(field).\(category)"
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// Which parts of an export hold anything. It knows no record, and where the records lie plays no role.
public struct Holdings: Hashable, Sendable {
    public private(set) var parts: Set<RecordPart> = []
    /// Columns that no record has although records show that it happened, each with the column that shows it.
    public private(set) var missed: [RecordPart: RecordPart] = [:]

    public init(_ parts: Set<RecordPart> = []) { self.parts = parts }

    public func has(_ part: RecordPart) -> Bool { parts.contains(part) }

    public mutating func add(_ part: RecordPart) { parts.insert(part) }

    public mutating func add(_ part: RecordPart, missedBy later: RecordPart) { missed[part] = later }
}

extension Dataset {
    /// What the tables hold: those with rows, the columns with a filled cell, and the categories that required columns have.
    public var holdings: Holdings {
        var holdings = Holdings()
        for name in tableNames where table(name).rowCount > 0 { table(name).add(to: &holdings, vocabulary) }
        return holdings
    }
}

extension Table {
    fileprivate func add(to holdings: inout Holdings, _ vocabulary: Vocabulary) {
        holdings.add(.table(name))
        for field in columns.keys { holdings.add(.column(name, field)) }
        guard let schema = StandardTables.schema(name) else { return addWhole(to: &holdings) }
        for own in Standstill.all(of: name) where columns[own.to] == nil {
            guard let later = own.movedBy.first(where: { moved($0, after: own.from) }) else { continue }
            holdings.add(.column(name, own.to), missedBy: .column(name, later))
        }
        for field in schema.fields {
            switch field.kind {
            case .link:
                if parent?.rows.contains(where: { $0 != ParentLink.noRow }) ?? false {
                    holdings.add(.column(name, field.name))
                }
            case .category where field.isRequired: addCategories(of: field.name, to: &holdings, vocabulary)
            case .reference, .key, .category, .categories, .date, .count, .money, .text, .unread: break
            }
        }
    }

    private func moved(_ field: FieldName, after start: FieldName) -> Bool {
        guard let starts = dates(start)?.days, let days = dates(field)?.days else { return false }
        return zip(starts, days).contains { $0 != DateColumn.missing && $1 > $0 }
    }

    /// A table that was made of the parts of a cell fills that cell's column.
    private func addWhole(to holdings: inout Holdings) {
        for schema in StandardTables.all {
            for field in schema.fields {
                if case .categories(_, name, _) = field.kind { holdings.add(.column(schema.name, field.name)) }
            }
        }
    }

    private func addCategories(of field: FieldName, to holdings: inout Holdings, _ vocabulary: Vocabulary) {
        guard let column = categories(field), let dimension = vocabulary[column.dimension] else { return }
        var isHeld = [Bool](repeating: false, count: dimension.categories.count + 1)
        for code in column.codes { isHeld[Int(code)] = true }
        for (place, category) in dimension.categories.enumerated() where isHeld[place + 1] {
            holdings.add(.log(name, field, category.id))
        }
    }
}
