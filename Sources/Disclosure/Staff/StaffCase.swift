import Clocks
public import Quantities

/// One open case as the team's own list shows it: reference, team, stage and clock. No name, no words of anybody.
public struct StaffCase: Hashable, Sendable {
    /// The colour of a state; never shown without its words.
    public enum Light: String, Hashable, Sendable, CaseIterable {
        case unclear, red, amber, green, grey, none
    }

    /// What is new since a week before.
    public enum Change: String, Hashable, Sendable, CaseIterable {
        case isNew = "new"
        case turnedRed = "turned red"
        case movedOn = "went to the next stage"
    }

    public let reference: String
    public let kind: String
    /// Nil where the record names none.
    public let team: String?
    public let stage: String
    /// In the order of the procedure.
    public let stageRank: Int
    public let start: CalendarDate?
    public let startReason: String?
    /// The limit in force, in working days from the start, with where it comes from.
    public let limit: WorkingDays?
    public let limitSource: String
    /// The last day in time as things stand.
    public let due: CalendarDate?
    /// In words; nil where nothing was extended.
    public let extended: String?
    /// Working days that are left, below 0 where the limit is past; nil where nobody can say.
    public let daysLeft: Int?
    public let light: Light
    /// The state in words.
    public let state: String
    /// Why nothing can be worked out; empty otherwise.
    public let problems: [String]
    public let changes: [Change]

    init(_ standing: CaseStanding, before: CaseStanding?) {
        let clock = standing.problems.isEmpty || !standing.clocks.isEmpty ? standing.current : nil
        reference = standing.record.reference
        kind = standing.record.registerLabel
        team = standing.record.team
        stage = ClockWords.stage(standing)
        stageRank = standing.stage.rawValue
        start = clock?.start ?? standing.dates.received
        startReason = clock?.startReason.map(ClockWords.reason)
        limit = clock?.inForce.days
        limitSource = clock?.inForce.source ?? ""
        due = clock?.due
        extended = clock?.extension.map(ClockWords.extended)
        daysLeft = Self.daysLeft(standing.state)
        light = Light(rawValue: standing.state.light.rawValue) ?? .none
        state = ClockWords.state(standing.state)
        problems = standing.problems.map(ClockWords.problem)
        changes = Self.changes(standing, before)
    }

    private static func daysLeft(_ state: CaseState) -> Int? {
        switch state {
        case .over(let days): -days.count
        case .dueToday: 0
        case .dueSoon(let left), .extended(let left), .inTime(let left): left.count
        case .stopped, .waiting, .noLimit, .cannotBeWorkedOut, .closed: nil
        }
    }

    private static func changes(_ now: CaseStanding, _ before: CaseStanding?) -> [Change] {
        guard let before, before.isOpen else { return [.isNew] + (now.state.light == .red ? [.turnedRed] : []) }
        var changes: [Change] = []
        if now.state.light == .red, before.state.light != .red { changes.append(.turnedRed) }
        if now.stage != before.stage { changes.append(.movedOn) }
        return changes
    }

    /// By team and stage; what cannot be worked out and what is most over first.
    static func isBefore(_ first: StaffCase, _ second: StaffCase) -> Bool {
        let order = { (own: StaffCase) in
            (
                own.team ?? "~", own.stageRank, Light.allCases.firstIndex(of: own.light) ?? 0,
                own.daysLeft ?? Int.max, own.reference
            )
        }
        return order(first) < order(second)
    }
}
