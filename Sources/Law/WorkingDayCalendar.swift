public import Diagnostics
public import Quantities

/// Counts working days for the years of which the bank holidays are known, and for no others.
///
/// Regulation 2 of SI 2006/1738: a working day is "a day other than a Saturday, a Sunday, Christmas Day, Boxing
/// Day, Good Friday or a day which is a bank holiday in England under the Banking and Financial Dealings Act
/// 1971". The three named days are not working days even where another day is the bank holiday in their place.
public struct WorkingDayCalendar: Sendable {
    public let first: CalendarDate
    public let last: CalendarDate
    public let convention: DayZero
    /// Where the bank holidays come from, for the note on method.
    public let source: String
    /// The file that the bank holidays stand in.
    public let location: SourceLocation
    /// For loops over columns, which have checked their days.
    package let counts: WorkingDayCounts

    init(
        from first: CalendarDate, to last: CalendarDate, bankHolidays: Set<CalendarDate>,
        source: String = "", at location: SourceLocation = SourceLocation(path: "bank-holidays.yaml")
    ) {
        self.first = first
        self.last = last
        convention = .trigger
        self.source = source
        self.location = location
        var counts: [Int32] = [0]
        var count: Int32 = 0
        for number in first.daysSinceEpoch...max(first, last).daysSinceEpoch {
            let day = CalendarDate(daysSinceEpoch: number)
            if Self.isWorking(day), !bankHolidays.contains(day) { count += 1 }
            counts.append(count)
        }
        self.counts = WorkingDayCounts(workingDaysUpTo: counts, first: first, convention: convention)
    }

    /// The days that are not working days in any year; Good Friday stands in the file.
    private static func isWorking(_ day: CalendarDate) -> Bool {
        let (_, month, dayOfMonth) = day.components
        let isChristmas = month == 12 && (dayOfMonth == 25 || dayOfMonth == 26)
        return day.weekday != .saturday && day.weekday != .sunday && !isChristmas
    }

    /// The same days under another convention.
    public func counting(from convention: DayZero) -> WorkingDayCalendar {
        WorkingDayCalendar(self, convention)
    }

    private init(_ other: WorkingDayCalendar, _ convention: DayZero) {
        first = other.first
        last = other.last
        source = other.source
        location = other.location
        self.convention = convention
        counts = WorkingDayCounts(
            workingDaysUpTo: other.counts.workingDaysUpTo, first: other.first, convention: convention)
    }

    public func covers(_ date: CalendarDate) -> Bool { first <= date && date <= last }

    /// Nil beyond the years of the file.
    public func isWorkingDay(_ date: CalendarDate) -> Bool? {
        covers(date) ? counts.isWorking(date.daysSinceEpoch) : nil
    }

    /// The working days that a clock started on `start` has run at the end of `end`; 0 where `end` is earlier.
    /// Nil beyond the years of the file.
    public func workingDays(from start: CalendarDate, to end: CalendarDate) -> WorkingDays? {
        guard covers(start), covers(end) else { return nil }
        return WorkingDays(counts.elapsed(from: start.daysSinceEpoch, to: end.daysSinceEpoch))
    }

    /// The working days after one day, up to and including another: what a clock that was stopped did not run, under
    /// either convention; 0 where `end` is not later. Nil beyond the years of the file.
    public func workingDaysStopped(after start: CalendarDate, through end: CalendarDate) -> WorkingDays? {
        guard covers(start), covers(end) else { return nil }
        return WorkingDays(start < end ? counts.between(start.daysSinceEpoch, end.daysSinceEpoch) : 0)
    }

    /// The day on which a limit ends: what is done on that day is in time. Nil beyond the years of the file.
    public func due(_ limit: WorkingDays, from start: CalendarDate) -> CalendarDate? {
        guard covers(start) else { return nil }
        var day = start
        while counts.elapsed(from: start.daysSinceEpoch, to: day.daysSinceEpoch) < limit.count {
            day = day.adding(days: 1)
            guard covers(day) else { return nil }
        }
        return day
    }
}

/// Which day is counted first. The Regulations say "within 10 working days of the date" and no more.
public enum DayZero: String, Sendable, CaseIterable {
    /// The day of the event is day 0, the next working day is day 1: the usual reading.
    case trigger = "next-working-day"
    /// The day of the event is day 1 where it is a working day.
    case triggerCounts = "day-of-event"
}
