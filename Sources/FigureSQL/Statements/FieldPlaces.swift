import Quantities
import Records

/// Where the fields of a table stand in the steps: in its own, or in that of the record which its rows belong to.
struct FieldPlaces {
    private let own: Set<FieldName>
    private let inherited: Set<FieldName>
    private let table: TableName
    private let parent: TableName?
    private let key: String
    private let dialect: SQLDialect

    init(_ table: TableName, _ sources: ScriptSources, _ dialect: SQLDialect) {
        self.table = table
        self.dialect = dialect
        parent = StepFields.parent(of: table)
        own = StepFields.fields(of: table, sources)
        inherited = parent.map { StepFields.fields(of: $0, sources) } ?? []
        key = parent?.engineName.parentKey ?? ""
    }

    func has(_ field: FieldName) -> Bool { own.contains(field) || inherited.contains(field) }

    func column(_ field: FieldName) -> String {
        "\(own.contains(field) ? "t" : "p").\(dialect.name(field))"
    }

    /// A row that belongs to no record stands by itself.
    var from: String {
        guard let parent else { return "\(table.stepName) t" }
        return
            "\(table.stepName) t LEFT JOIN \(parent.stepName) p ON p.\(dialect.name("reference")) = t.\(dialect.name(key))"
    }
}

/// The fields that figures may ask for, table by table.
enum StepFields {
    static func parent(of table: TableName) -> TableName? {
        if table == "stages" || table == "panel_steps" { return "complaints" }
        for schema in StandardTables.all {
            for field in schema.fields {
                if case .categories(_, table, _) = field.kind { return schema.name }
                if schema.name == table, case .link(let parent) = field.kind { return parent }
            }
        }
        return nil
    }

    static func fields(of table: TableName, _ sources: ScriptSources) -> Set<FieldName> {
        switch table {
        case "stages":
            [
                "stage", "started_on", "ended_on", "ended_by", "is_last", "first_limit", "outer_limit", "on_time",
                "extended", "days", "stage_1_band", "stage_2_band",
            ]
        case "panel_steps": ["step", "on_time", "started_on", "ended_on", "days"]
        case "complaints": recorded(table, sources).union(derived)
        default: recorded(table, sources)
        }
    }

    private static let derived: Set<FieldName> = [
        "last_stage", "concluded_on", "state", "result", "quarter", "carried_over", "stage_1_skipped", "has_advocate",
        "clock_stopped",
    ]

    private static func recorded(_ table: TableName, _ sources: ScriptSources) -> Set<FieldName> {
        guard let schema = StandardTables.schema(table) else { return part(table) }
        let fields = sources.tables.mapping.fields(of: schema)
        let outer = fields.compactMap { field -> FieldName? in
            guard case .category(let name) = field.kind else { return nil }
            return sources.vocabulary[name]?.within.map { FieldName($0.text) }
        }
        let counted = fields.filter { field in
            switch field.kind {
            case .category, .date, .count, .money: true
            default: false
            }
        }
        return Set(counted.map(\.name) + outer)
    }

    /// The field of a table that is made of the parts of a cell.
    private static func part(_ table: TableName) -> Set<FieldName> {
        for field in StandardTables.all.flatMap(\.fields) {
            if case .categories(_, table, let inner) = field.kind { return [inner] }
        }
        return []
    }
}
