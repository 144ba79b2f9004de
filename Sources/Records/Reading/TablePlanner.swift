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
        reportUnknown(
            headings, claimed: Set(columns.values), missing: fields.filter { columns[$0.name] == nil }, &findings)
        var draft = PlanDraft(columnCount: headings.cells.count)
        for field in fields {
            if let column = columns[field.name] { add(field, column, to: &draft) }
        }
        return TablePlan(
            schema: schema, path: path, headings: headings.cells, encoding: mapping.encoding, cells: draft.cells,
            slots: draft.slots, categories: draft.categories, spellings: draft.spellings, constants: constants,
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
            if let column = positions[wanted] {
                columns[field.name] = column
            } else if field.isRequired || mapping.columns[field.name] != nil {
                let place = SourceLocation(path: path, line: 1)
                let free = headings.cells.filter { !isWanted($0) }
                findings.report(HeadingProblem.missing(place, wanted, field.name, among: free).finding)
            }
        }
        return columns
    }

    private func isWanted(_ heading: String) -> Bool {
        mapping.ignored.contains(heading) || fields.contains { mapping.heading(of: $0) == heading }
    }

    private func reportUnknown(
        _ headings: Headings, claimed: Set<Int>, missing: [FieldSchema], _ findings: inout Findings
    ) {
        let wanted = missing.compactMap { mapping.heading(of: $0) }
        for (column, heading) in headings.cells.enumerated()
        where !claimed.contains(column) && !isWanted(heading) {
            findings.report(HeadingProblem.unknown(place(column, heading), heading, among: wanted).finding)
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
            let spellings = spellings(of: dimension, field.name)
            draft.spellings[column] = spellings
            cell.range = draft.categories.add(
                spellings.compactMap { spelling in
                    mapping.encoding.bytes(spelling.text).map { (bytes: $0, code: spelling.code) }
                })
        }
        draft.cells[column] = cell
    }

    /// A council's own spellings first: they may give a word another meaning than the vocabulary does.
    private func spellings(of dimension: Dimension, _ field: FieldName) -> [CategorySpelling] {
        let own = (mapping.values[field] ?? [:]).sorted { $0.key < $1.key }.compactMap { alias, id in
            dimension.index(of: id).map { CategorySpelling(text: alias, code: UInt16($0 + 1)) }
        }
        return own
            + dimension.categories.enumerated().flatMap { index, category in
                category.spellings.map { CategorySpelling(text: $0, code: UInt16(index + 1)) }
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
    var spellings: [[CategorySpelling]]

    init(columnCount: Int) {
        cells = [CellPlan](repeating: CellPlan(), count: columnCount)
        spellings = [[CategorySpelling]](repeating: [], count: columnCount)
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
