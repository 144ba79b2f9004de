public import Diagnostics
public import Figures
import Quantities
public import Records
public import StrictYAML

/// What a record looks like that shows a practice was not kept:
///
/// ```yaml
/// contradicted_by:
///   table: complaints
///   on: withdrawn_on                    # the day that lies in the year
///   where: {register: statutory}        # fields that hold these categories
///   blank: [withdrawal_confirmed_on]    # dates that are missing
///   not_before: {helped_on: sent_on}    # or a date that came no sooner than another, when it was too late
/// ```
public struct Contradiction: Sendable {
    private let table: TableName
    private let day: FieldName
    private let filters: [FigureFilter]
    private let blank: [FieldName]
    private let late: [(day: FieldName, end: FieldName)]

    /// Nil where it names what the schema does not have, which is a finding.
    public static func read(
        _ node: SettingsNode, _ schema: FigureSchema, _ findings: inout Findings
    ) -> Contradiction? {
        let before = findings.errorCount
        var map = MapReader(node, name: "contradicted_by")
        let table = TableName(map.string("table"))
        let place = map.optionalNode("table")?.location ?? node.location
        if !schema.has(table) {
            map.report(DefinitionProblem.unknownTable(place, table.text, known: schema.tableNames).finding)
        }
        var reader = ContradictionReader(table: table, schema: schema)
        let day = map.node("on").map { reader.date($0) }
        let filters = reader.filters(map.optionalNode("where"))
        let blank = map.list("blank").map { reader.date($0) }
        let late = reader.pairs(map.optionalNode("not_before"))
        findings.report(reader.findings)
        findings.report(map.finish())
        guard findings.errorCount == before, let day else { return nil }
        return Contradiction(table: table, day: day, filters: filters, blank: blank, late: late)
    }

    /// How many records of the year there are of each kind.
    /// - Precondition: the figures of the dataset could be computed, so that every clock has its bank holidays.
    public static func counts(
        _ contradictions: [Contradiction], _ dataset: Dataset, _ context: FigureContext, threads: Int
    ) -> [Int] {
        let tables = DerivedTables(dataset, context, threads: threads)
        return contradictions.map { $0.count(in: tables, context) }
    }

    private func count(in tables: DerivedTables, _ context: FigureContext) -> Int {
        let rows = ContradictionRows(table: tables[table], tables: tables)
        let (first, last) = (Day(context.period.start).number, Day(min(context.period.end, context.asAt)).number)
        return (0..<rows.table.rowCount).count { row in
            rows.day(day, row).map { first <= $0 && $0 <= last } == true
                && filters.allSatisfy { $0.categories.contains(rows.category($0.field, row)) }
                && isMissing(row, rows)
        }
    }

    /// Whether what was to be done was not, or too late; where no day tells, the categories do.
    private func isMissing(_ row: Int, _ rows: ContradictionRows) -> Bool {
        if blank.isEmpty && late.isEmpty { return true }
        if !blank.isEmpty, blank.allSatisfy({ rows.day($0, row) == nil }) { return true }
        return late.contains { pair in
            guard let day = rows.day(pair.day, row), let end = rows.day(pair.end, row) else { return false }
            return day >= end
        }
    }
}

/// Reads fields of a table, and reports those that it does not have.
private struct ContradictionReader {
    let table: TableName
    let schema: FigureSchema
    var findings = Findings()

    mutating func date(_ node: SettingsNode) -> FieldName {
        let field = FieldName(node.text ?? "")
        guard schema.has(table) else { return field }
        if case .date? = schema.use(of: field, in: table) { return field }
        let known = schema.fieldNames(of: table)
        findings.report(
            DefinitionProblem.unknownField(node.location, field.text, in: table, known: known).finding)
        return field
    }

    mutating func pairs(_ node: SettingsNode?) -> [(day: FieldName, end: FieldName)] {
        guard let node else { return [] }
        var map = MapReader(node, name: "not_before")
        let entries = map.allEntries()
        findings.report(map.finish())
        return entries.map { (date(SettingsNode(.scalar($0.key), at: $0.location)), date($0.value)) }
    }

    mutating func filters(_ node: SettingsNode?) -> [FigureFilter] {
        guard let node, schema.has(table) else { return [] }
        var map = MapReader(node, name: "where")
        let entries = map.allEntries()
        findings.report(map.finish())
        return entries.compactMap { filter($0) }
    }

    private mutating func filter(_ entry: SettingsNode.Entry) -> FigureFilter? {
        let field = FieldName(entry.key)
        guard let dimension = schema.dimension(of: field, in: table) else {
            let known = schema.dimensionNames(of: table)
            findings.report(
                DefinitionProblem.unknownField(entry.location, entry.key, in: table, known: known).finding)
            return nil
        }
        var map = MapReader(SettingsNode(.map([entry]), at: entry.location))
        let categories = map.strings(entry.key).map { CategoryID($0) }
        for category in categories where dimension.category(category) == nil {
            let known = dimension.categories.map(\.id.text)
            findings.report(
                DefinitionProblem.unknownCategory(entry.location, category.text, of: field, known: known).finding)
        }
        return FigureFilter(field, categories)
    }
}

/// Each cell of a table, or of the records that its rows belong to: slow and obvious.
private struct ContradictionRows {
    let table: FigureTable
    let tables: DerivedTables

    func day(_ field: FieldName, _ row: Int) -> Int16? {
        guard let (column, row) = cell(field, row), case .dates(let days) = column else { return nil }
        return days[row] == DateColumn.missing ? nil : days[row]
    }

    func category(_ field: FieldName, _ row: Int) -> CategoryID {
        guard let (column, row) = cell(field, row) else { return "" }
        switch column {
        case .categories(let codes, let dimension): return Self.category(Int(codes[row]), dimension)
        case .fewCategories(let codes, let dimension): return Self.category(Int(codes[row]), dimension)
        case .dates, .days, .numbers: return ""
        }
    }

    private static func category(_ code: Int, _ dimension: Dimension) -> CategoryID {
        code == 0 ? "" : dimension.categories[code - 1].id
    }

    private func cell(_ field: FieldName, _ row: Int) -> (FigureColumn, Int)? {
        if let column = table.columns[field] { return (column, row) }
        guard let parent = table.parent, parent.rows[row] != ParentLink.noRow,
            let column = tables[parent.table].columns[field]
        else { return nil }
        return (column, Int(parent.rows[row]))
    }
}
