import Quantities

/// Turns the columns that threads have filled into tables.
struct TableAssembly {
    private let plan: TablePlan
    private let body: Body

    /// By slot.
    private let groups: [Int: [Int32]]

    init(_ plan: TablePlan, _ body: Body, groups: [Int: [Int32]]) {
        self.plan = plan
        self.body = body
        self.groups = groups
    }

    var tables: [Table] { [table] + partTables }

    private var table: Table {
        var columns: [FieldName: Column] = [:]
        var parent: ParentLink?
        for (slot, store) in zip(plan.slots, body.stores) {
            if case .link(let name) = slot.field.kind, case .rows(let rows) = store {
                parent = ParentLink(table: name, rows: rows)
            } else {
                columns[slot.field.name] = column(slot.field, store)
            }
        }
        for (slot, numbers) in groups where numbers.contains(where: { $0 != KeyColumn.missing }) {
            columns[plan.slots[slot].field.name] = .key(KeyColumn(groups: numbers))
        }
        for constant in plan.constants where body.rowCount > 0 {
            let codes = [UInt16](repeating: constant.code, count: body.rowCount)
            columns[constant.field] = .category(CategoryColumn(dimension: constant.dimension, codes: codes))
        }
        for (slot, item) in plan.slots.enumerated() where item.field.kind == .text {
            columns[item.field.name] = texts(slot)
        }
        return Table(name: plan.schema.name, rowCount: body.rowCount, columns: columns, parent: parent)
    }

    /// Nil for what is not a column by itself, and where no row has anything in it.
    private func column(_ field: FieldSchema, _ store: ColumnStore) -> Column? {
        switch store {
        case .codes(let codes):
            field.kind.dimension.map { .category(CategoryColumn(dimension: $0, codes: codes)) }
        case .days(let days): .date(DateColumn(days: days))
        case .numbers(let values): .number(NumberColumn(values: values))
        case .marks, .rows, .none: nil
        }
    }

    private func texts(_ slot: Int) -> Column? {
        var values = [String?](repeating: nil, count: body.rowCount)
        var isEmpty = true
        for text in body.lists.texts where Int(text.slot) == slot {
            values[Int(text.row)] = text.text
            isEmpty = false
        }
        return isEmpty ? nil : .text(TextColumn(values: values))
    }

    /// A table a multi-valued field: one row a category.
    private var partTables: [Table] {
        plan.slots.enumerated().compactMap { slot, item in
            guard case .categories(let dimension, let name, let field) = item.field.kind else { return nil }
            let parts = body.lists.parts.filter { Int($0.slot) == slot }
            let column = CategoryColumn(dimension: dimension, codes: parts.map(\.code))
            return Table(
                name: name, rowCount: parts.count, columns: parts.isEmpty ? [:] : [field: .category(column)],
                parent: ParentLink(table: plan.schema.name, rows: parts.map(\.row)))
        }
    }
}
