import Quantities

/// The days that records are about: what happened on another day may be in none of them.
struct RecordedDays {
    private let spans: [ReportingPeriod]

    /// - Parameters:
    ///   - spans: of each edition, from the first day of its period to the day on which its records were taken.
    ///   - day: nothing after it is known.
    init(_ spans: [ReportingPeriod], until day: CalendarDate) {
        self.spans = spans.compactMap { ReportingPeriod(from: $0.start, to: min($0.end, day)) }
    }

    func contains(_ date: CalendarDate) -> Bool { spans.contains { $0.contains(date) } }

    var first: CalendarDate? { spans.map(\.start).min() }

    /// How much of a month the records are about.
    func reach(from first: CalendarDate, to last: CalendarDate) -> StaffMonth.Reach {
        let days = (0..<31).map { first.adding(days: $0) }.filter { $0 <= last }
        if days.allSatisfy(contains) { return .whole }
        return days.contains(where: contains) ? .part : .none
    }
}
