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

    subscript(row: Int) -> ComplaintDates {
        ComplaintDates(
            received: received[row], advocateAsked: advocateAsked[row], stage1Skipped: stage1Skipped[row],
            stage1Extended: stage1Extended[row], stage1Sent: stage1Sent[row],
            stage2Requested: stage2Requested[row], stage2RecordFinal: stage2RecordFinal[row],
            stage2ExtensionTold: stage2ExtensionTold[row], stage2Sent: stage2Sent[row],
            panelRequested: panelRequested[row], panelMet: panelMet[row], panelReported: panelReported[row],
            panelResponded: panelResponded[row], stoppedFrom: stoppedFrom[row], stoppedTo: stoppedTo[row],
            withdrawn: withdrawn[row], stage1Start: stage1Start[row], advocateAppointed: advocateAppointed[row])
    }
}
