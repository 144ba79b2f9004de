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
    func plan(_ headings: Headings, _ start: [UInt8], _ findings: inout Findings) -> TablePlan? {
        let columns = columnsOfFields(headings)
        guard !columns.isEmpty else {
            let missing = MissingHeadings(start, mapping.encoding, wanted: wanted) { test($0).looksLikeHeadings }
            findings.report(HeadingProblem.noneKnown(SourceLocation(path: path, line: 1), missing).finding)
            return nil
        }
        let shown = shown(headings, start)
        reportTwice(headings, shown, &findings)
        let missing = fields.filter { columns[$0.name] == nil }
        reportLost(missing, shown, headings, claimed: Set(columns.values), &findings)
        var draft = PlanDraft(columnCount: headings.cells.count)
        for field in fields {
            if let column = columns[field.name] { add(field, column, to: &draft) }
        }
        return TablePlan(
            schema: schema, path: path, headings: shown, encoding: mapping.encoding, cells: draft.cells,
            slots: draft.slots, categories: draft.categories, folded: draft.folded,
            required: fields.filter(\.isRequired).compactMap { columns[$0.name] }, constants: constants,
            rules: RowRulesPlanner(self, slots: draft.slots).rules)
    }

    /// The headings that fields are read from, or that are left out on purpose, folded.
    private var wanted: Set<String> {
        Set(fields.compactMap { mapping.heading(of: $0)?.folded } + mapping.ignored.map(\.folded))
    }

    private func test(_ rows: FirstRows) -> HeadingTest {
        let dimensions = fields.compactMap { $0.kind.dimension.flatMap { vocabulary[$0] } }
        let spellings = dimensions.flatMap { $0.categories.flatMap(\.spellings) }
        let own = mapping.values.values.flatMap(\.keys)
        let names = fields.map(\.name.text) + dimensions.map(\.label) + Array(wanted)
        return HeadingTest(
            rows: rows, known: wanted, categories: Set((spellings + own).map(\.folded)), words: HeadingWords(names))
    }

    /// Which headings may be printed: those that are known, and all where the row is one of headings.
    private func shown(_ headings: Headings, _ start: [UInt8]) -> [ColumnHeading] {
        let test = test(FirstRows(start, mapping.encoding))
        return zip(headings.cells, test.printable(headings.cells)).enumerated().map { column, heading in
            ColumnHeading(column: column, shown: heading.1 ? heading.0 : nil)
        }
    }

    /// The column of each field that the file has.
    private func columnsOfFields(_ headings: Headings) -> [FieldName: Int] {
        let positions = Dictionary(
            headings.cells.enumerated().map { ($1.folded, $0) }, uniquingKeysWith: { first, _ in first })
        var columns: [FieldName: Int] = [:]
        for field in fields {
            columns[field.name] = mapping.heading(of: field).flatMap { positions[$0.folded] }
        }
        return columns
    }

    private func reportTwice(_ headings: Headings, _ shown: [ColumnHeading], _ findings: inout Findings) {
        var first: [String: Int] = [:]
        for (column, heading) in headings.cells.map(\.folded).enumerated() where !heading.isEmpty {
            if let before = first[heading] {
                findings.report(
                    HeadingProblem.twice(place(shown[column]), shown[column], first: shown[before]).finding)
            }
            first[heading] = first[heading] ?? column
        }
    }

    private func isWanted(_ heading: String) -> Bool { wanted.contains(heading.folded) }

    /// The columns that no field is read from, and the fields that no column is left for. A column and a field that are
    /// each other's slip of the pen are one finding. A heading that may not be printed is not a slip of anything.
    private func reportLost(
        _ missing: [FieldSchema], _ shown: [ColumnHeading], _ headings: Headings, claimed: Set<Int>,
        _ findings: inout Findings
    ) {
        let wanted = missing.compactMap { field in mapping.heading(of: field).map { (heading: $0, field: field.name) } }
        var found: Set<FieldName> = []
        var lost: [ColumnHeading] = []
        for (heading, text) in zip(shown, headings.cells) where !claimed.contains(heading.column) && !isWanted(text) {
            let meant = heading.shown.flatMap { NearestName.of($0, among: wanted.map(\.heading)) }
            let field = wanted.first { $0.heading == meant }?.field
            guard let field else {
                lost.append(heading)
                continue
            }
            found.insert(field)
            findings.report(HeadingProblem.unknown(place(heading), heading, field, in: schema.name).finding)
        }
        reportUnknown(lost, &findings)
        for field in missing where !found.contains(field.name) {
            guard let wanted = mapping.heading(of: field), field.isRequired || mapping.columns[field.name] != nil
            else { continue }
            let place = SourceLocation(path: path, line: 1)
            findings.report(HeadingProblem.missing(place, wanted, field.name).finding)
        }
    }

    /// A handful of columns has a finding each; of more than that, the others are counted.
    private func reportUnknown(_ headings: [ColumnHeading], _ findings: inout Findings) {
        let (each, rest) = Findings.handful(of: headings)
        for heading in each {
            findings.report(HeadingProblem.unknown(place(heading), heading, nil, in: schema.name).finding)
        }
        rest.first.map { findings.report(HeadingProblem.moreUnknown(place($0), rest.count).finding) }
    }

    private func place(_ heading: ColumnHeading) -> SourceLocation {
        SourceLocation(path: path, line: 1, column: heading.column + 1, heading: heading.shown)
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
            draft.folded[column] = Dictionary(
                spellings.map { ($0.text.folded, $0.code) }, uniquingKeysWith: { first, _ in first })
            cell.range = draft.categories.add(
                spellings.compactMap { text, code in
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
    var folded: [[String: UInt16]]

    init(columnCount: Int) {
        cells = [CellPlan](repeating: CellPlan(), count: columnCount)
        folded = [[String: UInt16]](repeating: [:], count: columnCount)
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
            case .date: Self.date(dates)
            case .count: .count
            case .money: .money
            case .text: .text
            case .unread: .skip
            }
    }

    private static func date(_ style: TableMapping.DateStyle) -> CellPlan.Kind {
        switch style {
        case .iso: .isoDate
        case .uk: .ukDate
        case .ukShortYear: .shortDate
        }
    }

    var width: ColumnStore.Width {
        switch self {
        case .reference, .key: .marks
        case .link: .rows
        case .category: .codes
        case .isoDate, .ukDate, .shortDate: .days
        case .count, .money: .numbers
        case .skip, .categories, .text: .none
        }
    }
}
