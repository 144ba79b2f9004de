public import Quantities

/// The tables of an edition (fields: section 5 of the reference report's facts, flattened).
public enum StandardTables {
    /// In the order in which they are read: a parent stands before its children.
    public static let all: [TableSchema] = [
        complaints, concerns, compliments, comments, ombudsman, remedies, activity, actions,
    ]

    /// Also of the tables that only the team's own lists are made from.
    public static func schema(_ name: TableName) -> TableSchema? { everyTable.first { $0.name == name } }

    static let everyTable = all + [stops, learning]

    /// Regulation 8: further times in which a complaint was not considered, besides the one in its own record. No figure
    /// counts them; every time that a figure tells leaves them out.
    static let stops = TableSchema(
        "stops",
        [
            FieldSchema("complaint", .link("complaints"), isRequired: true),
            FieldSchema("stopped_from", .date, isRequired: true),
            FieldSchema("stopped_to", .date),
        ])

    /// What each complaint taught, as the team notes it on the outcome form: one row a complaint, or several where it taught
    /// several things. No figure of a report reads it.
    static let learning = TableSchema(
        "learning",
        [
            FieldSchema("complaint", .link("complaints"), isRequired: true),
            FieldSchema("learned_on", .date, isRequired: true),
            FieldSchema("learning_theme", .category("learning_theme"), isRequired: true),
            // About one family: it stays in the file.
            FieldSchema("found", .unread),
            // The reference of an improvement in the table of actions; empty where nothing had to change.
            FieldSchema("action", .text),
        ])

    /// Tables that rows of others belong to.
    static let parents: Set<TableName> = ["complaints"]

    static let complaints = TableSchema(
        "complaints", isRequired: true,
        aboutTheComplaint + aboutThePeople + stageOne + stageTwo + stageThree + howItEnded)

    private static let aboutTheComplaint: [FieldSchema] = [
        FieldSchema("reference", .reference, isRequired: true),
        FieldSchema("person_key", .key),
        FieldSchema("family_key", .key),
        FieldSchema("register", .category("register"), isRequired: true, isLog: true),
        FieldSchema("received_on", .date, isRequired: true),
        FieldSchema("method", .category("method")),
        FieldSchema("team", .category("team")),
    ]

    private static let aboutThePeople: [FieldSchema] = [
        FieldSchema("brought_by", .category("brought_by")),
        FieldSchema("complainant_type", .category("complainant_type")),
        FieldSchema("equality_of", .category("equality_of")),
        FieldSchema("sex", .category("sex")),
        FieldSchema("age_band", .category("age_band")),
        FieldSchema("ethnicity", .category("ethnicity")),
        FieldSchema("disability", .category("disability")),
        FieldSchema("sexual_orientation", .category("sexual_orientation")),
        FieldSchema("advocate_asked_on", .date),
        FieldSchema("advocate_appointed_on", .date),
        FieldSchema("advocate_for", .category("advocate_for"), .wherever([.known("advocate_appointed_on")])),
    ]

    private static let stageOne: [FieldSchema] = [
        FieldSchema("s1_start_on", .date),
        FieldSchema("s1_start_reason", .category("s1_start_reason"), .wherever([.known("s1_start_on")])),
        FieldSchema("s1_skipped_on", .date),
        FieldSchema("s1_extended_on", .date),
        FieldSchema("s1_extension_reason", .category("s1_extension_reason"), .wherever([.known("s1_extended_on")])),
        FieldSchema("s1_sent_on", .date),
    ]

    /// Regulation 17(1): stage 2 is asked for, or both sides agree to go straight to it.
    private static let enteredStageTwo: [FieldName] = ["s2_requested_on", "s1_skipped_on"]

    private static let stageTwo: [FieldSchema] = [
        FieldSchema("s2_requested_on", .date),
        FieldSchema("s2_record_final_on", .date, .event(after: enteredStageTwo)),
        FieldSchema("s2_ip_appointed_on", .date, .event(after: enteredStageTwo)),
        FieldSchema("s2_io_appointed_on", .date, .event(after: enteredStageTwo)),
        FieldSchema("s2_extension_told_on", .date, .event(after: enteredStageTwo)),
        FieldSchema("s2_new_date", .date, .event(after: ["s2_extension_told_on"])),
        FieldSchema("s2_sent_on", .date, .event(after: enteredStageTwo)),
    ]

    private static let stageThree: [FieldSchema] = [
        FieldSchema("s3_requested_on", .date, .event(after: enteredStageTwo)),
        FieldSchema("s3_met_on", .date, .event(after: ["s3_requested_on"])),
        FieldSchema("s3_reported_on", .date, .event(after: ["s3_met_on"])),
        FieldSchema("s3_responded_on", .date, .event(after: ["s3_reported_on"])),
    ]

    private static let ended: [Presence.Condition] = [
        .known("s1_sent_on"), .known("s2_sent_on"), .known("s3_responded_on"), .known("withdrawn_on"),
    ]

    private static let howItEnded: [FieldSchema] = [
        FieldSchema("stopped_from", .date),
        FieldSchema("stopped_to", .date, .event(after: ["stopped_from"])),
        FieldSchema("stopped_reason", .category("stopped_reason"), .wherever([.known("stopped_from")])),
        FieldSchema("withdrawn_on", .date),
        FieldSchema("withdrawal_confirmed_on", .date, .event(after: ["withdrawn_on"])),
        FieldSchema("outcome", .category("outcome"), .wherever(ended)),
        FieldSchema("outcome_stage", .category("outcome_stage"), .wherever(ended)),
    ]
}
