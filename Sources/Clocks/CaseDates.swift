public import Quantities

/// The dates of one complaint that its clocks run on, as its record has them.
public struct CaseDates: Hashable, Sendable {
    public var received, stage1Start, advocateAsked, advocateAppointed: CalendarDate?
    public var stage1Skipped, stage1Extended, stage1Sent: CalendarDate?
    public var stage2Requested, stage2RecordFinal, stage2ExtensionTold, stage2NewDate, stage2Sent: CalendarDate?
    public var panelRequested, panelMet, panelReported, panelResponded: CalendarDate?
    public var withdrawn: CalendarDate?
    /// Regulation 8: when the complaint was not considered, in the order of the records.
    public var stops: [Stop] = []

    public init() {}

    /// The same as somebody knew it on the evening of a day: what happened later had not happened yet. A start that was
    /// agreed for a coming day, and a date that an extension promises, may lie ahead.
    public func known(on day: CalendarDate) -> CaseDates {
        func past(_ date: CalendarDate?) -> CalendarDate? { date.flatMap { $0 <= day ? $0 : nil } }
        var known = self
        known.received = past(received)
        known.advocateAsked = past(advocateAsked)
        known.advocateAppointed = past(advocateAppointed)
        known.stage1Skipped = past(stage1Skipped)
        known.stage1Extended = past(stage1Extended)
        known.stage1Sent = past(stage1Sent)
        known.stage2Requested = past(stage2Requested)
        known.stage2RecordFinal = past(stage2RecordFinal)
        known.stage2ExtensionTold = past(stage2ExtensionTold)
        known.stage2NewDate = known.stage2ExtensionTold == nil ? nil : stage2NewDate
        known.stage2Sent = past(stage2Sent)
        known.panelRequested = past(panelRequested)
        known.panelMet = past(panelMet)
        known.panelReported = past(panelReported)
        known.panelResponded = past(panelResponded)
        known.withdrawn = past(withdrawn)
        known.stops = stops.compactMap { stop in
            guard stop.from.map({ $0 <= day }) ?? true else { return nil }
            return Stop(from: stop.from, to: past(stop.to))
        }
        return known
    }

    /// Every day on which something was recorded, but for stops and withdrawal.
    var events: [CalendarDate] {
        [
            stage1Extended, stage1Sent, stage2Requested, stage2RecordFinal, stage2ExtensionTold, stage2Sent,
            panelRequested, panelMet, panelReported, panelResponded,
        ].compactMap(\.self)
    }

    /// When both agreed to skip stage 1, or stage 2 was asked for.
    var enteredStage2: CalendarDate? { stage2Requested ?? stage1Skipped }
}

/// A time in which a complaint was not considered, because a court or another procedure had to come first.
public struct Stop: Hashable, Sendable {
    /// Missing only in a faulty record.
    public let from: CalendarDate?
    /// Nil while it lasts.
    public let to: CalendarDate?

    public init(from: CalendarDate?, to: CalendarDate?) {
        self.from = from
        self.to = to
    }
}
