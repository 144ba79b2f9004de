import Quantities
import Records

/// The rows of what was learned and agreed, out of the records of one or several editions. It stays in this module.
struct LearningRows {
    struct Action {
        let reference: String
        let text: String
        let owner: String?
        let due: CalendarDate?
        let status: PublishableAction.Status
        let reason: String?
        let raisedIn: PeriodLabel?
        let team: String?
        let doneOn: CalendarDate?
    }

    struct Lesson {
        let complaint: String
        let learnedOn: CalendarDate
        let theme: String
        /// The theme's place in the vocabulary.
        let themeRank: Int
        /// The reference of the action that was agreed; nil where there was none.
        let action: String?
    }

    private(set) var actions: [Action] = []
    private(set) var lessons: [Lesson] = []

    /// Where several editions have a reference, the record of the later one holds.
    init(_ records: [LearningRecords]) {
        for own in records {
            let read = Self.actions(of: own)
            let references = Set(read.map(\.reference).filter { !$0.isEmpty })
            actions.removeAll { references.contains($0.reference) }
            actions += read
            lessons += Self.lessons(of: own)
        }
    }

    private static func actions(of records: LearningRecords) -> [Action] {
        let (table, vocabulary) = (records.actions.table, records.vocabulary)
        func text(_ field: FieldName, _ row: Int) -> String? {
            table.texts(field)?.values[row].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        }
        return (0..<table.rowCount).compactMap { row in
            guard let words = text("text", row) else { return nil }
            let status = table.category("status", row: row, vocabulary)
            return Action(
                reference: records.actions.references[row], text: words, owner: text("owner_role", row),
                due: table.dates("due_on")?[row],
                status: status.flatMap { PublishableAction.Status(rawValue: $0.id.text) } ?? .inProgress,
                reason: text("status_reason", row), raisedIn: text("raised_in", row).map { PeriodLabel($0) },
                team: table.category("team", row: row, vocabulary)?.label, doneOn: table.dates("done_on")?[row])
        }
    }

    /// A row without a day or a theme tells nothing of any month; the reader has told of it.
    private static func lessons(of records: LearningRecords) -> [Lesson] {
        let (table, vocabulary) = (records.lessons.table, records.vocabulary)
        return (0..<table.rowCount).compactMap { row in
            guard let day = table.dates("learned_on")?[row],
                let theme = table.category("learning_theme", row: row, vocabulary)
            else { return nil }
            let action = table.texts("action")?.values[row].flatMap { $0.isEmpty ? nil : $0 }
            return Lesson(
                complaint: records.lessons.references[row], learnedOn: day, theme: theme.label,
                themeRank: vocabulary["learning_theme"]?.index(of: theme.id) ?? 0, action: action)
        }
    }
}
