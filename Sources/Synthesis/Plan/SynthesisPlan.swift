import Quantities

/// What invented records must add up to: `synthesis.yaml` of an edition.
///
/// A plan states exact counts. Where it says nothing of how two things go together, chance decides, and chance
/// is the seed: the same plan gives the same bytes.
public struct SynthesisPlan: Sendable {
    public let seed: UInt64
    let complaints: ComplaintsPlan
    let concerns: ConcernsPlan?
    let compliments: ComplimentsPlan?
    /// Comments, Ombudsman, remedies, activity, actions: rows without a course of their own.
    let tables: [TablePlan]
    /// How files look where they are not plain.
    let files: [TableName: FileStyle]
}

/// The rows of one table.
struct TablePlan: Sendable {
    let name: TableName
    /// `C-` for the references C-0001, C-0002 ...; nil for a table without references.
    let prefix: String?
    let groups: [RowGroup]
    let marginals: [Marginal]
}

struct ComplaintsPlan: Sendable {
    let prefix: String
    /// How many families the complaints come from.
    let families: Int
    let groups: [CaseGroup]
    let marginals: [Marginal]
    let oddities: [Oddity]
}

/// A date of one case moved to where it breaks a rule, for an edition that shows how such things are accepted.
struct Oddity: Sendable {
    let filters: [FieldFilter]
    let field: FieldName
    /// The date is put so many working days before that of this field.
    let before: FieldName
    let days: Int
}

/// Rows that are alike in some fields.
struct RowGroup: Sendable {
    let count: Int
    let values: [(field: FieldName, value: PlannedValue)]
}

enum PlannedValue: Sendable {
    case text(String)
    /// A working day between two dates.
    case day(from: CalendarDate, to: CalendarDate)
    /// A working day at most so long after the complaint of the row ended, and not after the as-at date.
    case afterComplaint(upTo: Int)
    /// The reference of a complaint that fits, another one for each row.
    case complaint([FieldFilter])
}

/// Complaints that take the same course through the stages.
struct CaseGroup: Sendable {
    /// What filters on `plan.group` call it.
    let name: String
    let count: Int
    let values: [(field: FieldName, value: String)]
    /// When the complaint may arrive; ignored for a case that is still open, which counts back from the end.
    let received: ClosedRange<CalendarDate>
    /// When the last stage must have ended; nil for "by the as-at date".
    let endedBy: CalendarDate?
    let stages: [StagePlan]
    /// The line of the plan, for findings.
    let line: Int?
}

/// What happens at one stage, for all cases of a group.
enum StagePlan: Sendable {
    /// Stage 1 is left out by agreement.
    case skipped
    /// Answered or withdrawn after so many working days.
    case ended([NumberSpread])
    /// Not over yet; so many working days old on the as-at date.
    case open([NumberSpread])
    /// A review panel, one course for each case.
    case panels([PanelCourse])
}

/// Working days of the three steps of stage 3, each from its own event (regulations 19(4), 20(2) and 20(3) of
/// SI 2006/1738).
struct PanelCourse: Sendable {
    let meets: Int
    let report: Int
    let response: Int
}

/// So many whole numbers within a range, with an exact sum where one is wanted.
struct NumberSpread: Sendable {
    let count: Int
    let sum: Int?
    let range: ClosedRange<Int>
}

/// How many rows have each category of a field, among the rows that pass the filters.
struct Marginal: Sendable {
    let field: FieldName
    let filters: [FieldFilter]
    let counts: [(value: String, count: Int)]
    /// What all other rows get; nil where the counts must cover them all.
    let rest: String?
    /// The line of the plan, for findings.
    let line: Int?
}

struct FieldFilter: Sendable {
    let field: FieldName
    let values: [String]
}

struct ConcernsPlan: Sendable {
    let filters: [FieldFilter]
    /// Main concerns with their sub-codes; a main concern without sub-codes has one that is empty.
    let kinds: [Kind]
    let mostPerComplaint: Int
    /// Whether each concern has an outcome of its own, in keeping with the complaint's.
    let hasOutcomes: Bool

    struct Kind: Sendable {
        let concern: String
        let subcode: String
        let count: Int
    }
}

struct ComplimentsPlan: Sendable {
    let table: TablePlan
    let themes: [(value: String, count: Int)]
    let quotes: [Quote]

    /// Words that somebody agreed to have published.
    struct Quote: Sendable {
        let source: String
        let text: String
    }
}
