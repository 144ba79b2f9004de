/// Three months of the reporting year, which runs from 1 April to 31 March (regulation 13(4) of SI 2006/1738).
///
/// Councils and the statistics that they send to the government count quarters so: Q1 is April to June, and Q4 is
/// January to March of the next calendar year. `2023-24-Q3` is October to December 2023.
public struct ReportingQuarter: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// In which the reporting year begins.
    public let firstYear: Int
    /// 1 to 4.
    public let number: Int

    /// Nil where the text is not written like `2023-24-Q3`.
    public init?(_ text: String) {
        let parts = text.split(separator: "-Q", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 7, let year = PeriodLabel(String(parts[0])).firstYear,
            parts[1].utf8.count == 1, let number = Int(parts[1]), (1...4).contains(number)
        else { return nil }
        firstYear = year
        self.number = number
    }

    /// The quarter that a day lies in.
    public init(of day: CalendarDate) {
        let (year, month, _) = day.components
        self.init(index: (year * 12 + month - 4) / 3)
    }

    /// - Parameter index: quarters since the beginning of the year 0.
    private init(index: Int) {
        firstYear = index / 4
        number = index % 4 + 1
    }

    private var index: Int { firstYear * 4 + number - 1 }

    /// The quarter so many quarters later; earlier where that is below 0.
    public func moved(by quarters: Int) -> ReportingQuarter { ReportingQuarter(index: index + quarters) }

    public var year: PeriodLabel { .reportingYear(from: firstYear) }
    public var description: String { "\(year)-Q\(number)" }
    /// `Q3 2023-24`, as people write it.
    public var name: String { "Q\(number) \(year)" }

    /// Nil beyond the years 1 to 9999.
    public var period: ReportingPeriod? {
        guard let start = start, let end = moved(by: 1).start?.adding(days: -1) else { return nil }
        return ReportingPeriod(from: start, to: end)
    }

    private var start: CalendarDate? {
        let month = index * 3 + 3
        return CalendarDate(year: month / 12, month: month % 12 + 1, day: 1)
    }

    public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}
