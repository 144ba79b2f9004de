public import Law
public import Quantities
public import Records

/// What a definition may speak of: the tables, the fields of each, and their categories.
public struct FigureSchema: Sendable {
    /// What a field is good for in a figure.
    package enum Use: Sendable {
        case category(Dimension)
        case date
        /// Working days: may be averaged.
        case days
        case number(isMoney: Bool)
    }

    private var tables: [TableName: [FieldName: Use]] = [:]
    /// The table that the rows of another belong to.
    private(set) var parents: [TableName: TableName] = ["stages": "complaints", "panel_steps": "complaints"]
    /// The field that a wider one follows from: of a service area, the team.
    private(set) var narrower: [TableName: [FieldName: FieldName]] = [:]

    /// - Parameters:
    ///   - extra: the dimensions that an edition's mapping adds to a table.
    ///   - period: names the quarters.
    public init(
        _ vocabulary: Vocabulary, extra: [TableName: [DimensionName]] = [:], limits: Limits,
        period: ReportingPeriod
    ) {
        for schema in StandardTables.all { add(schema, vocabulary) }
        for (table, names) in extra {
            for name in names { tables[table]?[FieldName(name.text)] = vocabulary[name].map { .category($0) } }
        }
        addDerived(DerivedDimensions(vocabulary, limits: limits, period: period))
        for table in tables.keys { addWiderDimensions(to: table, vocabulary) }
    }

    private mutating func add(_ schema: TableSchema, _ vocabulary: Vocabulary) {
        var fields: [FieldName: Use] = [:]
        for field in schema.fields {
            switch field.kind {
            case .category(let name): fields[field.name] = vocabulary[name].map { .category($0) }
            case .categories(let name, let table, let inner):
                tables[table] = vocabulary[name].map { [inner: .category($0)] } ?? [:]
                parents[table] = schema.name
            case .link(let parent): parents[schema.name] = parent
            case .date: fields[field.name] = .date
            case .count: fields[field.name] = .number(isMoney: false)
            case .money: fields[field.name] = .number(isMoney: true)
            case .reference, .key, .text, .unread: break
            }
        }
        tables[schema.name] = fields
    }

    private mutating func addDerived(_ dimensions: DerivedDimensions) {
        for field in ComplaintField.allCases { add(field.name, field.kind, to: ["complaints"], dimensions) }
        for field in StageField.allCases { add(field.name, field.kind, to: field.tables, dimensions) }
    }

    private mutating func add(
        _ field: FieldName, _ kind: DerivedKind, to owners: [TableName], _ dimensions: DerivedDimensions
    ) {
        let use: Use =
            switch kind {
            case .category: .category(dimensions[DimensionName(field.text)])
            case .date: .date
            case .days: .days
            }
        for table in owners { tables[table, default: [:]][field] = use }
    }

    private mutating func addWiderDimensions(to table: TableName, _ vocabulary: Vocabulary) {
        for (own, use) in (tables[table] ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard case .category(let dimension) = use, let name = dimension.within, let wider = vocabulary[name]
            else { continue }
            let field = FieldName(name.text)
            guard tables[table]?[field] == nil else { continue }
            tables[table]?[field] = .category(wider)
            narrower[table, default: [:]][field] = own
        }
    }
}

extension FigureSchema {
    package var tableNames: [String] { tables.keys.map(\.text).sorted() }

    package func has(_ table: TableName) -> Bool { tables[table] != nil }

    /// Whether the field is the table's own, and not that of the record which its rows belong to.
    func owns(_ field: FieldName, in table: TableName) -> Bool { tables[table]?[field] != nil }

    /// What a field of a table, or else of the record that its rows belong to, is good for.
    package func use(of field: FieldName, in table: TableName) -> Use? {
        if let use = tables[table]?[field] { return use }
        return parents[table].flatMap { self.use(of: field, in: $0) }
    }

    /// The categories of a field of a table, or else of the record that its rows belong to; nil where it has none.
    public func dimension(of field: FieldName, in table: TableName) -> Dimension? {
        if case .category(let dimension)? = use(of: field, in: table) { dimension } else { nil }
    }

    func categories(of field: FieldName, in table: TableName) -> [CategoryID] {
        dimension(of: field, in: table)?.categories.map(\.id) ?? []
    }

    package func fieldNames(of table: TableName) -> [String] { names(of: table) { _ in true } }

    package func dimensionNames(of table: TableName) -> [String] {
        names(of: table) { if case .category = $0 { true } else { false } }
    }

    private func names(of table: TableName, where isWanted: (Use) -> Bool) -> [String] {
        let own = (tables[table] ?? [:]).filter { isWanted($0.value) }.map(\.key.text)
        let inherited = parents[table].map { names(of: $0, where: isWanted) } ?? []
        return Set(own + inherited).sorted()
    }
}

extension Basis {
    /// The date that must lie in the period; nil where none need to.
    public var field: FieldName? {
        switch self {
        case .received: "received_on"
        case .entered: "started_on"
        case .ended: "ended_on"
        case .concluded: "concluded_on"
        case .decided: "decided_on"
        case .agreed: "agreed_on"
        case .recorded: "as_at_or_period_end_on"
        case .none: nil
        }
    }
}
