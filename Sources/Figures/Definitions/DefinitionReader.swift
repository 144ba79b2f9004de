import Diagnostics
import Quantities
import Records
import StrictYAML

/// Reads one definition. Every fault of it is reported before it is given up.
struct DefinitionReader {
    private let entry: SettingsNode.Entry
    private let schema: FigureSchema
    private var map: MapReader
    private(set) var findings = Findings()
    /// Where the base is named; bases are checked when all figures are known.
    private(set) var basePlace: SourceLocation?
    /// False where the measure could not be read: then nothing is said of the unit.
    private var hasMeasure = true

    init(_ entry: SettingsNode.Entry, _ schema: FigureSchema) {
        self.entry = entry
        self.schema = schema
        map = MapReader(entry.value, name: entry.key)
    }

    /// Nil where an error was found.
    mutating func read() -> FigureDefinition? {
        let name = FigureName(entry.key)
        if FigureName(slugOf: entry.key) != name { report(.badName(entry.location, entry.key)) }
        var counting: Counting?
        if let table = table() { counting = self.counting(of: table) }
        let wording = FigureWording(
            title: map.string("title"), unit: unit(of: counting), meaning: map.string("definition"),
            note: map.optionalString("note"))
        let sensitivity = sensitivity(of: counting)
        findings.report(map.finish())
        guard let counting, !findings.hasErrors else { return nil }
        return FigureDefinition(
            name, counting: counting, wording: wording, sensitivity: sensitivity, at: entry.location)
    }

    private mutating func report(_ problem: DefinitionProblem) { findings.report(problem.finding) }

    private mutating func table() -> TableName? {
        let keys = ["what", "where", "by", "measure", "basis", "base"]
        guard let node = map.node("what"), let text = node.text else {
            for key in keys { _ = map.optionalNode(key) }
            return nil
        }
        if schema.has(TableName(text)) { return TableName(text) }
        for key in keys { _ = map.optionalNode(key) }
        report(.unknownTable(node.location, text, known: schema.tableNames))
        return nil
    }

    private mutating func counting(of table: TableName) -> Counting {
        var counting = Counting(of: table)
        counting.filters = filters(of: table)
        counting.dimensions = dimensions(of: table)
        if let measure = measure(of: table) { counting.measure = measure } else { hasMeasure = false }
        counting.basis = basis(of: table)
        if let node = map.optionalNode("base"), let text = node.text {
            counting.base = FigureName(text)
            basePlace = node.location
        }
        return counting
    }

    private mutating func filters(of table: TableName) -> [FigureFilter] {
        guard let node = map.optionalNode("where") else { return [] }
        return filters(in: node, of: table, key: "where")
    }

    private mutating func filters(in node: SettingsNode, of table: TableName, key: String) -> [FigureFilter] {
        var inner = MapReader(node, name: key)
        let entries = inner.allEntries()
        findings.report(inner.finish())
        return entries.compactMap { filter($0, of: table) }
    }

    private mutating func filter(_ entry: SettingsNode.Entry, of table: TableName) -> FigureFilter? {
        let field = FieldName(entry.key)
        guard let dimension = schema.dimension(of: field, in: table) else {
            report(.unknownField(entry.location, entry.key, in: table, known: schema.dimensionNames(of: table)))
            return nil
        }
        var categories: [CategoryID] = []
        for node in entry.value.texts {
            guard let text = node.text else { continue }
            if dimension.category(CategoryID(text)) == nil {
                let known = dimension.categories.map(\.id.text)
                report(.unknownCategory(node.location, text, of: field, known: known))
            }
            categories.append(CategoryID(text))
        }
        return FigureFilter(field, categories)
    }

    private mutating func dimensions(of table: TableName) -> [FieldName] {
        guard let node = map.optionalNode("by") else { return [] }
        let nodes = node.texts
        if nodes.count > 2 { report(.tooManyDimensions(node.location, nodes.count)) }
        return nodes.compactMap { node in
            guard let text = node.text else { return nil }
            if schema.dimension(of: FieldName(text), in: table) == nil {
                let known = schema.dimensionNames(of: table)
                report(
                    schema.use(of: FieldName(text), in: table) == nil
                        ? .unknownField(node.location, text, in: table, known: known)
                        : .notADimension(node.location, text, in: table, known: known))
            }
            return FieldName(text)
        }
    }

