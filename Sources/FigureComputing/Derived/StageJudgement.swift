import Quantities

/// How long a stage took and which limits it kept. A verdict's raw value is its code in the dimension.
struct StageJudgement {
    let first: StageClock.Verdict
    let outer: StageClock.Verdict
    let onTime: StageClock.Verdict
    /// Whether the stage was extended while its first limit still ran.
    let isExtended: Bool
    /// Codes of the dimensions `stage_1_band` and `stage_2_band`.
    let stage1Band: UInt8
    let stage2Band: UInt8
    /// Working days to the end; `FigureColumn.noDays` while open, or where no answer or withdrawal ended it.
    let days: Int16
}

/// The limits of a stage in working days, both counted from its start.
struct StageLimits {
    let first: Int
    let outer: Int
}

extension StageClock {
    /// A method of the clock and no initialiser: an initialiser would take the calendar over, and two threads
    /// would count its owners for every row.
    func judge(_ passage: StagePassage, run: Run, limits: StageLimits) -> StageJudgement {
        guard passage.started.isKnown else { return .notStarted }
        let elapsed = elapsed(run)
        let first = verdict(run, elapsed: elapsed, limit: limits.first)
        let outer = verdict(run, elapsed: elapsed, limit: limits.outer)
        let isExtended = isExtended(passage, run, limits.first)
        let hasDays = passage.end == .answer || passage.end == .withdrawal
        return StageJudgement(
            first: first, outer: outer, onTime: first == .over && isExtended ? outer : first,
            isExtended: isExtended, stage1Band: StageJudgement.stage1Band(first, outer, isExtended),
            stage2Band: StageJudgement.stage2Band(first, outer, isExtended),
            days: hasDays ? Int16(clamping: elapsed) : FigureColumn.noDays)
    }

    /// Regulation 14(5) lets stage 1 be extended, and regulation 17(6) asks that the complainant be told before
    /// the 25 days of stage 2 end: an extension noted after the first limit changes nothing.
    private func isExtended(_ passage: StagePassage, _ run: Run, _ limit: Int) -> Bool {
        guard passage.extended.isKnown else { return false }
        let untilThen = Run(
            start: run.start, end: passage.extended, stoppedFrom: run.stoppedFrom, stoppedTo: run.stoppedTo,
            complaint: run.complaint)
        return !isLate(untilThen, elapsed: elapsed(untilThen), limit: limit)
    }
}

extension StageJudgement {
    fileprivate static let notStarted = StageJudgement(
        first: .notYetDue, outer: .notYetDue, onTime: .notYetDue, isExtended: false, stage1Band: 5, stage2Band: 4,
        days: FigureColumn.noDays)

    fileprivate static func stage1Band(
        _ first: StageClock.Verdict, _ outer: StageClock.Verdict, _ isExtended: Bool
    ) -> UInt8 {
        switch (first, outer) {
        case (.within, _): 1
        case (.over, .over): 4
        case (.over, .notYetDue) where isExtended: 5
        case (.over, _): isExtended ? 2 : 3
        case (.notYetDue, _): 5
        }
    }

    fileprivate static func stage2Band(
        _ first: StageClock.Verdict, _ outer: StageClock.Verdict, _ isExtended: Bool
    ) -> UInt8 {
        switch (first, outer) {
        case (.within, _): 1
        case (.over, .over): 3
        case (.over, .notYetDue) where isExtended: 4
        case (.over, _): 2
        case (.notYetDue, _): 4
        }
    }
}
