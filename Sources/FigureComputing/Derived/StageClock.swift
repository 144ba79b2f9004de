import Law
import Quantities

/// Judges how long a stage took, and whether that was in time.
struct StageClock {
    /// Whether a limit was kept, in the order of the dimension `first_limit`, from 1.
    enum Verdict: UInt8 {
        case within = 1, over, notYetDue
    }

    let calendar: WorkingDayCounts
    let asAt: Day
    let further: FurtherStops

    /// A part of a clock's run: `end` is none while it runs.
    struct Run {
        let start, end: Day
        /// Regulation 8: while a court or another procedure must come first, no clock runs.
        let stoppedFrom, stoppedTo: Day
        /// The row of the complaint, for its further stops.
        let complaint: Int32
    }

    /// The working days that the clock ran up to its end, or up to the "as at" date.
    func elapsed(_ run: Run) -> Int {
        let end = run.end.or(asAt)
        var days = calendar.elapsed(from: run.start.daysSinceEpoch, to: end.daysSinceEpoch)
        if run.stoppedFrom.isKnown { days -= lost(run, end, run.stoppedFrom, run.stoppedTo) }
        guard !further.isEmpty else { return days }
        for stop in further[run.complaint] { days -= lost(run, end, stop.from, stop.to) }
        return days
    }

    /// The working days of a run, up to its end, on which it was stopped.
    private func lost(_ run: Run, _ end: Day, _ stoppedFrom: Day, _ stoppedTo: Day) -> Int {
        let from = max(run.start, stoppedFrom)
        let to = min(end, stoppedTo.or(end))
        return from < to ? calendar.between(from.daysSinceEpoch, to.daysSinceEpoch) : 0
    }

    /// The last day of a limit is in time. An answer on a Saturday after it is late, though no more working
    /// days have passed. A day on which the clock is stopped counts as the day that stopped it.
    func isLate(_ run: Run, elapsed: Int, limit: Int) -> Bool {
        guard elapsed == limit else { return elapsed > limit }
        let end = run.end.or(asAt)
        let judged = stop(on: end, run).map { max($0, run.start) } ?? end
        return !calendar.isWorking(judged.daysSinceEpoch)
    }

    /// The day that stopped the clock on another; nil where it ran.
    private func stop(on day: Day, _ run: Run) -> Day? {
        func holds(_ from: Day, _ to: Day) -> Bool { from.isKnown && from < day && day <= to.or(day) }
        if holds(run.stoppedFrom, run.stoppedTo) { return run.stoppedFrom }
        guard !further.isEmpty else { return nil }
        return further[run.complaint].first { holds($0.from, $0.to) }?.from
    }

    func verdict(_ run: Run, elapsed: Int, limit: Int) -> Verdict {
        guard run.start.isKnown else { return .notYetDue }
        if isLate(run, elapsed: elapsed, limit: limit) { return .over }
        return run.end.isKnown ? .within : .notYetDue
    }
}
