public import Quantities

/// Where a complaint is in its procedure.
public enum CaseStage: Int, Hashable, Sendable, CaseIterable, Comparable {
    case localResolution = 1
    case investigation
    case panel
    /// An informal complaint, which has no stages.
    case informal

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One case as it was known on the evening of the clock's day.
public struct CaseStanding: Hashable, Sendable {
    public let record: CaseRecord
    /// What had happened by then.
    public let dates: CaseDates
    /// Every clock that has begun, or waits to begin, in the order of the procedure.
    public let clocks: [StatutoryClock]
    /// The stage that it has reached.
    public let stage: CaseStage
    /// Nil while it is open.
    public let endedOn: CalendarDate?
    public let problems: [CaseProblem]
    public let state: CaseState

    public var isOpen: Bool { endedOn == nil }
    /// The clock that the council has to keep now; nil of a case that is over, or has no limit.
    public var current: StatutoryClock? { isOpen ? clocks.last { !$0.name.isOfComplainant && !$0.hasEnded } : nil }
}

/// How urgent an open case is, by the rules of `templates/policy/rag.yaml`.
public enum CaseState: Hashable, Sendable {
    case over(by: WorkingDays)
    /// The last day, and nothing sent yet.
    case dueToday
    case dueSoon(left: WorkingDays)
    /// Past the first limit, within an extension recorded in time.
    case extended(left: WorkingDays)
    case inTime(left: WorkingDays)
    case stopped(since: CalendarDate, left: WorkingDays)
    case waiting(NotStarted)
    case noLimit
    case cannotBeWorkedOut
    case closed

    public var light: Light {
        switch self {
        case .over, .dueToday: .red
        case .dueSoon, .extended: .amber
        case .inTime: .green
        case .stopped, .waiting: .grey
        case .noLimit, .closed: .none
        case .cannotBeWorkedOut: .unclear
        }
    }
}

/// The colour of a state; no page shows it without its words.
public enum Light: String, Hashable, Sendable, CaseIterable {
    /// What a manager looks at first stands first.
    case unclear, red, amber, green, grey, none
}
