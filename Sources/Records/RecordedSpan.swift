public import Quantities

/// The days that an export is about, as far as it shows. An export that begins late has no record of the days before, and
/// "none came" would be a claim that nobody made.
public enum RecordedSpan {
    /// The period, or what is left of it from the day of the first record: where the silence before it is longer than any
    /// silence between two records, nothing shows that the export reaches back so far.
    ///
    /// - Parameter received: when each record arrived, in any order; days outside the period play no role.
    /// - Returns: nil where no record arrived in the period, so that nothing is known of any of its days.
    public static func of(_ received: [CalendarDate], within period: ReportingPeriod) -> ReportingPeriod? {
        let days = received.filter(period.contains).sorted()
        guard let first = days.first else { return nil }
        let silences = zip(days, days.dropFirst()).map { $1.daysSinceEpoch - $0.daysSinceEpoch }
        let before = first.daysSinceEpoch - period.start.daysSinceEpoch
        return before > silences.max() ?? 0 ? ReportingPeriod(from: first, to: period.end) : period
    }
}
