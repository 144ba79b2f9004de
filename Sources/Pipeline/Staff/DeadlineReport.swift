package import Clocks
import Diagnostics
package import Quantities

/// The clocks of one case, as text for people and as JSON for machines.
package struct DeadlineReport {
    package let standing: CaseStanding
    package let day: CalendarDate

    package init(standing: CaseStanding, day: CalendarDate) {
        self.standing = standing
        self.day = day
    }

    package var text: String {
        var lines = [
            "\(standing.record.reference)  \(standing.record.registerLabel)\(standing.record.team.map { ", \($0)" } ?? "")",
            "As known on the evening of \(day.words)",
            "\(ClockWords.stage(standing)). \(state)", "",
        ]
        for problem in standing.problems { lines.append("Cannot be worked out: \(ClockWords.problem(problem))") }
        for clock in standing.clocks { lines += Self.lines(of: clock) + [""] }
        for stop in standing.dates.stops {
            let from = stop.from?.words ?? "a day that nobody recorded"
            lines.append(
                "Stopped from \(from)\(stop.to.map { " to \($0.words)" } ?? ", and still") (SI 2006/1738 regulation 8)")
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private var state: String {
        if let ended = standing.endedOn { return "Closed on \(ended.words)" }
        return ClockWords.state(standing.state)
    }

    private static func lines(of clock: StatutoryClock) -> [String] {
        var lines = [ClockWords.clock(clock.name) + (clock.name.isOfComplainant ? " (for the complainant)" : "")]
        if let start = clock.start, let reason = clock.startReason {
            let source = ClockWords.source(reason).map { " (\($0))" } ?? ""
            lines.append("  from      \(start.words): \(ClockWords.reason(reason))\(source)")
        }
        lines.append("  limit     \(limit(clock.first))")
        if let outer = clock.outer { lines.append("  at most   \(limit(outer)), where it is extended in time") }
        if let told = clock.extension { lines.append("  extension \(ClockWords.extended(told))") }
        lines.append("  now       \(words(clock))")
        return lines
    }

    private static func limit(_ limit: DatedLimit) -> String {
        let due = limit.due.map { ", \($0.words)" } ?? ""
        return "\(ClockWords.words(limit.days))\(due) (\(limit.source)\(limit.isLaw ? "" : "; not law"))"
    }

    private static func words(_ clock: StatutoryClock) -> String {
        switch clock.state {
        case .notStarted(let why): "not started: \(ClockWords.waiting(why))"
        case .running(let left): "due \(clock.due?.words ?? ""), \(ClockWords.words(left)) left"
        case .over(let days): "over since \(clock.due?.words ?? ""), by \(ClockWords.words(days))"
        case .stopped(let since, let left): "stopped since \(since.words), \(ClockWords.words(left)) left"
        case .ended(let on, let used, let isInTime):
            "ended \(on.words) after \(ClockWords.words(used)), \(isInTime ? "in time" : "late")"
        case .beyondCalendar: "cannot be worked out: bank holidays are not known for those days"
        }
    }
}

extension DeadlineReport {
    package var json: String {
        JSONText.object([
            ("reference", JSONText.string(standing.record.reference)),
            ("kind", JSONText.string(standing.record.registerLabel)),
            ("team", Self.text(standing.record.team)), ("known_on", JSONText.string(day.iso)),
            ("stage", JSONText.string(ClockWords.stage(standing))), ("state", JSONText.string(state)),
            ("open", standing.isOpen ? "true" : "false"), ("closed_on", Self.date(standing.endedOn)),
            ("colour", JSONText.string(standing.state.light.rawValue)),
            ("problems", JSONText.array(standing.problems.map { JSONText.string(ClockWords.problem($0)) })),
            ("clocks", JSONText.array(standing.clocks.map(Self.json))),
            (
                "stops",
                JSONText.array(
                    standing.dates.stops.map { stop in
                        JSONText.object([("from", Self.date(stop.from)), ("to", Self.date(stop.to))])
                    })
            ),
        ])
    }

    private static func text(_ text: String?) -> String { text.map { JSONText.string($0) } ?? "null" }
    private static func date(_ date: CalendarDate?) -> String { text(date?.iso) }

    private static func json(_ clock: StatutoryClock) -> String {
        JSONText.object([
            ("clock", JSONText.string(clock.name.rawValue)),
            ("for", JSONText.string(clock.name.isOfComplainant ? "complainant" : "council")),
            ("started_on", date(clock.start)), ("started_by", text(clock.startReason?.rawValue)),
            ("start_source", text(clock.startReason.flatMap(ClockWords.source))),
            ("limit", json(clock.first)), ("longest", clock.outer.map(json) ?? "null"),
            ("extension", clock.extension.map(json) ?? "null"), ("due_on", date(clock.due)),
            ("state", json(clock.state)),
        ])
    }

    private static func json(_ limit: DatedLimit) -> String {
        JSONText.object([
            ("name", JSONText.string(limit.name)), ("working_days", "\(limit.days.count)"),
            ("due_on", date(limit.due)), ("law", limit.isLaw ? "true" : "false"),
            ("source", JSONText.string(limit.source)),
        ])
    }

    private static func json(_ told: Extension) -> String {
        JSONText.object([
            ("on", date(told.on)), ("in_time", told.isInTime ? "true" : "false"), ("new_date", date(told.newDate)),
        ])
    }

    private static func json(_ state: ClockState) -> String {
        switch state {
        case .notStarted(let why):
            JSONText.object([("is", JSONText.string("not-started")), ("why", JSONText.string(why.rawValue))])
        case .running(let left):
            JSONText.object([("is", JSONText.string("running")), ("working_days_left", "\(left.count)")])
        case .over(let days):
            JSONText.object([("is", JSONText.string("over")), ("working_days_over", "\(days.count)")])
        case .stopped(let since, let left):
            JSONText.object([
                ("is", JSONText.string("stopped")), ("since", date(since)), ("working_days_left", "\(left.count)"),
            ])
        case .ended(let on, let used, let isInTime):
            JSONText.object([
                ("is", JSONText.string("ended")), ("on", date(on)), ("working_days", "\(used.count)"),
                ("in_time", isInTime ? "true" : "false"),
            ])
        case .beyondCalendar: JSONText.object([("is", JSONText.string("beyond-calendar"))])
        }
    }
}
