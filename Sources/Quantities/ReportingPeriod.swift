/// The year that a report is about, both ends included.
///
/// Regulation 13(4) of SI 2006/1738 has it run from 1 April to 31 March.
public struct ReportingPeriod: Hashable, Sendable {
    public let start: CalendarDate
    public let end: CalendarDate

    /// Nil where the end lies before the start.
    public init?(from start: CalendarDate, to end: CalendarDate) {
        guard start <= end else { return nil }
        self.start = start
        self.end = end
    }

    /// A period of one day.
    public init(day: CalendarDate) {
        start = day
        end = day
    }

    public func contains(_ date: CalendarDate) -> Bool { start <= date && date <= end }

    /// `2021-22`, the one way this project writes a reporting year; `2021` within one calendar year.
    public var label: PeriodLabel {
        let (first, last) = (start.components.year, end.components.year)
        guard first != last else { return PeriodLabel("\(first)") }
        let short = last % 100
        return PeriodLabel("\(first)-\(short < 10 ? "0" : "")\(short)")
    }

    /// `1 April 2021 to 31 March 2022`
    public var words: String { "\(start.words) to \(end.words)" }

    /// The same days one year earlier.
    public var previous: ReportingPeriod? { moved(years: -1) }

    /// Whether it is a whole year, so that its counts can stand beside those of another.
    public var isYear: Bool { moved(years: 1)?.start.daysSinceEpoch == end.daysSinceEpoch + 1 }

    private func moved(years: Int) -> ReportingPeriod? {
        func moved(_ date: CalendarDate) -> CalendarDate? {
            let (year, month, day) = date.components
            return CalendarDate(year: year + years, month: month, day: day)
                ?? CalendarDate(year: year + years, month: month, day: day - 1)  // 29 February
        }
        guard let start = moved(start), let end = moved(end) else { return nil }
        return ReportingPeriod(from: start, to: end)
    }
}

/// The name of a reporting year, such as `2021-22`. Labels sort in the order of time.
public struct PeriodLabel: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension PeriodLabel {
    /// The year from 1 April of `first` to 31 March of the next.
    public static func reportingYear(from first: Int) -> PeriodLabel {
        let short = (first + 1) % 100
        return PeriodLabel("\(first)-\(short < 10 ? "0" : "")\(short)")
    }

    /// The newest reporting year that is over on `day`.
    public static func lastReportingYear(before day: CalendarDate) -> PeriodLabel {
        let (year, month, _) = day.components
        return reportingYear(from: month < 4 ? year - 2 : year - 1)
    }

    /// The year in which it begins; nil where the text is not written like `2020-21`, or like `2020` for a year within the
    /// calendar's.
    public var firstYear: Int? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, first.utf8.allSatisfy({ (48...57).contains($0) }),
            let year = Int(first)
        else { return nil }
        return parts.count == 1 || self == .reportingYear(from: year) ? year : nil
    }

    public var isReportingYear: Bool { firstYear != nil }
}
