public import Law
public import Quantities

/// What figures are computed under.
public struct FigureContext: Sendable {
    public let calendar: WorkingDayCalendar
    public let limits: Limits
    public let period: ReportingPeriod
    /// What happened later is not yet known.
    public let asAt: CalendarDate

    public init(calendar: WorkingDayCalendar, limits: Limits, period: ReportingPeriod, asAt: CalendarDate) {
        self.calendar = calendar
        self.limits = limits
        self.period = period
        self.asAt = asAt
    }
}
