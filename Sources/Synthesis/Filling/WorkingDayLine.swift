import Quantities

/// The working days of a few years in a row, so that "seven working days later" is seven places on.
struct WorkingDayLine: Sendable {
    private let days: [CalendarDate]
    /// The place of the as-at date, or of the last working day before it.
    let asAtPlace: Int

    /// Three years before the as-at date and one after it.
    init(around asAt: CalendarDate, isWorkingDay: (CalendarDate) -> Bool) {
        days = (-3 * 366...366).map { asAt.adding(days: $0) }.filter(isWorkingDay)
        asAtPlace = Self.lastPlace(in: days, onOrBefore: asAt)
    }

    subscript(place: Int) -> CalendarDate { days[min(max(place, 0), days.count - 1)] }

    func place(onOrBefore date: CalendarDate) -> Int { Self.lastPlace(in: days, onOrBefore: date) }

    func place(onOrAfter date: CalendarDate) -> Int {
        let place = place(onOrBefore: date)
        return place >= 0 && days[place] == date ? place : place + 1
    }

    /// A working day between two dates, by chance; nil where there is none.
    func day(from: CalendarDate, to: CalendarDate, _ random: inout SplitMix64) -> CalendarDate? {
        let (first, last) = (place(onOrAfter: from), place(onOrBefore: to))
        return first <= last ? days[random.number(in: first...last)] : nil
    }

    private static func lastPlace(in days: [CalendarDate], onOrBefore date: CalendarDate) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= date { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }
}
