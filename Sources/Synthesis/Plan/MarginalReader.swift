import Diagnostics
import Quantities
import StrictYAML

extension Marginal {
    static func list(_ key: String, _ map: inout MapReader) -> [Marginal] {
        map.list(key).map { read($0, &map) }
    }

    /// `{field: sex, where: {register: statutory}, counts: {male: 111, female: 103}, rest: not-known}`
    private static func read(_ node: SettingsNode, _ parent: inout MapReader) -> Marginal {
        var map = MapReader(node, name: "fields")
        let marginal = Marginal(
            field: FieldName(map.string("field")),
            filters: map.optionalNode("where").map { FieldFilter.list($0, &map) } ?? [],
            counts: map.optionalNode("counts").map { counts($0, &map) } ?? [],
            rest: map.optionalString("rest"),
            line: node.location.line)
        parent.report(map.finish())
        return marginal
    }

    /// A map of names and whole numbers, in the order of the file.
    static func counts(_ node: SettingsNode, _ parent: inout MapReader) -> [(value: String, count: Int)] {
        var map = MapReader(node, name: "counts")
        let counts = map.allEntries().map { (value: $0.key, count: map.integer($0.key, .rows)) }
        parent.report(map.finish())
        return counts
    }
}

extension FieldFilter {
    /// `{register: statutory, age_band: [under-16, 16-to-24]}`
    static func list(_ node: SettingsNode, _ parent: inout MapReader) -> [FieldFilter] {
        var map = MapReader(node, name: "where")
        let filters = map.allEntries().map { FieldFilter(field: FieldName($0.key), values: map.strings($0.key)) }
        parent.report(map.finish())
        return filters
    }
}

extension ConcernsPlan {
    static func read(_ node: SettingsNode, _ parent: inout MapReader) -> ConcernsPlan {
        var map = MapReader(node, name: "concerns")
        let plan = ConcernsPlan(
            filters: map.optionalNode("where").map { FieldFilter.list($0, &map) } ?? [],
            kinds: map.node("counts").map { kinds($0, &map) } ?? [],
            mostPerComplaint: map.integer("most_per_complaint", .few),
            hasOutcomes: map.boolean("outcomes", or: false))
        parent.report(map.finish())
        return plan
    }

    /// `communication: 190`, or `communication: {late-reply: 40, not-kept-informed: 61}` by sub-code.
    private static func kinds(_ node: SettingsNode, _ parent: inout MapReader) -> [Kind] {
        var map = MapReader(node, name: "counts")
        let kinds = map.allEntries().flatMap { entry in
            if entry.value.text != nil {
                return [Kind(concern: entry.key, subcode: "", count: map.integer(entry.key, .rows))]
            }
            return Marginal.counts(entry.value, &map).map {
                Kind(concern: entry.key, subcode: $0.value, count: $0.count)
            }
        }
        parent.report(map.finish())
        return kinds
    }
}

extension ComplimentsPlan {
    static func read(_ node: SettingsNode, _ parent: inout MapReader) -> ComplimentsPlan {
        var map = MapReader(node, name: "compliments")
        let plan = ComplimentsPlan(
            table: TablePlan.read("compliments", &map),
            themes: map.node("themes").map { Marginal.counts($0, &map) } ?? [],
            quotes: map.list("quotes").map { quote($0, &map) })
        parent.report(map.finish())
        return plan
    }

    private static func quote(_ node: SettingsNode, _ parent: inout MapReader) -> Quote {
        var map = MapReader(node, name: "quotes")
        let quote = Quote(source: map.string("source"), text: map.string("text"))
        parent.report(map.finish())
        return quote
    }
}
