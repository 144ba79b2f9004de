public import Quantities

/// A limit that somebody has to keep, by the step of the procedure that it is for.
public enum ClockName: String, Hashable, Sendable, CaseIterable {
    case stage1 = "stage-1"
    /// The complainant's time for asking for stage 2: local practice.
    case stage2Request = "stage-2-request"
    case stage2 = "stage-2"
    /// The complainant's time for asking for a panel, regulation 18.
    case panelRequest = "panel-request"
    case panelMeets = "panel-meets"
    case panelReport = "panel-report"
    case panelResponse = "panel-response"

    /// Whether the complainant, and not the council, has to act.
    public var isOfComplainant: Bool { self == .stage2Request || self == .panelRequest }
    public var isOfPanel: Bool { self == .panelMeets || self == .panelReport || self == .panelResponse }
}

/// Which event a clock counts from.
public enum StartReason: String, Hashable, Sendable, CaseIterable {
    /// Regulation 14(3)(c).
    case received
    /// Regulation 14(3)(a): the day on which the council decided that the complainant has sufficient interest.
    case interestDecided = "interest-decided"
    /// Regulation 14(3)(b).
    case advocateAppointed = "advocate-appointed"
    /// Regulation 14(4).
    case laterDateAgreed = "later-date-agreed"
    /// Regulation 17(4)(a): both agreed to go straight to stage 2.
    case stage1Skipped = "stage-1-skipped"
    /// Regulation 17(4)(b).
    case stage2Requested = "stage-2-requested"
    /// Regulations 16 and 17(5): the written record of an oral complaint is final.
    case recordFinal = "record-final"
    case stage1Answered = "stage-1-answered"
    case stage2Answered = "stage-2-answered"
    case panelRequested = "panel-requested"
    case panelMet = "panel-met"
    case panelReported = "panel-reported"

    init?(recorded id: CategoryID) { self.init(rawValue: id.text) }
}

/// Why a clock does not run yet.
public enum NotStarted: String, Hashable, Sendable {
    /// Regulation 14(3)(b): an advocate was asked for and none is appointed yet.
    case advocateAwaited = "advocate-awaited"
    /// Regulation 16: the complaint was made orally and its written record is not final.
    case recordAwaited = "record-awaited"
    /// Regulation 14(4): a later day was agreed.
    case laterDateAgreed = "later-date-agreed"
}

/// A limit with the day on which it ends. What is done on that day is in time.
public struct DatedLimit: Hashable, Sendable {
    public let name: String
    public let days: WorkingDays
    /// Nil while the clock is stopped before it, and beyond the years of which bank holidays are known.
    public let due: CalendarDate?
    /// Fixed by the Regulations; otherwise local policy or advice.
    public let isLaw: Bool
    public let source: String
}

/// That it would take longer.
public struct Extension: Hashable, Sendable {
    /// When it was noted (stage 1), or the complainant was told (stage 2).
    public let on: CalendarDate
    /// Whether the first limit still ran then: regulation 17(6) asks for it, and regulation 14(5) extends a limit and
    /// does not fix a broken one.
    public let isInTime: Bool
    /// The day that was promised, at stage 2.
    public let newDate: CalendarDate?
}

/// How a clock stands on the clock's day.
public enum ClockState: Hashable, Sendable {
    case notStarted(NotStarted)
    /// Working days that are left; 0 on the last day.
    case running(left: WorkingDays)
    /// Past the limit in force by so many working days; 0 on a weekend or bank holiday right behind it.
    case over(by: WorkingDays)
    case stopped(since: CalendarDate, left: WorkingDays)
    case ended(on: CalendarDate, used: WorkingDays, isInTime: Bool)
    /// Bank holidays are not known for the days that it runs over.
    case beyondCalendar
}

/// Whether a limit was kept, as the yearly figures judge it: by the longest limit where it was extended in time, whatever
/// nearer day was promised.
public enum LimitVerdict: Hashable, Sendable {
    case inTime, late
    /// Still within the limit, or not started.
    case notYetDue
}

/// One clock of one case: from when, how long, and how it stands.
public struct StatutoryClock: Hashable, Sendable {
    public let name: ClockName
    /// Nil where it has not started.
    public let start: CalendarDate?
    public let startReason: StartReason?
    public let first: DatedLimit
    /// The longest that an extension can reach, from the same start; nil where nothing can be extended.
    public let outer: DatedLimit?
    public let `extension`: Extension?
    /// The last day in time as things stand: of the first limit, or of the extension.
    public let due: CalendarDate?
    public let stops: [Stop]
    public let state: ClockState
    public let verdict: LimitVerdict

    /// Whether the limit in force is an extended one.
    public var isExtended: Bool { self.extension?.isInTime ?? false }
    public var inForce: DatedLimit { isExtended ? outer ?? first : first }
    public var hasEnded: Bool { if case .ended = state { true } else { false } }
}
