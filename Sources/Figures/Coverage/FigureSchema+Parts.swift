import Quantities
import Records

// What a figure rests on follows from its definition: written once, and used wherever somebody has to know.
extension FigureSchema {
    /// The parts of the records that a figure rests on: where one of them is missing, its numbers say nothing.
    ///
    /// Fields that every row has are part of their table.
    func parts(of counting: Counting) -> Set<RecordPart> {
        let stages = stages(of: counting)
        var parts = tables(under: counting.table)
        if !isRecorded(counting.table) { parts.formUnion(columns(StageNumber.entries(stages), of: "complaints")) }
        for field in counting.fields { parts.formUnion(origins(of: field, in: counting.table, stages)) }
        for filter in counting.filters { parts.formUnion(logs(filter.field, filter.categories, in: counting.table)) }
        return parts
    }

    /// All parts that somebody has to answer for where they are missing.
    func everyPart(of counting: Counting) -> Set<RecordPart> {
        parts(of: counting).union(logs(by: counting).values).union(adjustments(of: counting))
    }

    /// The parts that move the times of a figure: it is computed without them, and says which were not recorded.
    func adjustments(of counting: Counting) -> Set<RecordPart> {
        let stages = stages(of: counting)
        let fields = counting.fields.reduce(into: Set<FieldName>()) { fields, name in
            guard let own = StageField(rawValue: name.text), own.tables.contains(counting.table) else { return }
            fields.formUnion(own.adjustments(stages, in: counting.table))
        }
        return columns(fields, of: "complaints").subtracting(parts(of: counting))
    }

    /// The logs that the categories of a figure are counted from: of complaints by procedure, that of each.
    func logs(by counting: Counting) -> [CategoryID: RecordPart] {
        counting.dimensions.reduce(into: [:]) { logs, field in
            for part in self.logs(field, categories(of: field, in: counting.table), in: counting.table) {
                if case .log(_, _, let category) = part { logs[category] = part }
            }
        }
    }

    /// The logs that a figure adds up without a word about them.
    func logsUnmentioned(by counting: Counting) -> Set<RecordPart> {
        let mentioned = Set(counting.dimensions + counting.filters.map(\.field))
        let fields = ([counting.table] + [parents[counting.table]].compactMap(\.self)).compactMap {
            StandardTables.schema($0)?.fields.first(where: \.isLog)
        }
        return fields.reduce(into: []) { parts, field in
            guard !mentioned.contains(field.name) else { return }
            parts.formUnion(logs(field.name, categories(of: field.name, in: counting.table), in: counting.table))
        }
    }

    /// The column that a field is read from; nil of a field that follows from several.
    func origin(of field: FieldName, in table: TableName) -> FieldOrigin? {
        guard !isDerived(field, in: table) else { return nil }
        if let own = StandardTables.schema(table)?.field(field) { return FieldOrigin(table, own) }
        if let inner = narrower[table]?[field] { return origin(of: inner, in: table) }
        guard owns(field, in: table) else { return parents[table].flatMap { origin(of: field, in: $0) } }
        // Of a table of parts, the cell that they stand in; elsewhere a dimension of the council's own.
        let whole = parents[table].flatMap { parent in
            StandardTables.schema(parent)?.fields.first { $0.isMade(into: table) }.map { FieldOrigin(parent, $0) }
        }
        return whole ?? FieldOrigin(table: table, name: field, presence: .always, isLog: false)
    }

    /// The parts without which a figure, or one of its categories, counts no row: where one of them is declared to be none,
    /// zero is somebody's word.
    func events(of counting: Counting) -> (whole: Set<RecordPart>, categories: [CategoryID: RecordPart]) {
        var whole = tables(under: counting.table)
        if counting.table == "panel_steps" { whole.insert(.column("complaints", "s3_requested_on")) }
        for filter in counting.filters {
            whole.formUnion(logs(filter.field, filter.categories, in: counting.table))
            guard filter.categories.count == 1 else { continue }
            whole.formUnion([event(filter.categories[0], of: filter.field, in: counting.table)].compactMap(\.self))
        }
        for field in counting.filters.map(\.field) + [counting.basis.field].compactMap(\.self) {
            if let origin = origin(of: field, in: counting.table) { whole.insert(.column(origin.table, origin.name)) }
        }
        var categories = logs(by: counting)
        for field in counting.dimensions {
            for category in self.categories(of: field, in: counting.table) {
                if let part = event(category, of: field, in: counting.table) { categories[category] = part }
            }
        }
        return (whole, categories)
    }

