public import Quantities

/// Which dates of a record must follow one another. Equal dates are in order; a missing date is passed over.
public enum DateOrder {
    /// Each chain holds the fields of a table in the order of time.
    public static func chains(of table: TableName) -> [[FieldName]] {
        switch table {
        case "complaints": complaints
        case "ombudsman": [["received_on", "decided_on"]]
        case "stops": [["stopped_from", "stopped_to"]]
        default: []
        }
    }

    /// SI 2006/1738, by regulation. Stage 2 may be asked for before stage 1 is answered, once its time has
    /// passed (regulation 15(2)), so that those two dates are not in one chain.
    private static let complaints: [[FieldName]] = [
        // 14(1), (2), (5): stage 1 starts on receipt or later, may be extended until it is answered, and is answered.
        ["received_on", "s1_start_on", "s1_extended_on", "s1_sent_on"],
        // 17(4): both agree to skip stage 1.
        ["received_on", "s1_skipped_on"],
        // 16 and 17(2), (3), (5); 18 to 20: the request, the written record, the answer, the panel and its steps.
        [
            "received_on", "s2_requested_on", "s2_record_final_on", "s2_sent_on", "s3_requested_on", "s3_met_on",
            "s3_reported_on", "s3_responded_on",
        ],
        // 17(3), (6): an extension is told before the answer, and names a later day.
        ["s2_requested_on", "s2_extension_told_on", "s2_sent_on"],
        ["s2_requested_on", "s2_extension_told_on", "s2_new_date"],
        // 17(1): the independent person is appointed for the investigation, before the answer.
        ["s2_requested_on", "s2_ip_appointed_on", "s2_sent_on"],
        ["s2_requested_on", "s2_io_appointed_on", "s2_sent_on"],
        // 8: consideration is stopped, then resumed.
        ["received_on", "stopped_from", "stopped_to"],
        // 14(3)(b): an advocate is asked for, then appointed.
        ["advocate_asked_on", "advocate_appointed_on"],
        // 7: a withdrawal is confirmed in writing.
        ["received_on", "withdrawn_on", "withdrawal_confirmed_on"],
    ]
}

/// Which date says that a record belongs to the period.
public enum RecordPeriod {
    public struct Dates {
        public let belongs: FieldName
        /// Dates that show that an earlier record was still open in the period.
        public let later: [FieldName]
    }

    public static func dates(of table: TableName) -> Dates? {
        switch table {
        case "complaints":
            Dates(
                belongs: "received_on",
                later: [
                    "s1_sent_on", "s2_requested_on", "s2_sent_on", "s3_requested_on", "s3_met_on", "s3_reported_on",
                    "s3_responded_on", "withdrawn_on",
                ])
        case "compliments", "comments": Dates(belongs: "received_on", later: [])
        case "ombudsman": Dates(belongs: "received_on", later: ["decided_on"])
        case "remedies": Dates(belongs: "agreed_on", later: [])
        case "activity": Dates(belongs: "as_at_or_period_end_on", later: [])
        default: nil
        }
    }
}
