import Quantities
import Records

/// The dates of one complaint that the clocks run on: plain numbers, cheap to hand around.
struct ComplaintDates {
    let received, advocateAsked, stage1Skipped, stage1Extended, stage1Sent: Day
    let stage2Requested, stage2RecordFinal, stage2ExtensionTold, stage2Sent: Day
    let panelRequested, panelMet, panelReported, panelResponded: Day
    let stoppedFrom, stoppedTo, withdrawn: Day
    /// These two may lie ahead: a clock can be agreed to start on a coming day.
    let stage1Start, advocateAppointed: Day
}

/// The dates of all complaints, column by column.
struct ComplaintDateColumns {
    private let received, advocateAsked, stage1Skipped, stage1Extended, stage1Sent: Days
    private let stage2Requested, stage2RecordFinal, stage2ExtensionTold, stage2Sent: Days
    private let panelRequested, panelMet, panelReported, panelResponded: Days
    private let stoppedFrom, stoppedTo, withdrawn: Days
    private let stage1Start, advocateAppointed: Days

    init(_ complaints: Table, asAt: Day) {
        func days(_ field: FieldName) -> Days { Days(complaints.dates(field), asAt: asAt) }
        received = days("received_on")
        advocateAsked = days("advocate_asked_on")
        stage1Skipped = days("s1_skipped_on")
        stage1Extended = days("s1_extended_on")
        stage1Sent = days("s1_sent_on")
        stage2Requested = days("s2_requested_on")
        stage2RecordFinal = days("s2_record_final_on")
        stage2ExtensionTold = days("s2_extension_told_on")
        stage2Sent = days("s2_sent_on")
        panelRequested = days("s3_requested_on")
        panelMet = days("s3_met_on")
        panelReported = days("s3_reported_on")
        panelResponded = days("s3_responded_on")
        stoppedFrom = days("stopped_from")
        stoppedTo = days("stopped_to")
        withdrawn = days("withdrawn_on")
        stage1Start = Days(complaints.dates("s1_start_on"))
        advocateAppointed = Days(complaints.dates("advocate_appointed_on"))
    }

    /// The dates of a stage are read only where the stage was entered: few complaints go beyond the first.
    subscript(row: Int) -> ComplaintDates {
        let (skipped, requested2, requested3) = (stage1Skipped[row], stage2Requested[row], panelRequested[row])
        let has2 = skipped.isKnown || requested2.isKnown
        let has3 = requested3.isKnown
        let asked = advocateAsked[row]
        let stopped = stoppedFrom[row]
        return ComplaintDates(
            received: received[row], advocateAsked: asked, stage1Skipped: skipped,
            stage1Extended: stage1Extended[row], stage1Sent: stage1Sent[row], stage2Requested: requested2,
            stage2RecordFinal: has2 ? stage2RecordFinal[row] : .none,
            stage2ExtensionTold: has2 ? stage2ExtensionTold[row] : .none,
            stage2Sent: has2 ? stage2Sent[row] : .none, panelRequested: requested3,
            panelMet: has3 ? panelMet[row] : .none, panelReported: has3 ? panelReported[row] : .none,
            panelResponded: has3 ? panelResponded[row] : .none, stoppedFrom: stopped,
            stoppedTo: stopped.isKnown ? stoppedTo[row] : .none, withdrawn: withdrawn[row],
            stage1Start: stage1Start[row], advocateAppointed: advocateAppointed[row])
    }
}
