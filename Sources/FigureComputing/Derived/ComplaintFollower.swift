import Quantities

/// How a complaint ended; `on` is none while it is open.
struct Ending {
    let on: Day
    let isWithdrawn: Bool
    /// 1, 2 or 3; 0 for a complaint without stages.
    let lastStage: UInt8
}

/// Follows one complaint through its stages.
struct ComplaintFollower {
    let clock: StageClock
    let quarters: QuarterCodes
    let periodStart: Day

    /// An informal complaint ends with its answer or its withdrawal, whichever comes first.
    func followInformal(_ dates: ComplaintDates) -> Ending {
        let isWithdrawn =
            dates.withdrawn.isKnown
            && !(dates.stage1Sent.isKnown && dates.stage1Sent < dates.withdrawn)
        return Ending(
            on: isWithdrawn ? dates.withdrawn : dates.stage1Sent, isWithdrawn: isWithdrawn, lastStage: 0)
    }

    func followStages(
        _ row: Int32, _ dates: ComplaintDates, _ rules: RegisterRules, into result: inout ComplaintDerivation.Result
    ) -> Ending {
        let passages = Passages(dates, asAt: clock.asAt, hasPanel: rules.hasPanel)
        let last = passages.last
        for stage in 1...3 {
            guard let passage = passages[stage] else { continue }
            let run = StageClock.Run(
                start: passage.started, end: passage.ended, stoppedFrom: dates.stoppedFrom,
                stoppedTo: dates.stoppedTo, complaint: row)
            let judgement = clock.judge(passage, run: run, limits: rules[stage])
            result.stages.append(
                StageRow(complaint: row, passage: passage, isLast: stage == last?.stage, judgement: judgement))
            if stage == 3 { followPanel(row, passage, dates, rules.panel, &result.panelSteps) }
        }
        let isConcluded = last?.end == .answer || last?.end == .withdrawal
        return Ending(
            on: isConcluded ? last?.ended ?? .none : .none, isWithdrawn: last?.end == .withdrawal,
            lastStage: UInt8(last?.stage ?? 0))
    }

    /// Regulations 19 and 20: three limits, each from an event of its own. A withdrawal ends the step it meets.
    private func followPanel(
        _ row: Int32, _ passage: StagePassage, _ dates: ComplaintDates, _ limits: PanelLimits,
        _ steps: inout PanelStepColumns
    ) {
        let withdrawn = passage.end == .withdrawal ? passage.ended : .none
        func add(_ step: Int, from start: Day, to done: Day) {
            guard start.isKnown else { return }
            let run = StageClock.Run(
                start: start, end: done.or(withdrawn), stoppedFrom: dates.stoppedFrom, stoppedTo: dates.stoppedTo,
                complaint: row)
            let elapsed = clock.elapsed(run)
            steps.complaint.append(row)
            steps.step.append(UInt8(step + 1))
            steps.onTime.append(clock.verdict(run, elapsed: elapsed, limit: limits[step]).rawValue)
            steps.startedOn.append(start.number)
            steps.endedOn.append(done.number)
            steps.days.append(done.isKnown ? Int16(clamping: elapsed) : FigureColumn.noDays)
        }
        add(0, from: passage.started, to: dates.panelMet)
        add(1, from: dates.panelMet, to: dates.panelReported)
        add(2, from: dates.panelReported, to: dates.panelResponded)
    }

    /// What is told of the complaint as a whole.
    func facts(_ row: Int32, _ dates: ComplaintDates, _ ending: Ending) -> ComplaintFacts {
        let isEarlier = dates.received.isKnown && dates.received < periodStart
        let hasAdvocate = dates.advocateAppointed.isKnown && dates.advocateAppointed <= clock.asAt
        return ComplaintFacts(
            ending: ending, quarter: quarters.code(of: dates.received),
            isCarriedOver: isEarlier && !(ending.on.isKnown && ending.on < periodStart),
            isStage1Skipped: dates.stage1Skipped.isKnown, hasAdvocate: hasAdvocate,
            isStopped: dates.stoppedFrom.isKnown || !clock.further.isEmpty && !clock.further[row].isEmpty)
    }
}

/// The facts of one complaint that become columns.
struct ComplaintFacts {
    let ending: Ending
    let quarter: UInt8
    let isCarriedOver, isStage1Skipped, hasAdvocate, isStopped: Bool
}
