import Quantities
import Records

/// The dates of all complaints that the clocks run on, column by column.
struct ComplaintDates {
    let received, advocateAsked, stage1Skipped, stage1Extended, stage1Sent: Days
    let stage2Requested, stage2RecordFinal, stage2ExtensionTold, stage2Sent: Days
    let panelRequested, panelMet, panelReported, panelResponded: Days
    let stoppedFrom, stoppedTo, withdrawn: Days
    /// These two may lie ahead: a clock can be agreed to start on a coming day.
    let stage1Start, advocateAppointed: Days

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
}
