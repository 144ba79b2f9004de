public import Quantities
public import Records

extension PublishableAction {
    /// The improvements that an engine told of, by their numbers: the fields of each by name, categories by their ids.
    public static func list(
        from told: [Int: [FieldName: String]], vocabulary: Vocabulary
    ) -> [PublishableAction] {
        told.sorted { $0.key < $1.key }.compactMap { number, fields in
            guard let text = fields["text"], let status = fields["status"].flatMap({ Status(rawValue: $0) }) else {
                return nil
            }
            return PublishableAction(
                number: number, text: text, owner: fields["owner_role"],
                due: fields["due_on"].flatMap { CalendarDate(iso: $0) }, status: status,
                reason: fields["status_reason"],
                raisedIn: fields["raised_in"].map { PeriodLabel($0) },
                team: fields["team"].flatMap { vocabulary["team"]?.category(CategoryID($0))?.label },
                doneOn: fields["done_on"].flatMap { CalendarDate(iso: $0) })
        }
    }

    /// The improvements among the records, in their order. Their words are written to be published; the
    /// references of the records stay behind.
    public static func list(from dataset: Dataset) -> [PublishableAction] {
        let table = dataset.table("actions")
        let vocabulary = dataset.vocabulary
        return (0..<table.rowCount).compactMap { row in
            guard let text = table.texts("text")?.values[row],
                let status = table.category("status", row: row, vocabulary).flatMap({ Status(rawValue: $0.id.text) })
            else { return nil }
            return PublishableAction(
                number: row + 1, text: text, owner: table.texts("owner_role")?.values[row],
                due: table.dates("due_on")?[row], status: status, reason: table.texts("status_reason")?.values[row],
                raisedIn: (table.texts("raised_in")?.values[row]).map { PeriodLabel($0) },
                team: table.category("team", row: row, vocabulary)?.label, doneOn: table.dates("done_on")?[row])
        }
    }
}
