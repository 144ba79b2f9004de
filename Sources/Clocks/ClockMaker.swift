import Law
import Quantities

/// Makes the clocks of one case, in the order of the procedure.
struct ClockMaker {
    let assessor: CaseAssessor
    let record: CaseRecord
    let dates: CaseDates
    let way: CaseWay

    /// From when a clock counts, or why it does not yet.
    enum Start {
        case on(CalendarDate, StartReason)
        case waiting(NotStarted)
    }

    /// What one clock is made from.
    private struct Plan {
        let name: ClockName
        let start: Start
        let limit: LimitName
        var outer: LimitName?
        var extended: (on: CalendarDate, newDate: CalendarDate?)?
        let end: CalendarDate?
    }

    var clocks: [StatutoryClock] {
        (stages + panelSteps + complainants).map(make)
    }

    private var isStatutory: Bool { record.register == .statutory }

    private var stages: [Plan] {
        var plans: [Plan] = []
        if way.hasStage1, let start = stage1Start {
            plans.append(
                Plan(
                    name: .stage1, start: start, limit: isStatutory ? .stage1 : .corporateStage1,
                    outer: isStatutory ? .stage1Extended : .corporateStage1Extended,
                    extended: dates.stage1Extended.map { ($0, nil) }, end: way.stage1Ended))
        }
        if way.hasStage2, let start = stage2Start {
            plans.append(
                Plan(
                    name: .stage2, start: start, limit: isStatutory ? .stage2 : .corporateStage2,
                    outer: isStatutory ? .stage2Extended : .corporateStage2Extended,
                    extended: dates.stage2ExtensionTold.map { ($0, dates.stage2NewDate) }, end: way.stage2Ended))
        }
        return plans
    }

    /// Regulations 19 and 20: three limits, each from an event of its own.
    private var panelSteps: [Plan] {
        guard way.hasPanel, let requested = dates.panelRequested else { return [] }
        let withdrawn = way.isWithdrawn ? way.panelEnded : nil
        var plans = [
            Plan(
                name: .panelMeets, start: .on(requested, .panelRequested), limit: .panelMeets,
                end: dates.panelMet ?? withdrawn)
        ]
        if let met = dates.panelMet {
            plans.append(
                Plan(
                    name: .panelReport, start: .on(met, .panelMet), limit: .panelReport,
                    end: dates.panelReported ?? withdrawn))
        }
        if let reported = dates.panelReported {
            plans.append(
                Plan(
                    name: .panelResponse, start: .on(reported, .panelReported), limit: .panelResponse,
                    end: dates.panelResponded ?? withdrawn))
        }
        return plans
    }

    /// What the complainant may still ask for. The day on which the answer arrived is not recorded, so it counts from the
    /// day on which it was sent.
    private var complainants: [Plan] {
        guard !way.isWithdrawn, way.endedOn != nil else { return [] }
        switch way.stage {
        case .localResolution:
            return dates.stage1Sent.map {
                [Plan(name: .stage2Request, start: .on($0, .stage1Answered), limit: .stage2Request, end: nil)]
            } ?? []
        case .investigation where isStatutory:
            return dates.stage2Sent.map {
                [Plan(name: .panelRequest, start: .on($0, .stage2Answered), limit: .panelRequest, end: nil)]
            } ?? []
        default: return []
        }
    }

    /// Regulation 14(3) and (4).
    private var stage1Start: Start? {
        guard let received = dates.received else { return nil }
        if let agreed = dates.stage1Start {
            let reason = record.recordedStart ?? (agreed > received ? .laterDateAgreed : .received)
            return agreed <= assessor.day ? .on(agreed, reason) : .waiting(.laterDateAgreed)
        }
        guard dates.advocateAsked != nil else { return .on(received, .received) }
        let ended = dates.stage1Sent ?? dates.withdrawn ?? dates.enteredStage2
        guard let appointed = dates.advocateAppointed else {
            return ended == nil ? .waiting(.advocateAwaited) : .on(received, .received)
        }
        let isLater = appointed > received && ended.map { appointed <= $0 } ?? true
        return isLater ? .on(appointed, .advocateAppointed) : .on(received, .received)
    }

