import Clocks
public import Quantities

/// How many cases of a team, of a stage, or of all: raw counts, for staff.
public struct StaffTally: Hashable, Sendable {
    /// In the months of the dashboard.
    public internal(set) var received = 0
    public internal(set) var open = 0
    /// Open, with a last day from the day itself to the Sunday of its week.
    public internal(set) var dueThisWeek = 0
    /// Open, and past the limit in force.
    public internal(set) var overdue = 0
    /// Open, and nobody can say by when.
    public internal(set) var unclear = 0

    /// The open ones by colour, in the order of `StaffCase.Light`.
    public internal(set) var openByLight: [Int] = Light.allCases.map { _ in 0 }
    /// The open ones by stage, in the order of `StaffDashboard.stages`.
    public internal(set) var openByStage: [Int] = CaseStage.allCases.map { _ in 0 }

    mutating func count(_ standing: CaseStanding, isReceived: Bool, weekEnd: CalendarDate) {
        if isReceived { received += 1 }
        guard standing.isOpen else { return }
        open += 1
        openByStage[standing.stage.rawValue - 1] += 1
        if let place = Light.allCases.firstIndex(of: standing.state.light) { openByLight[place] += 1 }
        switch standing.state {
        case .over: overdue += 1
        case .cannotBeWorkedOut: unclear += 1
        case .dueToday, .dueSoon, .extended, .inTime:
            if standing.current?.due.map({ $0 <= weekEnd }) ?? false { dueThisWeek += 1 }
        case .stopped, .waiting, .noLimit, .closed: break
        }
    }
}

/// How many limits of one stage were kept, of those that could be judged.
public struct StaffOnTime: Hashable, Sendable {
    public let stage: String
    public internal(set) var inTime = 0
    /// The base: limits kept and missed. Those still running are left out.
    public internal(set) var judged = 0

    init(stage: String) { self.stage = stage }

    /// Nil where nothing could be judged.
    public var share: Percentage? { Percentage(inTime, of: judged) }

    mutating func count(_ verdict: LimitVerdict) {
        guard verdict != .notYetDue else { return }
        judged += 1
        if verdict == .inTime { inTime += 1 }
    }
}

/// Of how many cases that were closed it is written down what they taught.
public struct StaffLearningCount: Hashable, Sendable {
    public internal(set) var closed = 0
    public internal(set) var recorded = 0

    init() {}
}

/// What came and went in a calendar month.
public struct StaffMonth: Hashable, Sendable {
    /// How much of the month the records are about: part of one stands beside no other.
    public enum Reach: Hashable, Sendable {
        case whole, part, none
    }

    public let first: CalendarDate
    /// The month's last day, or the dashboard's own.
    public let last: CalendarDate
    public let reach: Reach
    public internal(set) var received = 0
    public internal(set) var closed = 0

    init(first: CalendarDate, last: CalendarDate, reach: Reach) {
        self.first = first
        self.last = last
        self.reach = reach
    }
}
