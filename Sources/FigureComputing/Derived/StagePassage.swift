import Records

/// The way of one complaint through one stage, as known on the "as at" date.
struct StagePassage {
    enum End: UInt8 {
        /// In the order of the dimension `ended_by`, from 1.
        case answer = 1, withdrawal, movedOn, open
    }

    /// 1, 2 or 3.
    let stage: Int
    /// When the clock started; none where it has not.
    let started: Day
    /// None while open.
    var ended: Day
    var end: End
    /// When the complainant was told, or the file noted, that it would take longer; none at stage 3.
    let extended: Day
}

/// The stages that one complaint has entered, at most three.
struct Passages {
    private(set) var stage1: StagePassage?
    private(set) var stage2: StagePassage?
    private(set) var stage3: StagePassage?

    subscript(stage: Int) -> StagePassage? { stage == 1 ? stage1 : stage == 2 ? stage2 : stage3 }

    var last: StagePassage? { stage3 ?? stage2 ?? stage1 }

    init(_ dates: ComplaintDates, asAt: Day, hasPanel: Bool) {
        let skipped = dates.stage1Skipped
        let requested2 = dates.stage2Requested
        let entered2 = requested2.or(skipped)
        let requested3 = hasPanel ? dates.panelRequested : .none
        if !skipped.isKnown {
            stage1 = Self.passage(
                1, from: Self.stage1Start(dates, asAt, movedOn: entered2), answered: dates.stage1Sent,
                next: entered2.or(requested3), extended: dates.stage1Extended)
        }
        if entered2.isKnown {
            // Regulation 17(4) and (5): the day it was agreed to skip stage 1, or else the day the request
            // arrived; for a complaint made orally, the day on which the record of it is final.
            stage2 = Self.passage(
                2, from: dates.stage2RecordFinal.or(skipped).or(requested2), answered: dates.stage2Sent,
                next: requested3, extended: dates.stage2ExtensionTold)
        }
        if requested3.isKnown {
            // Regulation 19: the panel's clock starts when the council receives the request.
            stage3 = Self.passage(
                3, from: requested3, answered: dates.panelResponded, next: .none, extended: .none)
        }
        withdraw(on: dates.withdrawn)
    }

    /// Regulation 14(3) and (4): stage 1 starts on a later day that the complainant asked for; or, where an
    /// advocate was asked for, on the day of the appointment; or on the day the complaint was received.
    private static func stage1Start(_ dates: ComplaintDates, _ asAt: Day, movedOn: Day) -> Day {
        let received = dates.received
        let agreed = dates.stage1Start
        if agreed.isKnown { return agreed <= asAt ? agreed : .none }
        guard dates.advocateAsked.isKnown else { return received }
        let ended = dates.stage1Sent.or(dates.withdrawn).or(movedOn)
        let appointed = dates.advocateAppointed
        if ended.isKnown { return appointed > received && appointed <= ended ? appointed : received }
        if !appointed.isKnown || appointed > asAt { return .none }
        return max(appointed, received)
    }

    private static func passage(
        _ stage: Int, from started: Day, answered: Day, next: Day, extended: Day
    ) -> StagePassage {
        let end: StagePassage.End = answered.isKnown ? .answer : next.isKnown ? .movedOn : .open
        return StagePassage(
            stage: stage, started: started, ended: answered.or(next), end: end, extended: extended)
    }

    /// Regulation 7: a complaint may be withdrawn at any time; it then ends in the stage it had reached.
    private mutating func withdraw(on day: Day) {
        guard day.isKnown, var last, last.end == .open || last.ended > day else { return }
        last.end = .withdrawal
        last.ended = day
        switch last.stage {
        case 1: stage1 = last
        case 2: stage2 = last
        default: stage3 = last
        }
    }
}
