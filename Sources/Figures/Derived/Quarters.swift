public import Quantities

/// The four quarters of a reporting year.
struct Quarters {
    /// The first day of each.
    let starts: [CalendarDate]
    private let startDays: [Int16]
    private let end: Int16

    init(_ period: ReportingPeriod) {
        starts = (0..<4).map { period.start.monthsLater(3 * $0) }
        startDays = starts.map { Day($0).number }
        end = Day(period.end).number
    }

    /// The quarter of a day, from 1; 0 outside the year.
    func code(of day: Day) -> UInt8 {
        guard day.isKnown, day.number <= end else { return 0 }
        var code: UInt8 = 0
        for start in startDays where day.number >= start { code += 1 }
        return code
    }
}

extension ReportingPeriod {
    /// The first day of each quarter, in the order of the categories `q1` to `q4`.
    public var quarterStarts: [CalendarDate] { Quarters(self).starts }
}

extension CalendarDate {
    /// The first day of the month that lies so many months later.
    func monthsLater(_ months: Int) -> CalendarDate {
        let (year, month, _) = components
        let index = year * 12 + month - 1 + months
        return CalendarDate(year: index / 12, month: index % 12 + 1, day: 1) ?? self
    }
}
