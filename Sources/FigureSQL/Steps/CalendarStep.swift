import Law
import Quantities

/// Working days as a table: `day`, `works` (1 or 0), `run` (working days up to and including the day) and `before`
/// (those that a clock started on the day does not count).
struct CalendarStep {
    let calendar: WorkingDayCalendar
    let dialect: SQLDialect

    var step: Step {
        let free = closedWeekdays.map { "(\(dialect.day($0)))" }.joined(separator: ", ")
        return Step(
            name: "heard_calendar",
            comment:
                "Working days: regulation 2 of SI 2006/1738, with the bank holidays of templates/law/bank-holidays.yaml.",
            query: """
                SELECT day, works, run, \(startCounts ? "run - works" : "run") AS before
                FROM (
                  SELECT day, works, SUM(works) OVER (ORDER BY day) AS run
                  FROM (
                    SELECT d.day, CASE WHEN \(dialect.weekday("d.day")) < 6 AND h.day IS NULL THEN 1 ELSE 0 END AS works
                    FROM (\(dialect.days(from: calendar.first, to: calendar.last))) d
                    LEFT JOIN (VALUES \(free)) AS h(day) ON h.day = d.day
                  ) days
                ) counted
                """)
    }

    private var startCounts: Bool { calendar.convention == .triggerCounts }

    /// Bank holidays, Good Fridays and Christmas days from Monday to Friday.
    private var closedWeekdays: [CalendarDate] {
        (calendar.first.daysSinceEpoch...calendar.last.daysSinceEpoch).map { CalendarDate(daysSinceEpoch: $0) }.filter {
            $0.weekday != .saturday && $0.weekday != .sunday && calendar.isWorkingDay($0) == false
        }
    }
}
