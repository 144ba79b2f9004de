public import Diagnostics
public import Quantities
public import StrictYAML

/// Every figure that an edition can use, in the order of names.
public struct FigureLibrary: Sendable {
    public let definitions: [FigureDefinition]
    /// What the definitions speak of, also where no record has it.
    package let schema: FigureSchema
    private let places: [FigureName: Int]

    init(_ definitions: [FigureDefinition], _ schema: FigureSchema) {
        self.schema = schema
        self.definitions = definitions.sorted { $0.name < $1.name }
        places = Dictionary(
            self.definitions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public subscript(name: FigureName) -> FigureDefinition? { places[name].map { definitions[$0] } }

    public var names: [FigureName] { definitions.map(\.name) }

    /// Reads files such as `templates/figures/complaints.yaml`, one root a file. Everything that a definition
    /// names must exist in the schema; what does not is a finding, and the figure is left out.
    public static func read(
        _ roots: [SettingsNode], schema: FigureSchema, _ findings: inout Findings
    ) -> FigureLibrary {
        var definitions: [FigureName: FigureDefinition] = [:]
        var bases: [(place: SourceLocation, part: FigureName)] = []
        for root in roots {
            for entry in entries(of: root, &findings) {
                var reader = DefinitionReader(entry, schema)
                let definition = reader.read()
                findings.report(reader.findings)
                guard let definition else { continue }
                if let first = definitions[definition.name] {
                    let problem = DefinitionProblem.duplicate(
                        entry.location, definition.name, first: first.location)
                    findings.report(problem.finding)
                    continue
                }
                definitions[definition.name] = definition
                if definition.counting.base != nil, let place = reader.basePlace {
                    bases.append((place, definition.name))
                }
            }
        }
        check(bases, in: definitions, &findings)
        return FigureLibrary(Array(definitions.values), schema)
    }

    private static func entries(of root: SettingsNode, _ findings: inout Findings) -> [SettingsNode.Entry] {
        var map = MapReader(root)
        var entries: [SettingsNode.Entry] = []
        if let node = map.node("figures") {
            var inner = MapReader(node, name: "figures")
            entries = inner.allEntries()
            map.report(inner.finish())
        }
        findings.report(map.finish())
        return entries
    }

    private static func check(
        _ bases: [(place: SourceLocation, part: FigureName)], in definitions: [FigureName: FigureDefinition],
        _ findings: inout Findings
    ) {
        for (place, part) in bases {
            guard let counting = definitions[part]?.counting, let name = counting.base else { continue }
            guard let base = definitions[name] else {
                let known = definitions.keys.map(\.text)
                findings.report(DefinitionProblem.unknownBase(place, name.text, known: known).finding)
                continue
            }
            if base.counting.measure != .count {
                findings.report(DefinitionProblem.baseIsNoCount(place, name).finding)
            } else if let field = counting.fieldOutside(base.counting) {
                findings.report(DefinitionProblem.partOutsideBase(place, name, field: field).finding)
            }
        }
    }
}

extension Counting {
    /// The field by which rows are counted that the base leaves out: a part lies inside its whole. Nil where there is
    /// none, and for another table, whose rows are not part of the base's.
    func fieldOutside(_ base: Counting) -> FieldName? {
        guard table == base.table else { return nil }
        return base.filters.first { outer in
            let own = filters.first { $0.field == outer.field }
            return !(own.map { Set($0.categories).isSubset(of: outer.categories) } ?? false)
        }?.field
    }
}
