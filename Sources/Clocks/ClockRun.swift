import Law
import Quantities

/// Counts the working days of one clock, without those on which it was stopped. The slow, obvious twin of the columns'
/// `StageClock` in Figures; a test holds the two together.
struct ClockRun {
    let calendar: WorkingDayCalendar
    let start: CalendarDate
    let stops: [Stop]

    /// The working days that have run at the end of a day; nil beyond the calendar.
    func elapsed(to day: CalendarDate) -> Int? {
        guard var count = calendar.workingDays(from: start, to: day)?.count else { return nil }
        for stop in stops {
            guard let from = stop.from.map({ max($0, start) }) else { continue }
            let to = min(day, stop.to ?? day)
            guard let lost = calendar.workingDaysStopped(after: from, through: to) else { return nil }
            count -= lost.count
        }
        return count
    }

    /// The last day of a limit; nil beyond the calendar, or where the clock is stopped before it.
    func due(_ limit: WorkingDays) -> CalendarDate? {
        guard stops.isEmpty else { return dueAfterStops(limit) }
        return calendar.due(limit, from: start)
    }

    private func dueAfterStops(_ limit: WorkingDays) -> CalendarDate? {
        // No more days can pass than the limit has, with its weekends, and those of the stops.
        var day = start
        while let count = elapsed(to: day) {
            if count >= limit.count { return day }
            if stops.contains(where: { $0.to == nil && ($0.from ?? start) <= day }) { return nil }
            day = day.adding(days: 1)
        }
        return nil
    }

    /// Whether something done at the end of a day is too late. A day behind the limit's last is late though it is no
    /// working day; a day on which the clock is stopped counts as the day that stopped it.
    func isLate(_ day: CalendarDate, limit: WorkingDays) -> Bool? {
        guard let count = elapsed(to: day) else { return nil }
        guard count == limit.count else { return count > limit.count }
        let stop = stops.first { stop in
            guard let from = stop.from else { return false }
            return from < day && day <= stop.to ?? day
        }
        let judged = stop?.from.map { max($0, start) } ?? day
        return calendar.isWorkingDay(judged).map { !$0 }
    }

    /// The stop that lasts on a day.
    func stop(on day: CalendarDate) -> Stop? {
        stops.first { stop in
            guard let from = stop.from else { return false }
            return from <= day && (stop.to.map { day < $0 } ?? true)
        }
    }
}
