public import Diagnostics
import Quantities
public import StrictYAML

extension WorkingDayCalendar {
    /// Reads `templates/law/bank-holidays.yaml`. A year without all its bank holidays is a finding, because a
    /// calendar that lacks one counts every deadline around it wrong.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> WorkingDayCalendar? {
        var map = MapReader(node)
        _ = map.string("division")
        let source = map.string("source")
        _ = map.optionalString("compared_with")
        let years = years(&map)
        let place = map.optionalNode("years")?.location ?? node.location
        var holidays: Set<CalendarDate> = []
        /// Where a year's bank holidays begin.
        var places: [Int: SourceLocation] = [:]
        for entry in entries(&map) {
            guard let date = CalendarDate(iso: entry.key) else {
                map.report(LawProblem.notADate(entry.location, entry.key).finding)
                continue
            }
            holidays.insert(date)
            places[date.components.year] = places[date.components.year] ?? entry.location
        }
        for year in years {
            let known = holidays.count { $0.components.year == year }
            guard known < fewestInAYear else { continue }
            map.report(LawProblem.tooFewHolidays(places[year] ?? node.location, year, known).finding)
        }
        let problems = map.finish()
        findings.report(problems)
        guard !problems.hasErrors, let first = CalendarDate(year: years.lowerBound, month: 1, day: 1),
            let last = CalendarDate(year: years.upperBound, month: 12, day: 31)
        else { return nil }
        return WorkingDayCalendar(from: first, to: last, bankHolidays: holidays, source: source, at: place)
    }

    /// New Year, two at Easter, two in May, one in August, two at Christmas.
    private static let fewestInAYear = 8

    private static func years(_ map: inout MapReader) -> ClosedRange<Int> {
        guard let node = map.node("years") else { return 1...1 }
        var inner = MapReader(node, name: "years")
        let (from, to) = (inner.integer("from", .year), inner.integer("to", .year))
        map.report(inner.finish())
        guard (1...9999).contains(from), from <= to, to <= 9999 else {
            map.report(LawProblem.yearsOutOfOrder(node.location).finding)
            return 1...1
        }
        return from...to
    }

    private static func entries(_ map: inout MapReader) -> [SettingsNode.Entry] {
        guard let node = map.node("holidays") else { return [] }
        var inner = MapReader(node, name: "holidays")
        let entries = inner.allEntries()
        map.report(inner.finish())
        return entries
    }
}
