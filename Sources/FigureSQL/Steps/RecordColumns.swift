import Quantities
import Records

/// The columns of one of the engine's tables as the script reads them: spaces trimmed, categories by their ids, pounds
/// in pence, everything under our own names.
struct RecordColumns {
    let table: TableSchema
    let fields: [FieldSchema]
    private let sources: ScriptSources
    private let dialect: SQLDialect
    private let mapping: TableMapping

    init(_ table: TableSchema, _ sources: ScriptSources, _ dialect: SQLDialect) {
        self.table = table
        self.sources = sources
        self.dialect = dialect
        fields = sources.tables.mapping.fields(of: table)
        mapping = sources.tables.mapping.table(table.name)
    }

    var source: String { dialect.name(table.engineName, in: sources.tables.schema ?? dialect.ownSchema) }

    /// The engine's name of a field's column; nil where it is the same in every row.
    func heading(_ field: FieldSchema) -> String? { mapping.heading(of: field) }

    /// The cell of a text field without spaces around it; null where nothing is left.
    func cell(_ field: FieldSchema) -> String {
        guard let heading = heading(field) else { return dialect.literal(constant(field)) }
        return "NULLIF(TRIM(\(dialect.name(heading))), '')"
    }

    /// The same of a name or a category, as it is compared.
    func name(_ field: FieldSchema) -> String {
        guard let heading = heading(field) else { return cell(field) }
        return "NULLIF(\(dialect.folded(dialect.name(heading))), '')"
    }

    private func constant(_ field: FieldSchema) -> String {
        if case .constant(let id)? = mapping.columns[field.name] { id.text } else { "" }
    }

    /// The tidied table; words are not among it.
    var step: Step {
        let columns = fields.compactMap { field in
            expression(field).map { "  \($0) AS \(dialect.name(field.name))" }
        }
        let list = (columns + wider).joined(separator: ",\n")
        return Step(
            name: table.name.stepName, comment: "The table '\(table.name)', tidied.",
            query: "SELECT\n\(list)\nFROM \(source)")
    }

    func expression(_ field: FieldSchema) -> String? {
        switch field.kind {
        case .reference, .link: name(field)
        case .key: field.name == "family_key" ? name(field) : nil
        case .category(let name): category(field, name)
        case .date, .count: heading(field).map { dialect.name($0) }
        case .money: heading(field).map { "CAST(\(dialect.name($0)) * 100 AS bigint)" }
        case .categories, .text, .unread: nil
        }
    }

    private func category(_ field: FieldSchema, _ name: DimensionName) -> String {
        guard heading(field) != nil else { return cell(field) }
        return id(of: self.name(field), field.name, name)
    }

    /// The id of the category whose folded spelling this is; null where none is.
    func id(of cell: String, _ field: FieldName, _ name: DimensionName) -> String {
        dialect.lookUp(cell, in: spellings(of: field, name).map { (key: $0.text.folded, value: $0.id.text) })
    }

    /// A council's own spellings first, as in a file; of two alike the first counts.
    private func spellings(of field: FieldName, _ name: DimensionName) -> [(text: String, id: CategoryID)] {
        let own = (mapping.values[field] ?? [:]).sorted { $0.key < $1.key }.map { (text: $0.key, id: $0.value) }
        let common = (sources.vocabulary[name]?.categories ?? []).flatMap { category in
            category.spellings.map { (text: $0, id: category.id) }
        }
        var known: Set<String> = []
        return (own + common).filter { !$0.text.isEmpty && known.insert($0.text.folded).inserted }
    }

    /// Where every team lies in a service area, a table by team is also a table by service area.
    private var wider: [String] {
        var taken = Set(fields.map(\.name))
        return fields.sorted { $0.name < $1.name }.compactMap { field in
            guard case .category(let name) = field.kind, let dimension = sources.vocabulary[name],
                let outer = dimension.within, sources.vocabulary[outer] != nil,
                taken.insert(FieldName(outer.text)).inserted
            else { return nil }
            let pairs = dimension.categories.compactMap { inner in
                inner.within.map { (key: inner.id.text, value: $0.text) }
            }
            let id = dialect.lookUp(category(field, name), in: pairs)
            return "  \(id) AS \(dialect.name(outer.text))"
        }
    }
}