    private func event(_ category: CategoryID, of field: FieldName, in table: TableName) -> RecordPart? {
        let ofStage = StageField(rawValue: field.text).flatMap { $0.tables.contains(table) ? $0.event(category) : nil }
        let ofComplaint = ComplaintField(rawValue: field.text)?.event(category)
        return (ofStage ?? ofComplaint).map { .column("complaints", $0) }
    }

    /// Of a table of parts, the column whose cells they stand in.
    private func whole(of table: TableName) -> Set<RecordPart> {
        guard let parent = parents[table],
            let field = StandardTables.schema(parent)?.fields.first(where: { $0.isMade(into: table) })
        else { return [] }
        return [.column(parent, field.name)]
    }

    /// The tables whose rows are counted, or that those rows belong to.
    private func tables(under table: TableName) -> Set<RecordPart> {
        guard let schema = StandardTables.schema(table) else {
            return whole(of: table).union(parents[table].map { tables(under: $0) } ?? [])
        }
        guard schema.goesWithParent, let parent = parents[table] else { return [.table(table)] }
        return tables(under: parent).union([.table(table)])
    }

    private func origins(
        of field: FieldName, in table: TableName, _ stages: Set<StageNumber>
    ) -> Set<RecordPart> {
        if let origin = origin(of: field, in: table) {
            return columns([origin.name], of: origin.table).union(links(from: table, to: origin.table))
        }
        if let own = StageField(rawValue: field.text), own.tables.contains(table) {
            return columns(own.origins(stages, in: table), of: "complaints")
        }
        guard let own = ComplaintField(rawValue: field.text) else { return [] }
        return columns(own.origins(stages), of: "complaints").union(links(from: table, to: "complaints"))
    }

    /// The columns of some fields; those that every row has come with the table.
    private func columns(_ fields: Set<FieldName>, of table: TableName) -> Set<RecordPart> {
        if fields.isEmpty { return [] }
        let schema = StandardTables.schema(table)
        return Set(
            fields.filter { schema?.field($0)?.isRequired != true }.map { RecordPart.column(table, $0) }
        ).union([.table(table)])
    }

    /// The column that leads from a row to the record that it belongs to.
    func links(from table: TableName, to parent: TableName) -> Set<RecordPart> {
        guard table != parent, let schema = StandardTables.schema(table) else { return [] }
        return Set(schema.fields.filter { $0.kind == .link(parent) && !$0.isRequired }.map { .column(table, $0.name) })
    }

    private func logs(_ field: FieldName, _ categories: [CategoryID], in table: TableName) -> Set<RecordPart> {
        guard let origin = origin(of: field, in: table), origin.isLog else { return [] }
        return Set(categories.map { .log(origin.table, origin.name, $0) })
    }

    /// The stages that the complaints of a figure can have entered: a panel is for statutory ones alone.
    private func stages(of counting: Counting) -> Set<StageNumber> {
        func admits(_ field: FieldName, _ category: CategoryID) -> Bool {
            counting.filters.first { $0.field == field }?.categories.contains(category) ?? true
        }
        var stages: Set<StageNumber> = []
        if admits("register", "corporate") { stages = [.first, .second] }
        if admits("register", "statutory") { stages = Set(StageNumber.allCases) }
        if counting.table == "panel_steps" { return stages.intersection([.third]) }
        return stages.filter { counting.table != "stages" || admits("stage", $0.category) }
    }

    private func isRecorded(_ table: TableName) -> Bool { StandardTables.schema(table) != nil }

    private func isDerived(_ field: FieldName, in table: TableName) -> Bool {
        let isOfStage = StageField(rawValue: field.text)?.tables.contains(table) ?? false
        let isOfComplaint = table == "complaints" && ComplaintField(rawValue: field.text) != nil
        return isOfStage || isOfComplaint
    }
}

/// A column of the records, and what an empty cell of it says.
struct FieldOrigin {
    let table: TableName
    let name: FieldName
    let presence: Presence
    let isLog: Bool
}

extension FieldOrigin {
    fileprivate init(_ table: TableName, _ field: FieldSchema) {
        self.init(table: table, name: field.name, presence: field.presence, isLog: field.isLog)
    }
}

extension FieldSchema {
    fileprivate func isMade(into table: TableName) -> Bool {
        if case .categories(_, table, _) = kind { true } else { false }
    }
}

extension Counting {
    /// Every field that decides a number of it.
    var fields: [FieldName] {
        let measured: [FieldName] =
            switch measure {
            case .count: []
            case .share(let filter): [filter.field]
            case .mean(let field), .median(let field), .total(let field): [field]
            }
        return dimensions + filters.map(\.field) + measured + [basis.field].compactMap(\.self)
    }
}
