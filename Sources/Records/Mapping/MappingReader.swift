public import Diagnostics
import Quantities
public import StrictYAML

extension Mapping {
    /// Reads a `mapping.yaml`. Unknown tables, fields, dimensions and categories are findings.
    public static func read(
        _ node: SettingsNode, vocabulary: Vocabulary, _ findings: inout Findings
    ) -> Mapping {
        var map = MapReader(node)
        let extra = map.optionalNode("extra_dimensions")
        let tables = map.optionalNode("tables")
        let files = map.list("ignored_files").compactMap { node in node.text.map { ($0, node.location) } }
        findings.report(map.finish())
        let extraDimensions = extra.map { self.extraDimensions($0, vocabulary, &findings) } ?? [:]
        let reader = MappingReader(vocabulary: vocabulary, extraDimensions: extraDimensions)
        return Mapping(
            tables: tables.map { reader.tables($0, &findings) } ?? [:], extraDimensions: extraDimensions,
            ignoredFilePlaces: Dictionary(files, uniquingKeysWith: { first, _ in first }))
    }

    private static func extraDimensions(
        _ node: SettingsNode, _ vocabulary: Vocabulary, _ findings: inout Findings
    ) -> [TableName: [DimensionName]] {
        var map = MapReader(node, name: "extra_dimensions")
        var found: [TableName: [DimensionName]] = [:]
        for entry in map.allEntries() where MappingReader.schema(entry, &findings) != nil {
            let names = map.strings(entry.key).map { DimensionName($0) }
            for name in names where vocabulary[name] == nil {
                let known = vocabulary.dimensions.keys.map(\.text)
                findings.report(VocabularyProblem.unknownDimension(entry.location, name, known: known).finding)
            }
            found[TableName(entry.key)] = names.filter { vocabulary[$0] != nil }
        }
        findings.report(map.finish())
        return found
    }
}

/// Reads the tables of a mapping once the extra dimensions are known.
struct MappingReader {
    let vocabulary: Vocabulary
    let extraDimensions: [TableName: [DimensionName]]

    static func schema(_ entry: SettingsNode.Entry, _ findings: inout Findings) -> TableSchema? {
        if let schema = StandardTables.schema(TableName(entry.key)) { return schema }
        let known = StandardTables.all.map(\.name.text)
        findings.report(MappingProblem.unknownTable(entry.location, entry.key, known: known).finding)
        return nil
    }

    func tables(_ node: SettingsNode, _ findings: inout Findings) -> [TableName: TableMapping] {
        var map = MapReader(node, name: "tables")
        var found: [TableName: TableMapping] = [:]
        for entry in map.allEntries() {
            guard let schema = Self.schema(entry, &findings) else { continue }
            found[schema.name] = table(schema, entry, &findings)
        }
        findings.report(map.finish())
        return found
    }

    private func table(
        _ schema: TableSchema, _ entry: SettingsNode.Entry, _ findings: inout Findings
    ) -> TableMapping {
        let fields = Mapping(tables: [:], extraDimensions: extraDimensions).fields(of: schema)
        let known = Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var map = MapReader(entry.value, name: entry.key)
        let columns = map.optionalNode("columns").map { self.columns($0, schema.name, known, &findings) } ?? [:]
        let values = map.optionalNode("values").map { self.values($0, schema.name, known, &findings) } ?? [:]
        let mapping = TableMapping(
            file: map.optionalString("file") ?? schema.fileName,
            encoding: encoding(&map),
            dates: map.choice("dates", or: .iso) ?? .iso,
            columns: columns, values: values, ignored: Set(map.strings("ignore")))
        findings.report(map.finish())
        return mapping
    }

    private func encoding(_ map: inout MapReader) -> TableMapping.Encoding {
        if let node = map.optionalNode("encoding"), node.text?.folded.hasPrefix("utf-16") ?? false {
            map.report(MappingProblem.wideEncoding(node.location).finding)
            return .utf8
        }
        return map.choice("encoding", or: .utf8) ?? .utf8
    }

    private func columns(
        _ node: SettingsNode, _ table: TableName, _ known: [FieldName: FieldSchema], _ findings: inout Findings
    ) -> [FieldName: TableMapping.Source] {
        var map = MapReader(node, name: "columns")
        var sources: [FieldName: TableMapping.Source] = [:]
        var headings: Set<String> = []
        for entry in map.allEntries() {
            guard let field = field(entry, table, known, &findings),
                let source = source(of: field, entry, &findings)
            else { continue }
            if case .heading(let heading) = source, !headings.insert(heading).inserted {
                findings.report(MappingProblem.headingTwice(entry.location, heading).finding)
            }
            sources[field.name] = source
        }
        findings.report(map.finish())
        return sources
    }

    private func source(
        of field: FieldSchema, _ entry: SettingsNode.Entry, _ findings: inout Findings
    ) -> TableMapping.Source? {
        if let heading = entry.value.text { return .heading(heading) }
        var map = MapReader(entry.value, name: entry.key)
        let value = map.string("value")
        findings.report(map.finish())
        guard let id = category(value, of: field, at: entry.location, &findings) else { return nil }
        return .constant(id)
    }

    private func values(
        _ node: SettingsNode, _ table: TableName, _ known: [FieldName: FieldSchema], _ findings: inout Findings
    ) -> [FieldName: [String: CategoryID]] {
        var map = MapReader(node, name: "values")
        var found: [FieldName: [String: CategoryID]] = [:]
        for entry in map.allEntries() {
            guard let field = field(entry, table, known, &findings) else { continue }
            found[field.name] = aliases(of: field, entry, &findings)
        }
        findings.report(map.finish())
        return found
    }

    private func aliases(
        of field: FieldSchema, _ entry: SettingsNode.Entry, _ findings: inout Findings
    ) -> [String: CategoryID] {
        var map = MapReader(entry.value, name: entry.key)
        var found: [String: CategoryID] = [:]
        for alias in map.allEntries() {
            found[alias.key] = category(map.string(alias.key), of: field, at: alias.location, &findings)
        }
        findings.report(map.finish())
        return found
    }

    private func field(
        _ entry: SettingsNode.Entry, _ table: TableName, _ known: [FieldName: FieldSchema],
        _ findings: inout Findings
    ) -> FieldSchema? {
        if let field = known[FieldName(entry.key)] { return field }
        let names = known.keys.map(\.text)
        findings.report(MappingProblem.unknownField(entry.location, entry.key, of: table, known: names).finding)
        return nil
    }

    private func category(
        _ text: String, of field: FieldSchema, at place: SourceLocation, _ findings: inout Findings
    ) -> CategoryID? {
        guard let name = field.kind.dimension else {
            findings.report(MappingProblem.notACategoryField(place, field.name).finding)
            return nil
        }
        guard let dimension = vocabulary[name] else {
            let known = vocabulary.dimensions.keys.map(\.text)
            findings.report(VocabularyProblem.unknownDimension(place, name, known: known).finding)
            return nil
        }
        let id = CategoryID(text)
        if dimension.category(id) != nil { return id }
        let known = dimension.categories.map(\.id.text)
        findings.report(VocabularyProblem.unknownCategory(place, id, of: name, known: known).finding)
        return nil
    }
}

extension FieldKind {
    /// The dimension that the field's cells are categories of.
    var dimension: DimensionName? {
        switch self {
        case .category(let name), .categories(let name, _, _): name
        default: nil
        }
    }
}
