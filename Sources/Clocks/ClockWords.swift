public import Quantities

/// What people read about clocks: the one place where it is worded.
public enum ClockWords {
    public static func stage(_ standing: CaseStanding) -> String {
        switch standing.stage {
        case .localResolution: "Stage 1: local resolution"
        case .investigation: "Stage 2: investigation"
        case .informal: "Informal"
        case .panel:
            switch standing.current?.name {
            case .panelReport: "Stage 3: the panel's report"
            case .panelResponse: "Stage 3: the council's answer"
            case .panelMeets: "Stage 3: the panel meets"
            default: "Stage 3: review panel"
            }
        }
    }

    /// A stage in the heading of a column.
    public static func short(_ stage: CaseStage) -> String {
        switch stage {
        case .localResolution: "Stage 1"
        case .investigation: "Stage 2"
        case .panel: "Stage 3"
        case .informal: "Informal"
        }
    }

    public static func clock(_ name: ClockName) -> String {
        switch name {
        case .stage1: "Stage 1: local resolution"
        case .stage2Request: "Asking for stage 2"
        case .stage2: "Stage 2: investigation"
        case .panelRequest: "Asking for a review panel"
        case .panelMeets: "Stage 3: the panel meets"
        case .panelReport: "Stage 3: the panel's report"
        case .panelResponse: "Stage 3: the council's answer"
        }
    }

    public static func reason(_ reason: StartReason) -> String {
        switch reason {
        case .received: "the complaint was received"
        case .interestDecided: "the council accepted the complainant's interest"
        case .advocateAppointed: "an advocate was appointed"
        case .laterDateAgreed: "a later date was agreed"
        case .stage1Skipped: "both agreed to skip stage 1"
        case .stage2Requested: "stage 2 was asked for"
        case .recordFinal: "the written record became final"
        case .stage1Answered: "stage 1 was answered"
        case .stage2Answered: "stage 2 was answered"
        case .panelRequested: "the panel was asked for"
        case .panelMet: "the panel met"
        case .panelReported: "the panel reported"
        }
    }

    /// The regulation of SI 2006/1738 that says so; nil where it is local.
    public static func source(_ reason: StartReason) -> String? {
        switch reason {
        case .received: "regulation 14(3)(c)"
        case .interestDecided: "regulation 14(3)(a)"
        case .advocateAppointed: "regulation 14(3)(b)"
        case .laterDateAgreed: "regulation 14(4)"
        case .stage1Skipped: "regulation 17(4)(a)"
        case .stage2Requested: "regulation 17(4)(b)"
        case .recordFinal: "regulations 16 and 17(5)"
        case .stage1Answered: nil
        case .stage2Answered: "regulation 18"
        case .panelRequested: "regulation 19"
        case .panelMet: "regulation 20(1)"
        case .panelReported: "regulation 20(3)"
        }
    }

    public static func waiting(_ why: NotStarted) -> String {
        switch why {
        case .advocateAwaited: "waiting for an advocate"
        case .recordAwaited: "waiting for the written record"
        case .laterDateAgreed: "starts on a later date, as agreed"
        }
    }

    public static func state(_ state: CaseState) -> String {
        switch state {
        case .over(let days) where days.count == 0: "Over the limit since its last day"
        case .over(let days): "Over the limit by \(words(days))"
        case .dueToday: "Due today"
        case .dueSoon(let left): "Due soon: \(words(left)) left"
        case .extended(let left): "Extended: \(words(left)) left"
        case .inTime(let left): "In time: \(words(left)) left"
        case .stopped(let since, let left): "Clock stopped on \(since.words), \(words(left)) left"
        case .waiting(let why): "Clock not started: \(waiting(why))"
        case .noLimit: "No limit"
        case .cannotBeWorkedOut: "Cannot be worked out"
        case .closed: "Closed"
        }
    }

    public static func extended(_ told: Extension) -> String {
        let until = told.newDate.map { ", to \($0.words)" } ?? ""
        return told.isInTime
            ? "Extended on \(told.on.words)\(until)" : "Told on \(told.on.words), after the limit: it does not count"
    }

    public static func problem(_ problem: CaseProblem) -> String {
        switch problem {
        case .noStart: "the record has no day on which the complaint was received"
        case .extensionLate(_, let told, let due):
            "notice of the extension was given on \(told.words), after the limit of \(due.words) had passed"
        case .stopWithoutEnd(let from, let goneOn):
            "it was stopped on \(from.words) and went on by \(goneOn.words), but the stop has no end"
        case .stopWithoutStart(let to): "a stop ended on \(to.words) and never began"
        case .stopInsideStop(let from): "a second stop began on \(from.words), before the first had ended"
        case .panelBeforeRequest(let day):
            "the panel has a date of \(day.words), and was not asked for by then"
        }
    }

    public static func words(_ days: WorkingDays) -> String {
        days.count == 1 ? "1 working day" : "\(days.count) working days"
    }
}
