public import Diagnostics
public import Quantities
public import StrictYAML

/// `templates/law/limits.yaml`: every limit with the dates from which each of its values is in force.
public struct LimitsFile: Sendable {
    private struct Dated {
        let from: CalendarDate
        let limit: Limit
    }

    /// How days are counted, where the Regulations leave it open.
    public let convention: DayZero
    private let limits: [LimitName: [Dated]]
    private let places: [LimitName: SourceLocation]
    private let location: SourceLocation

    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> LimitsFile {
        var map = MapReader(node)
        let convention = convention(&map)
        var limits: [LimitName: [Dated]] = [:]
        var places: [LimitName: SourceLocation] = [:]
        if let node = map.node("limits") {
            var inner = MapReader(node, name: "limits")
            for name in LimitName.allCases {
                places[name] = inner.node(name.rawValue)?.location
                limits[name] = inner.list(name.rawValue).map { dated($0, &inner) }.sorted { $0.from < $1.from }
            }
            map.report(inner.finish())
        }
        findings.report(map.finish())
        return LimitsFile(convention: convention, limits: limits, places: places, location: node.location)
    }

    private static func convention(_ map: inout MapReader) -> DayZero {
        guard let node = map.node("counting") else { return .trigger }
        var inner = MapReader(node, name: "counting")
        let convention = inner.choice("first_day", or: DayZero.trigger) ?? .trigger
        _ = inner.string("source")
        map.report(inner.finish())
        return convention
    }

    private static func dated(_ node: SettingsNode, _ outer: inout MapReader) -> Dated {
        var map = MapReader(node, name: "a limit")
        let isLaw = map.boolean("law", or: false)
        let dated = Dated(
            from: map.date("from"),
            limit: Limit(
                days: WorkingDays(map.integer("days", .days)), isLaw: isLaw, source: map.string("source"),
                setter: map.optionalString("set_by") ?? (isLaw ? "the law" : "common practice")))
        outer.report(map.finish())
        return dated
    }

    /// The limits in force on a day, with a council's own, each from its place, instead of the local ones. A limit
    /// with no value on that day, an unknown name and an attempt to change what the law fixes are findings.
    public func limits(
        on day: CalendarDate, local: [String: WorkingDays] = [:], at council: [String: SourceLocation] = [:],
        _ findings: inout Findings
    ) -> Limits {
        var inForce: [LimitName: Limit] = [:]
        for name in LimitName.allCases {
            inForce[name] = limits[name]?.last { $0.from <= day }?.limit
            if inForce[name] == nil { findings.report(LawProblem.noLimit(places[name] ?? location, name, day).finding) }
        }
        for (text, days) in local.sorted(by: { $0.key < $1.key }) {
            let place = council[text] ?? location
            guard let name = LimitName(rawValue: text) else {
                findings.report(LawProblem.unknownLimit(place, text, localNames(inForce)).finding)
                continue
            }
            if let limit = inForce[name], limit.isLaw {
                findings.report(LawProblem.limitIsLaw(place, name, limit).finding)
            } else {
                inForce[name] = Limit(
                    days: days, isLaw: false, source: "the council's own policy", setter: "our own policy")
            }
        }
        for name in LimitName.allCases {
            guard let place = council[name.rawValue] ?? council["\(name.rawValue)-extended"],
                let limit = inForce[name], let extended = name.extended.flatMap({ inForce[$0] }),
                limit.days > extended.days
            else { continue }
            findings.report(LawProblem.extendedIsShorter(place, name, limit, extended).finding)
        }
        return Limits(inForce)
    }

    private func localNames(_ limits: [LimitName: Limit]) -> [String] {
        limits.filter { !$0.value.isLaw }.map(\.key.rawValue).sorted()
    }
}
