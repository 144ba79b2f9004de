import Quantities

extension StandardTables {
    static let concerns = TableSchema(
        "concerns", goesWithParent: true,
        [
            FieldSchema("complaint", .link("complaints"), isRequired: true),
            FieldSchema("concern", .category("concern"), isRequired: true),
            FieldSchema("subcode", .category("subcode")),
            FieldSchema("concern_outcome", .category("concern_outcome"), .event()),
        ])

    static let compliments = TableSchema(
        "compliments",
        [
            FieldSchema("reference", .reference, isRequired: true),
            FieldSchema("received_on", .date, isRequired: true),
            FieldSchema("team", .category("team")),
            FieldSchema("source", .category("source")),
            FieldSchema("themes", .categories("theme", table: "compliment-themes", field: "theme")),
            FieldSchema("consent", .category("consent")),
            // One family is quoted once at most; nothing else is counted by it.
            FieldSchema("family_key", .key),
            FieldSchema("text", .unread),
        ])

    static let comments = TableSchema(
        "comments",
        [
            FieldSchema("reference", .reference, isRequired: true),
            FieldSchema("received_on", .date, isRequired: true),
            FieldSchema("team", .category("team")),
        ])

    static let ombudsman = TableSchema(
        "ombudsman",
        [
            FieldSchema("reference", .reference, isRequired: true),
            FieldSchema("received_on", .date, isRequired: true),
            FieldSchema("decided_on", .date),
            FieldSchema("decision", .category("decision"), .wherever([.known("decided_on")])),
            FieldSchema("investigation", .category("investigation")),
            FieldSchema("service", .category("service")),
            FieldSchema("complaint", .link("complaints")),
        ])

    static let remedies = TableSchema(
        "remedies",
        [
            FieldSchema("reference", .reference, isRequired: true),
            FieldSchema("complaint", .link("complaints")),
            FieldSchema("remedy", .category("remedy"), isRequired: true),
            FieldSchema("route", .category("route")),
            FieldSchema("amount", .money, .wherever([.category("remedy", "payment")])),
            FieldSchema("agreed_on", .date, .always),
        ])

    static let activity = TableSchema(
        "activity",
        [
            FieldSchema("measure", .category("measure"), isRequired: true, isLog: true),
            FieldSchema("value", .count, isRequired: true),
            FieldSchema("as_at_or_period_end_on", .date, isRequired: true),
        ])

    static let actions = TableSchema(
        "actions",
        [
            FieldSchema("reference", .reference, isRequired: true),
            FieldSchema("text", .text, isRequired: true),
            FieldSchema("owner_role", .text),
            FieldSchema("due_on", .date),
            FieldSchema("status", .category("status"), isRequired: true),
            FieldSchema("status_reason", .text),
            FieldSchema("done_on", .date),
            FieldSchema("raised_in", .text),
            FieldSchema("team", .category("team")),
        ])
}