    /// Regulation 17(4) and (5), with regulation 16 for what was said and not written.
    private var stage2Start: Start? {
        if let final = dates.stage2RecordFinal { return .on(final, .recordFinal) }
        if record.isOral, isStatutory, way.stage2Ended == nil { return .waiting(.recordAwaited) }
        if let skipped = dates.stage1Skipped { return .on(skipped, .stage1Skipped) }
        return dates.stage2Requested.map { .on($0, .stage2Requested) }
    }

    private func make(_ plan: Plan) -> StatutoryClock {
        guard case .on(let start, let reason) = plan.start else {
            return waiting(plan)
        }
        let run = ClockRun(
            calendar: assessor.calendar, start: start,
            stops: plan.name.isOfComplainant
                ? []
                : dates.stops.filter { $0.to.map { $0 > start } ?? true }.filter { stop in
                    guard let from = stop.from, let end = plan.end else { return true }
                    return from < end
                })
        let first = limit(plan.limit, run)
        let outer = plan.outer.map { limit($0, run) }
        let told = plan.extended.map { extended in
            Extension(
                on: extended.on, isInTime: run.isLate(extended.on, limit: first.days).map { !$0 } ?? false,
                newDate: extended.newDate)
        }
        let isExtended = told?.isInTime ?? false
        let due = isExtended ? [outer?.due, told?.newDate].compactMap(\.self).min() : first.due
        let inForce = isExtended ? outer ?? first : first
        return StatutoryClock(
            name: plan.name, start: start, startReason: reason, first: first, outer: outer, extension: told, due: due,
            stops: run.stops, state: state(run, inForce, due: due, end: plan.end),
            verdict: verdict(run, inForce, end: plan.end))
    }

    private func verdict(_ run: ClockRun, _ limit: DatedLimit, end: CalendarDate?) -> LimitVerdict {
        guard let isLate = run.isLate(end ?? assessor.day, limit: limit.days) else { return .notYetDue }
        return isLate ? .late : end == nil ? .notYetDue : .inTime
    }

    private func waiting(_ plan: Plan) -> StatutoryClock {
        var why = NotStarted.laterDateAgreed
        if case .waiting(let reason) = plan.start { why = reason }
        return StatutoryClock(
            name: plan.name, start: nil, startReason: nil, first: limit(plan.limit, nil),
            outer: plan.outer.map { limit($0, nil) }, extension: nil, due: nil, stops: [], state: .notStarted(why),
            verdict: .notYetDue)
    }

    private func limit(_ name: LimitName, _ run: ClockRun?) -> DatedLimit {
        let limit = assessor.limits[name]
        return DatedLimit(
            name: name.rawValue, days: limit.days, due: run?.due(limit.days), isLaw: limit.isLaw,
            source: limit.source)
    }

    private func state(_ run: ClockRun, _ limit: DatedLimit, due: CalendarDate?, end: CalendarDate?) -> ClockState {
        if let end {
            guard let used = run.elapsed(to: end), let isLate = run.isLate(end, limit: limit.days) else {
                return .beyondCalendar
            }
            return .ended(on: end, used: WorkingDays(used), isInTime: !isLate)
        }
        guard let now = run.elapsed(to: assessor.day), let isLate = run.isLate(assessor.day, limit: limit.days) else {
            return .beyondCalendar
        }
        if let due, assessor.day > due, isLate || due != limit.due, let then = run.elapsed(to: due) {
            return .over(by: WorkingDays(now - then))
        }
        if let stop = run.stop(on: assessor.day), let since = stop.from {
            return .stopped(since: max(since, run.start), left: WorkingDays(max(0, limit.days.count - now)))
        }
        guard let due, let then = run.elapsed(to: due) else { return .beyondCalendar }
        return .running(left: WorkingDays(max(0, then - now)))
    }
}
