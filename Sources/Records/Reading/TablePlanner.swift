import Diagnostics
import Quantities

/// Brings headings, mapping and vocabulary of one file together.
struct TablePlanner {
    let schema: TableSchema
    let path: String
    let mapping: TableMapping
    let fields: [FieldSchema]
    let vocabulary: Vocabulary
    let period: ReportingPeriod
    let asAt: CalendarDate

    /// The plan, and what is wrong with the headings. Nil where no heading is one of ours.
    func plan(_ headings: Headings, _ findings: inout Findings) -> TablePlan? {
        let columns = columnsOfFields(headings, &findings)
        guard !columns.isEmpty else {
            findings.report(HeadingProblem.noneKnown(SourceLocation(path: path, line: 1)).finding)
            return nil
        }
        reportLost(fields.filter { columns[$0.name] == nil }, headings, claimed: Set(columns.values), &findings)
        var draft = PlanDraft(columnCount: headings.cells.count)
        for field in fields {
            if let column = columns[field.name] { add(field, column, to: &draft) }
        }
        return TablePlan(
            schema: schema, path: path, headings: headings.cells, encoding: mapping.encoding, cells: draft.cells,
            slots: draft.slots, categories: draft.categories, constants: constants,
            rules: RowRulesPlanner(self, slots: draft.slots).rules)
    }

    /// The column of each field that the file has.
    private func columnsOfFields(_ headings: Headings, _ findings: inout Findings) -> [FieldName: Int] {
        var positions: [String: Int] = [:]
        for (column, heading) in headings.cells.enumerated() where !heading.isEmpty {
            if positions.updateValue(column, forKey: heading) != nil {
                findings.report(HeadingProblem.twice(place(column, heading), heading).finding)
            }
        }
        var columns: [FieldName: Int] = [:]
        for field in fields {
            guard let wanted = mapping.heading(of: field) else { continue }
            columns[field.name] = positions[wanted]
        }
        return columns
    }

    private func isWanted(_ heading: String) -> Bool {
        mapping.ignored.contains(heading) || fields.contains { mapping.heading(of: $0) == heading }
    }

    /// The columns that no field is read from, and the fields that no column is left for. A column and a field that are
    /// each other's slip of the pen are one finding.
    private func reportLost(
        _ missing: [FieldSchema], _ headings: Headings, claimed: Set<Int>, _ findings: inout Findings
    ) {
        let wanted = missing.compactMap { field in mapping.heading(of: field).map { (heading: $0, field: field.name) } }
        var found: Set<FieldName> = []
        for (column, heading) in headings.cells.enumerated() where !claimed.contains(column) && !isWanted(heading) {
            let meant = NearestName.of(heading, among: wanted.map(\.heading))
            let field = wanted.first { $0.heading == meant }?.field
            field.map { _ = found.insert($0) }
            findings.report(HeadingProblem.unknown(place(column, heading), heading, field, in: schema.name).finding)
        }
        for field in missing where !found.contains(field.name) {
            guard let wanted = mapping.heading(of: field), field.isRequired || mapping.columns[field.name] != nil
            else { continue }
            let place = SourceLocation(path: path, line: 1)
            findings.report(HeadingProblem.missing(place, wanted, field.name).finding)
        }
    }

    private func place(_ column: Int, _ heading: String) -> SourceLocation {
        SourceLocation(path: path, line: 1, column: column + 1, heading: heading)
    }

    private var constants: [ConstantField] {
        fields.compactMap { field in
            guard case .constant(let id)? = mapping.columns[field.name], let name = field.kind.dimension,
                let index = vocabulary[name]?.index(of: id)
            else { return nil }
            return ConstantField(field: field.name, dimension: name, code: UInt16(index + 1))
        }
    }

    private func add(_ field: FieldSchema, _ column: Int, to draft: inout PlanDraft) {
        var cell = CellPlan()
        cell.kind = CellPlan.Kind(field.kind, mapping.dates)
        cell.isRequired = field.isRequired
        if cell.kind != .skip {
            cell.slot = Int16(draft.slots.count)
            draft.slots.append(SlotPlan(field: field, column: column, width: cell.kind.width))
        }
        if cell.kind.width == .days {
            cell.latest = latestDay(field.name)
            cell.missing = UInt16(bitPattern: DateColumn.missing)
        }
        cell.mayBeEmpty = cell.kind == .skip || !field.isRequired && [.days, .codes].contains(cell.kind.width)
        if let name = field.kind.dimension, let dimension = vocabulary[name] {
            cell.range = draft.categories.add(
                spellings(of: dimension, field.name).compactMap { text, code in
                    mapping.encoding.bytes(text).map { (bytes: $0, code: code) }
                })
        }
        draft.cells[column] = cell
    }

    /// A council's own spellings first: they may give a word another meaning than the vocabulary does.
    private func spellings(of dimension: Dimension, _ field: FieldName) -> [(text: String, code: UInt16)] {
        let own = (mapping.values[field] ?? [:]).sorted { $0.key < $1.key }.compactMap { alias, id in
            dimension.index(of: id).map { (text: alias, code: UInt16($0 + 1)) }
        }
        return own
            + dimension.categories.enumerated().flatMap { index, category in
                category.spellings.map { (text: $0, code: UInt16(index + 1)) }
            }
    }

    /// What lies in the future by its nature has no last day.
    private func latestDay(_ field: FieldName) -> Int16 {
        let last: CalendarDate? =
            switch field {
            case "s2_new_date", "due_on": nil
            case "received_on": min(period.end, asAt)
            default: asAt
            }
        return last.flatMap(DateColumn.day) ?? Int16.max
    }
}

/// A plan while its fields are added.
struct PlanDraft {
    var cells: [CellPlan]
    var slots: [SlotPlan] = []
    var categories = CategoryTables()

    init(columnCount: Int) {
        cells = [CellPlan](repeating: CellPlan(), count: columnCount)
    }
}

extension CellPlan.Kind {
    init(_ kind: FieldKind, _ dates: TableMapping.DateStyle) {
        self =
            switch kind {
            case .reference: .reference
            case .key: .key
            case .link: .link
            case .category: .category
            case .categories: .categories
            case .date: dates == .iso ? .isoDate : .ukDate
            case .count: .count
            case .money: .money
            case .text: .text
            case .unread: .skip
            }
    }

    var width: ColumnStore.Width {
        switch self {
        case .reference, .key: .marks
        case .link: .rows
        case .category: .codes
        case .isoDate, .ukDate: .days
        case .count, .money: .numbers
        case .skip, .categories, .text: .none
        }
    }
}
