import Law
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

        /// Room for so many complaints and, as a rule, the stages that they enter.
        mutating func reserve(_ count: Int) {
            complaints.reserve(count)
            stages.reserve(count + count / 4)
        }

        mutating func append(_ later: Result) {
            complaints.append(later.complaints)
            stages.append(later.stages)
            panelSteps.append(later.panelSteps)
        }
    }

    private let rowCount: Int
    private let dates: ComplaintDateColumns
    private let registers: Registers
    private let outcomes: Outcomes
    private let clock: StageClock
    private let quarters: QuarterCodes
    private let periodStart: Day

    init(_ complaints: Table, stops: Table? = nil, _ vocabulary: Vocabulary, _ context: FigureContext) {
        rowCount = complaints.rowCount
        let asAt = Day(context.asAt)
        dates = ComplaintDateColumns(complaints, asAt: asAt)
        registers = Registers(complaints, vocabulary, context.limits)
        outcomes = Outcomes(complaints, vocabulary)
        clock = StageClock(
            calendar: context.calendar.counts, asAt: asAt, further: FurtherStops(stops, asAt: asAt))
        quarters = QuarterCodes(context.period)
        periodStart = Day(context.period.start)
    }

    /// Follows all complaints, in parts of the table that are put together in their order.
    func run(threads: Int) -> Result {
        let parts = rowCount > Self.rowsWorthAThread ? max(1, threads) : 1
        guard parts > 1 else { return run(0..<rowCount, room: rowCount) }
        let results = Mutex([Int: Result]())
        Parallel.run(parts) { part in
            let rows = rowCount * part / parts..<rowCount * (part + 1) / parts
            let result = run(rows, room: part == 0 ? rowCount : rows.count)
            results.withLock { $0[part] = result }
        }
        var whole = results.withLock { $0.removeValue(forKey: 0) } ?? Result()
        for part in 1..<parts {
            if let later = results.withLock({ $0.removeValue(forKey: part) }) { whole.append(later) }
        }
        return whole
    }

    /// Below this, starting a thread takes longer than the work.
    private static let rowsWorthAThread = 50_000

    /// What every row needs is held here, outside the loop, so that no row pays for keeping it alive.
    /// - Parameter room: for how many complaints there must be room; the first part takes up the others.
    private func run(_ rows: Range<Int>, room: Int) -> Result {
        var result = Result()
        result.reserve(room)
        let (dates, registers, outcomes) = (self.dates, self.registers, self.outcomes)
        let follower = ComplaintFollower(clock: clock, quarters: quarters, periodStart: periodStart)
        for row in rows {
            let dates = dates[row]
            let rules = registers.rules(of: row)
            let ending =
                rules.hasStages
                ? follower.followStages(Int32(row), dates, rules, into: &result)
                : follower.followInformal(dates)
            result.complaints.append(
                follower.facts(Int32(row), dates, ending),
                result: outcomes.code(of: row, isConcluded: ending.on.isKnown, isWithdrawn: ending.isWithdrawn))
        }
        return result
    }
}
