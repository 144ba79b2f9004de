public import Law
public import Quantities

/// Works out every clock of a case as it was known on a day.
public struct CaseAssessor: Sendable {
    public let calendar: WorkingDayCalendar
    public let limits: Limits
    public let policy: RagPolicy
    /// What happened later is not known.
    public let day: CalendarDate

    public init(calendar: WorkingDayCalendar, limits: Limits, policy: RagPolicy, day: CalendarDate) {
        self.calendar = calendar
        self.limits = limits
        self.policy = policy
        self.day = day
    }

    /// The same on another day.
    public func on(_ other: CalendarDate) -> CaseAssessor {
        CaseAssessor(calendar: calendar, limits: limits, policy: policy, day: other)
    }

    /// How the case stood; nil where nobody knew of it yet.
    public func assess(_ record: CaseRecord) -> CaseStanding? {
        let dates = record.dates.known(on: day)
        // A record without a day of receipt is known from the start: it must not go unseen.
        if let received = record.dates.received, received > day { return nil }
        let way = CaseWay(dates, record.register)
        var problems = dates.problems
        let clocks = problems.isEmpty ? self.clocks(of: record, dates, way) : []
        problems += clocks.compactMap(Self.lateExtension)
        let isOpen = way.endedOn == nil
        return CaseStanding(
            record: record, dates: dates, clocks: clocks, stage: way.stage, endedOn: way.endedOn,
            problems: problems,
            state: isOpen ? state(record, clocks, problems) : .closed)
    }

    private static func lateExtension(_ clock: StatutoryClock) -> CaseProblem? {
        guard !clock.hasEnded, let told = clock.extension, !told.isInTime, let due = clock.first.due else {
            return nil
        }
        return .extensionLate(clock.name, told: told.on, due: due)
    }

    private func state(_ record: CaseRecord, _ clocks: [StatutoryClock], _ problems: [CaseProblem]) -> CaseState {
        guard problems.isEmpty else { return .cannotBeWorkedOut }
        guard record.register != .informal, let clock = clocks.last(where: { !$0.name.isOfComplainant && !$0.hasEnded })
        else { return .noLimit }
        switch clock.state {
        case .notStarted(let why): return .waiting(why)
        case .over(let days): return .over(by: days)
        case .stopped(let since, let left): return .stopped(since: since, left: left)
        case .beyondCalendar, .ended: return .cannotBeWorkedOut
        case .running(let left):
            if left.count == 0 { return .dueToday }
            if left <= policy.days(for: clock.name) { return .dueSoon(left: left) }
            if clock.isExtended, clock.first.due.map({ day > $0 }) ?? false { return .extended(left: left) }
            return .inTime(left: left)
        }
    }

    private func clocks(of record: CaseRecord, _ dates: CaseDates, _ way: CaseWay) -> [StatutoryClock] {
        guard record.register != .informal else { return [] }
        let maker = ClockMaker(assessor: self, record: record, dates: dates, way: way)
        return maker.clocks
    }
}

/// The stages that a case has gone through, as its dates tell. Follows the rules by which figures are computed.
struct CaseWay {
    let stage: CaseStage
    let endedOn: CalendarDate?
    /// When each stage was answered, went on to the next, or was withdrawn; nil while it is open.
    let stage1Ended, stage2Ended, panelEnded: CalendarDate?
    let hasStage1, hasStage2, hasPanel: Bool
    let isWithdrawn: Bool

    init(_ dates: CaseDates, _ register: CaseRegister) {
        let panelRequested = register == .statutory ? dates.panelRequested : nil
        let isInformal = register == .informal
        hasStage1 = dates.stage1Skipped == nil && !isInformal
        hasStage2 = dates.enteredStage2 != nil && !isInformal
        hasPanel = panelRequested != nil
        var ends = [
            dates.stage1Sent ?? (isInformal ? nil : dates.enteredStage2 ?? panelRequested),
            dates.stage2Sent ?? panelRequested, dates.panelResponded,
        ]
        let last = hasPanel ? 2 : hasStage2 ? 1 : 0
        // Answered, and not only gone on from: the last stage has nothing to go on to.
        var endedOn = [dates.stage1Sent, dates.stage2Sent, dates.panelResponded][last]
        var isWithdrawn = false
        // Regulation 7: at any time; the complaint then ends in the stage that it had reached.
        if let day = dates.withdrawn, endedOn.map({ $0 > day }) ?? true {
            ends[last] = day
            endedOn = day
            isWithdrawn = true
        }
        (stage1Ended, stage2Ended, panelEnded) = (ends[0], ends[1], ends[2])
        self.endedOn = endedOn
        self.isWithdrawn = isWithdrawn
        stage = isInformal ? .informal : last == 2 ? .panel : last == 1 ? .investigation : .localResolution
    }
}
