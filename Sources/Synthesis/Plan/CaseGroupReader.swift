import Diagnostics
import Quantities
import StrictYAML

extension CaseGroup {
    static func read(_ node: SettingsNode, _ parent: inout MapReader) -> CaseGroup {
        var map = MapReader(node, name: "groups")
        let group = CaseGroup(
            name: map.string("name"),
            count: map.integer("count", .rows),
            values: map.optionalNode("values").map { values($0, &map) } ?? [],
            received: map.node("received").map { dates($0, &map) } ?? noDates,
            endedBy: map.optionalDate("ended_by"),
            stages: map.list("stages").map { StagePlan.read($0, &map) }, line: node.location.line)
        parent.report(map.finish())
        return group
    }

    private static var noDates: ClosedRange<CalendarDate> {
        let none = CalendarDate(daysSinceEpoch: 0)
        return none...none
    }

    private static func values(
        _ node: SettingsNode, _ parent: inout MapReader
    ) -> [(field: FieldName, value: String)] {
        var map = MapReader(node, name: "values")
        let values = map.allEntries().map { (field: FieldName($0.key), value: map.string($0.key)) }
        parent.report(map.finish())
        return values
    }

    private static func dates(_ node: SettingsNode, _ parent: inout MapReader) -> ClosedRange<CalendarDate> {
        var map = MapReader(node, name: "received")
        let dates = map.dates()
        parent.report(map.finish())
        return dates
    }
}

extension StagePlan {
    /// One of `{skipped: true}`, `{days: [...]}`, `{open: [...]}` and `{panels: [...]}`.
    fileprivate static func read(_ node: SettingsNode, _ parent: inout MapReader) -> StagePlan {
        var map = MapReader(node, name: "stages")
        let isSkipped = map.boolean("skipped", or: false)
        let open = NumberSpread.list("open", &map)
        let days = NumberSpread.list("days", &map)
        let panels = map.list("panels").map { PanelCourse.read($0, &map) }
        parent.report(map.finish())
        if isSkipped { return .skipped }
        if !open.isEmpty { return .open(open) }
        return panels.isEmpty ? .ended(days) : .panels(panels)
    }
}

extension PanelCourse {
    fileprivate static func read(_ node: SettingsNode, _ parent: inout MapReader) -> PanelCourse {
        var map = MapReader(node, name: "panels")
        let course = PanelCourse(
            meets: map.integer("meets", .days), report: map.integer("report", .days),
            response: map.integer("response", .days))
        parent.report(map.finish())
        return course
    }
}

extension NumberSpread {
    fileprivate static func list(_ key: String, _ map: inout MapReader) -> [NumberSpread] {
        map.list(key).map { read($0, &map) }
    }

    /// `{count: 36, sum: 183, from: 1, to: 10}`
    private static func read(_ node: SettingsNode, _ parent: inout MapReader) -> NumberSpread {
        var map = MapReader(node, name: "a spread of numbers")
        let (count, sum) = (map.integer("count", .rows), map.optionalInteger("sum", .count))
        let (from, to) = (map.integer("from", .days), map.integer("to", .days))
        if from > to { map.report(PlanProblem.badRange(node.location).finding(in: node.location.path)) }
        let range = min(from, to)...max(from, to)
        let isPossible = sum.map { (count * range.lowerBound...count * range.upperBound).contains($0) } ?? true
        if !isPossible { map.report(PlanProblem.badSpread(node.location).finding(in: node.location.path)) }
        parent.report(map.finish())
        return NumberSpread(count: count, sum: isPossible ? sum : nil, range: range)
    }
}
