import Quantities

/// Judges how long a stage took, and whether that was in time.
struct StageClock {
    /// Whether a limit was kept, in the order of the dimension `first_limit`, from 1.
    enum Verdict: UInt8 {
        case within = 1, over, notYetDue
    }

    let calendar: WorkingDayCounts
    let asAt: Day

    /// A part of a clock's run: `end` is none while it runs.
    struct Run {
        let start, end: Day
        /// Regulation 8: while a court or another procedure must come first, no clock runs.
        let stoppedFrom, stoppedTo: Day
    }

    /// The working days that the clock ran up to its end, or up to the "as at" date.
    func elapsed(_ run: Run) -> Int {
        let end = run.end.or(asAt)
        let days = calendar.elapsed(from: run.start.daysSinceEpoch, to: end.daysSinceEpoch)
        guard run.stoppedFrom.isKnown else { return days }
        let from = max(run.start, run.stoppedFrom)
        let to = min(end, run.stoppedTo.or(end))
        guard from < to else { return days }
        return days - calendar.between(from.daysSinceEpoch, to.daysSinceEpoch)
    }

    /// The last day of a limit is in time. An answer on a Saturday after it is late, though no more working
    /// days have passed. A day on which the clock is stopped counts as the day that stopped it.
    func isLate(_ run: Run, elapsed: Int, limit: Int) -> Bool {
        guard elapsed == limit else { return elapsed > limit }
        let end = run.end.or(asAt)
        let isStopped = run.stoppedFrom.isKnown && run.stoppedFrom < end && end <= run.stoppedTo.or(end)
        return !calendar.isWorking((isStopped ? max(run.stoppedFrom, run.start) : end).daysSinceEpoch)
    }

    func verdict(_ run: Run, elapsed: Int, limit: Int) -> Verdict {
        guard run.start.isKnown else { return .notYetDue }
        if isLate(run, elapsed: elapsed, limit: limit) { return .over }
        return run.end.isKnown ? .within : .notYetDue
    }
}
