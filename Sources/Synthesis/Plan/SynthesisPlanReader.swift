public import Diagnostics
import Quantities
public import StrictYAML

extension SynthesisPlan {
    /// Reads the root of a `synthesis.yaml`. Missing, unknown and ill-typed keys are findings, and so is a plan
    /// that no records can meet.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> SynthesisPlan {
        var map = MapReader(node)
        let plan = SynthesisPlan(
            seed: UInt64(map.integer("seed", .count)),
            complaints: complaints(&map),
            concerns: map.optionalNode("concerns").map { ConcernsPlan.read($0, &map) },
            compliments: map.optionalNode("compliments").map { ComplimentsPlan.read($0, &map) },
            tables: tables(&map),
            files: files(&map))
        findings.report(map.finish())
        return plan
    }

    private static func complaints(_ map: inout MapReader) -> ComplaintsPlan {
        guard let node = map.node("complaints") else {
            return ComplaintsPlan(prefix: "", families: 1, groups: [], marginals: [], oddities: [])
        }
        var inner = MapReader(node, name: "complaints")
        let plan = ComplaintsPlan(
            prefix: inner.string("prefix"),
            families: max(1, inner.integer("families", .rows)),
            groups: inner.list("groups").map { CaseGroup.read($0, &inner) },
            marginals: Marginal.list("fields", &inner),
            oddities: inner.list("oddities").map { oddity($0, &inner) })
        map.report(inner.finish())
        return plan
    }

    private static func oddity(_ node: SettingsNode, _ parent: inout MapReader) -> Oddity {
        var map = MapReader(node, name: "oddities")
        let oddity = Oddity(
            filters: map.optionalNode("where").map { FieldFilter.list($0, &map) } ?? [],
            field: FieldName(map.string("field")), before: FieldName(map.string("before")),
            days: map.integer("days", .days))
        parent.report(map.finish())
        return oddity
    }

    private static func files(_ map: inout MapReader) -> [TableName: FileStyle] {
        guard let node = map.optionalNode("files") else { return [:] }
        var inner = MapReader(node, name: "files")
        var styles: [TableName: FileStyle] = [:]
        for entry in inner.allEntries() { styles[TableName(entry.key)] = FileStyle.read(entry.value, &inner) }
        map.report(inner.finish())
        return styles
    }

    private static func tables(_ map: inout MapReader) -> [TablePlan] {
        guard let node = map.optionalNode("tables") else { return [] }
        var inner = MapReader(node, name: "tables")
        let tables = inner.allEntries().map { TablePlan.read(TableName($0.key), $0.value, &inner) }
        map.report(inner.finish())
        return tables
    }
}

extension TablePlan {
    static func read(_ name: TableName, _ node: SettingsNode, _ parent: inout MapReader) -> TablePlan {
        var map = MapReader(node, name: name.text)
        let table = read(name, &map)
        parent.report(map.finish())
        return table
    }

    static func read(_ name: TableName, _ map: inout MapReader) -> TablePlan {
        TablePlan(
            name: name,
            prefix: map.optionalString("prefix"),
            groups: map.list("rows").map { RowGroup.read($0, &map) },
            marginals: Marginal.list("fields", &map))
    }
}

extension RowGroup {
    /// `{count: 2, team: placements, received_on: {from: 2022-01-04, to: 2022-02-01}}`; one row without a count.
    fileprivate static func read(_ node: SettingsNode, _ parent: inout MapReader) -> RowGroup {
        var map = MapReader(node, name: "rows")
        let count = map.optionalInteger("count", .rows) ?? 1
        let values = map.allEntries().filter { $0.key != "count" }.map {
            (field: FieldName($0.key), value: PlannedValue.read($0.value, &map))
        }
        parent.report(map.finish())
        return RowGroup(count: count, values: values)
    }
}

extension PlannedValue {
    fileprivate static func read(_ node: SettingsNode, _ parent: inout MapReader) -> PlannedValue {
        if let text = node.text { return .text(text) }
        var map = MapReader(node, name: "a value")
        if let filters = map.optionalNode("where") {
            let value = PlannedValue.complaint(FieldFilter.list(filters, &map))
            parent.report(map.finish())
            return value
        }
        if map.optionalNode("after_complaint") != nil {
            let value = PlannedValue.afterComplaint(upTo: map.integer("after_complaint", .days))
            parent.report(map.finish())
            return value
        }
        let range = map.dates()
        parent.report(map.finish())
        return .day(from: range.lowerBound, to: range.upperBound)
    }
}

extension MapReader {
    /// The days `from` and `to`.
    mutating func dates() -> ClosedRange<CalendarDate> {
        let (from, to) = (date("from"), date("to"))
        guard from <= to else {
            report(PlanProblem.badRange(location).finding(in: location.path))
            return from...from
        }
        return from...to
    }
}