    private mutating func basis(of table: TableName) -> Basis {
        let place = map.optionalNode("basis")?.location ?? entry.location
        guard let basis: Basis = map.choice("basis") else { return .none }
        if let field = basis.field, schema.use(of: field, in: table) == nil {
            report(.basisDoesNotFit(place, basis, of: table))
        }
        return basis
    }
}

extension DefinitionReader {
    /// Nil, with a finding, where it cannot be read.
    private mutating func measure(of table: TableName) -> Measure? {
        guard let node = map.node("measure") else { return nil }
        if let text = node.text {
            if text == "count" { return .count }
            report(.unknownMeasure(node.location, text))
            return nil
        }
        var inner = MapReader(node, name: "measure")
        let entries = inner.allEntries()
        findings.report(inner.finish())
        guard let entry = entries.first, entries.count == 1 else {
            report(.unknownMeasure(node.location, entries.map(\.key).joined(separator: " and ")))
            return nil
        }
        return measure(entry, of: table)
    }

    private mutating func measure(_ entry: SettingsNode.Entry, of table: TableName) -> Measure? {
        switch entry.key {
        case "share": return filters(in: entry.value, of: table, key: "share").first.map { .share($0) }
        case "mean": return number(entry.value, of: table, isDays: true).map { .mean($0) }
        case "median": return number(entry.value, of: table, isDays: true).map { .median($0) }
        case "total": return number(entry.value, of: table, isDays: false).map { .total($0) }
        default:
            report(.unknownMeasure(entry.location, entry.key))
            return nil
        }
    }

    private mutating func number(_ node: SettingsNode, of table: TableName, isDays: Bool) -> FieldName? {
        let field = FieldName(node.text ?? "")
        switch (schema.use(of: field, in: table), isDays) {
        case (.days?, true), (.number?, false): return field
        case (nil, _):
            report(.unknownField(node.location, field.text, in: table, known: schema.fieldNames(of: table)))
        default:
            report(
                .measureDoesNotFit(
                    node.location, field, expected: isDays ? "a number of working days" : "a number"))
        }
        return nil
    }

    /// Only the unit that fits what is measured, so that no mean is printed as complaints.
    private mutating func unit(of counting: Counting?) -> FigureUnit {
        let place = map.optionalNode("unit")?.location ?? entry.location
        guard let unit: FigureUnit = map.choice("unit") else { return .cases }
        guard let counting, hasMeasure else { return unit }
        let numbers: [FigureUnit] = [.pounds, .workingDays, .perCent]
        let expected: [FigureUnit]
        switch counting.measure {
        case .mean, .median: expected = [.workingDays]
        case .share: expected = [.perCent]
        case .total(let field):
            guard case .number(isMoney: true)? = schema.use(of: field, in: counting.table) else { fallthrough }
            expected = [.pounds]
        case .count: expected = FigureUnit.allCases.filter { !numbers.contains($0) }
        }
        if !expected.contains(unit) { report(.unitDoesNotFit(place, unit, expected: expected)) }
        return unit
    }

    /// The dimensions of the procedure itself; every other one says something about people or places.
    private static let ofTheProcedure: Set<FieldName> = [
        "register", "method", "quarter", "last_stage", "state", "result", "carried_over", "stage_1_skipped",
        "has_advocate", "clock_stopped", "stage", "ended_by", "is_last", "first_limit", "outer_limit", "on_time",
        "extended", "stage_1_band", "stage_2_band", "step", "measure", "status", "theme", "remedy", "decision",
        "investigation", "outcome", "outcome_stage",
    ]

    private mutating func sensitivity(of counting: Counting?) -> SensitivityClass {
        let place = map.optionalNode("class")?.location ?? entry.location
        guard let sensitivity: SensitivityClass = map.choice("class") else { return .crossings }
        if sensitivity == .process,
            let field = counting?.dimensions.first(where: { !Self.ofTheProcedure.contains($0) })
        {
            report(.classTooWeak(place, sensitivity, field: field))
        }
        return sensitivity
    }
}

extension SettingsNode {
    /// The items of a list, or the node itself where it is one text.
    fileprivate var texts: [SettingsNode] {
        if case .list(let nodes) = content { nodes } else { [self] }
    }
}
