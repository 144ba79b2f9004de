import Quantities
import Records
import Synchronization

/// Follows every complaint through its stages, once, row by row.
struct ComplaintDerivation {
    /// What becomes of the complaints.
    struct Result {
        var complaints = ComplaintColumns()
        var stages = StageColumns()
        var panelSteps = PanelStepColumns()

        mutating func append(_ later: Result) {
            complaints.append(later.complaints)
            stages.append(later.stages)
            panelSteps.append(later.panelSteps)
        }
    }

    private let rowCount: Int
    private let dates: ComplaintDates
    private let registers: Registers
    private let outcomes: Outcomes
    private let clock: StageClock
    private let quarters: Quarters
    private let periodStart: Day

    init(_ complaints: Table, _ vocabulary: Vocabulary, _ context: FigureContext) {
        rowCount = complaints.rowCount
        let asAt = Day(context.asAt)
        dates = ComplaintDates(complaints, asAt: asAt)
        registers = Registers(complaints, vocabulary, context.limits)
        outcomes = Outcomes(complaints, vocabulary)
        clock = StageClock(calendar: context.calendar, asAt: asAt)
        quarters = Quarters(context.period)
        periodStart = Day(context.period.start)
    }

    /// Follows all complaints, in parts of the table that are put together in their order.
    func run(threads: Int) -> Result {
        let parts = rowCount > Self.rowsWorthAThread ? max(1, threads) : 1
        guard parts > 1 else { return run(0..<rowCount) }
        let results = Mutex([Int: Result]())
        Parallel.run(parts) { part in
            let result = run(rowCount * part / parts..<rowCount * (part + 1) / parts)
            results.withLock { $0[part] = result }
        }
        return results.withLock { $0 }.sorted { $0.key < $1.key }.reduce(into: Result()) { $0.append($1.value) }
    }

    /// Below this, starting a thread takes longer than the work.
    private static let rowsWorthAThread = 50_000

    private func run(_ rows: Range<Int>) -> Result {
        var result = Result()
        result.complaints.reserve(rows.count)
        for row in rows { derive(row, into: &result) }
        return result
    }

    private func derive(_ row: Int, into result: inout Result) {
        let rules = registers.rules(of: row)
        guard rules.hasStages else {
            let ended = min(dates.stage1Sent[row].orNever, dates.withdrawn[row].orNever)
            let isWithdrawn = dates.withdrawn[row].isKnown && ended == dates.withdrawn[row]
            append(row, lastStage: 0, end: ended.orNone, isWithdrawn: isWithdrawn, &result.complaints)
            return
        }
        let passages = Passages(dates, row: row, asAt: clock.asAt, hasPanel: rules.hasPanel)
        if let passage = passages.stage1 {
            add(passage, row, rules.stage1, isLast: passages.last?.stage == 1, &result)
        }
        if let passage = passages.stage2 {
            add(passage, row, rules.stage2, isLast: passages.last?.stage == 2, &result)
        }
        if let passage = passages.stage3 {
            add(passage, row, rules.stage3, isLast: true, &result)
            addSteps(row, passage, rules, &result.panelSteps)
        }
        let last = passages.last
        append(
            row, lastStage: UInt16(last?.stage ?? 0), end: last?.ended ?? .none,
            isWithdrawn: last?.end == .withdrawal, &result.complaints)
    }

    private func run(_ row: Int, from start: Day, to end: Day) -> StageClock.Run {
        StageClock.Run(
            start: start, end: end, stoppedFrom: dates.stoppedFrom[row], stoppedTo: dates.stoppedTo[row])
    }

    private func add(
        _ passage: StagePassage, _ row: Int, _ limits: StageLimits, isLast: Bool, _ result: inout Result
    ) {
        let judgement = StageJudgement(
            passage, run: run(row, from: passage.started, to: passage.ended), limits: limits, clock: clock)
        result.stages.append(
            StageRow(complaint: Int32(row), passage: passage, isLast: isLast, judgement: judgement))
    }

    /// Regulations 19 and 20: three limits, each from an event of its own. A withdrawal ends the step it meets.
    private func addSteps(
        _ row: Int, _ passage: StagePassage, _ rules: RegisterRules, _ steps: inout PanelStepColumns
    ) {
        let events = [passage.started, dates.panelMet[row], dates.panelReported[row], dates.panelResponded[row]]
        let withdrawn = passage.end == .withdrawal ? passage.ended : .none
        for step in 0..<3 where events[step].isKnown {
            let isDone = events[step + 1].isKnown
            let run = run(row, from: events[step], to: events[step + 1].or(withdrawn))
            let elapsed = clock.elapsed(run)
            steps.complaint.append(Int32(row))
            steps.step.append(UInt16(step + 1))
            steps.onTime.append(clock.verdict(run, elapsed: elapsed, limit: rules.panel[step]).rawValue)
            steps.startedOn.append(events[step].number)
            steps.endedOn.append(events[step + 1].number)
            steps.days.append(isDone ? Int16(clamping: elapsed) : FigureColumn.noDays)
        }
    }

    private func append(
        _ row: Int, lastStage: UInt16, end: Day, isWithdrawn: Bool, _ columns: inout ComplaintColumns
    ) {
        let received = dates.received[row]
        let isEarlier = received.isKnown && received < periodStart
        columns.lastStage.append(lastStage)
        columns.state.append(end.isKnown ? 2 : 1)
        columns.result.append(outcomes.code(of: row, isConcluded: end.isKnown, isWithdrawn: isWithdrawn))
        columns.quarter.append(quarters.code(of: received))
        columns.carriedOver.append(YesNo.code(isEarlier && !(end.isKnown && end < periodStart)))
        columns.stage1Skipped.append(YesNo.code(dates.stage1Skipped[row].isKnown))
        columns.hasAdvocate.append(YesNo.code(hasAdvocate(row)))
        columns.clockStopped.append(YesNo.code(dates.stoppedFrom[row].isKnown))
        columns.concludedOn.append(end.number)
    }

    private func hasAdvocate(_ row: Int) -> Bool {
        let appointed = dates.advocateAppointed[row]
        return appointed.isKnown && appointed <= clock.asAt
    }
}

extension Day {
    /// For the earlier of two days of which either may be none.
    fileprivate var orNever: Day { isKnown ? self : Day(Int16.max) }
    fileprivate var orNone: Day { number == Int16.max ? .none : self }
}
