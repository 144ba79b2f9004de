public import Quantities

extension ReportingPeriod {
    /// The first day of each quarter, in the order of the categories `q1` to `q4`.
    public var quarterStarts: [CalendarDate] { (0..<4).map { start.monthsLater(3 * $0) } }
}

extension CalendarDate {
    /// The first day of the month that lies so many months later.
    func monthsLater(_ months: Int) -> CalendarDate {
        let (year, month, _) = components
        let index = year * 12 + month - 1 + months
        return CalendarDate(year: index / 12, month: index % 12 + 1, day: 1) ?? self
    }
}
