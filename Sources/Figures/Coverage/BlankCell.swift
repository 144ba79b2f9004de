public import Quantities
public import Records

/// A field that decides whether a row is counted, and that a row can lack though in the world it has one: a payment whose
/// day nobody wrote down. Such rows are left out of the figure, so that it is not whole.
public struct BlankCell: Hashable, Sendable {
    public let field: FieldName
    /// The column that the field is read from.
    public let part: RecordPart
    /// One of these is true of every row that has one in the world; where there are none, it is true of every row.
    public let conditions: [Presence.Condition]
}

/// Rows that a figure leaves out because a cell is empty.
public struct LeftOutRows: Hashable, Sendable {
    public let part: RecordPart
    public let count: Int

    public init(_ part: RecordPart, count: Int) {
        self.part = part
        self.count = count
    }
}

extension RawFigure {
    /// Takes the rows that were left out, by the name of the column. A column that no row has is a question of its own.
    public mutating func leaveOut(_ rows: [String: Int], _ schema: FigureSchema, _ holdings: Holdings) {
        let parts = Set(schema.blanks(of: definition.counting).map(\.part)).filter(holdings.has).sorted()
        leftOut = parts.compactMap { part in
            rows[part.description].flatMap { $0 > 0 ? LeftOutRows(part, count: $0) : nil }
        }
    }
}

extension FigureSchema {
    /// The fields of a figure that leave a row out where its cell is empty.
    public func blanks(of counting: Counting) -> [BlankCell] {
        var fields = counting.filters.map(\.field) + [counting.basis.field].compactMap(\.self)
        if case .total(let field) = counting.measure { fields.append(field) }
        return fields.compactMap { blank($0, in: counting.table) }
    }

    private func blank(_ field: FieldName, in table: TableName) -> BlankCell? {
        if table == "complaints", ComplaintField(rawValue: field.text) == .result {
            return BlankCell(field: field, part: .column("complaints", "outcome"), conditions: [])
        }
        guard let origin = origin(of: field, in: table) else { return nil }
        let link = links(from: table, to: origin.table).first
        guard origin.table == table || link == nil else {
            return link.map { BlankCell(field: field, part: $0, conditions: []) }
        }
        if StandardTables.schema(origin.table)?.field(origin.name)?.isRequired == true { return nil }
        let part = RecordPart.column(origin.table, origin.name)
        switch origin.presence {
        case .always: return BlankCell(field: field, part: part, conditions: [])
        case .wherever(let conditions):
            return origin.table == table ? BlankCell(field: field, part: part, conditions: conditions) : nil
        case .event:
            let later = StandardTables.schema(table)?.fields.filter { other in
                other.presence.conditions.contains(.known(origin.name))
            }
            guard let later, !later.isEmpty else { return nil }
            return BlankCell(field: field, part: part, conditions: later.map { .known($0.name) })
        }
    }
}
