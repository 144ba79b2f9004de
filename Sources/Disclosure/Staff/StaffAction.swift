public import Quantities

/// An improvement as the team's own list shows it, as it was known on a day. Only this module makes one.
public struct StaffAction: Hashable, Sendable {
    public let reference: String
    /// What was agreed, in words that were written to be published.
    public let text: String
    /// The role that answers for it; nil where the record names none.
    public let owner: String?
    public let due: CalendarDate?
    public let status: PublishableAction.Status
    /// Why it is where it is.
    public let reason: String?
    /// The report in which it was first promised.
    public let raisedIn: PeriodLabel?
    public let team: String?
    /// Nil also where it was done after the day of the list.
    public let doneOn: CalendarDate?
    /// What the complaints behind it taught, each once, in the order of the vocabulary.
    public let themes: [String]
    /// The references of the complaints behind it.
    public let complaints: [String]
    /// Days since it was due, of an action that is not done; nil where it is not overdue.
    public let daysOver: Int?

    /// Nothing that happened after `day` is known yet.
    init(_ row: LearningRows.Action, _ lessons: [LearningRows.Lesson], on day: CalendarDate) {
        reference = row.reference
        text = row.text
        owner = row.owner
        due = row.due
        let isDoneLater = row.status == .done && (row.doneOn ?? day) > day
        status = isDoneLater ? .inProgress : row.status
        reason = row.reason
        raisedIn = row.raisedIn
        team = row.team
        doneOn = status == .done ? row.doneOn : nil
        let ordered = lessons.sorted { ($0.themeRank, $0.complaint) < ($1.themeRank, $1.complaint) }
        themes = ordered.map(\.theme).uniqued
        complaints = lessons.map(\.complaint).filter { !$0.isEmpty }.uniqued.sorted()
        let over = row.due.map { Int(day.daysSinceEpoch - $0.daysSinceEpoch) } ?? 0
        daysOver = status != .done && over > 0 ? over : nil
    }

    /// What is overdue first, the longest at the top; then by status and by when it is due.
    static func isBefore(_ first: StaffAction, _ second: StaffAction) -> Bool {
        func order(_ own: StaffAction) -> (Int, Int, Int32, String) {
            let last = own.status == .done ? -(own.doneOn?.daysSinceEpoch ?? 0) : own.due?.daysSinceEpoch ?? .max
            return (-(own.daysOver ?? 0), own.status.rank, last, own.reference)
        }
        return order(first) < order(second)
    }
}

extension PublishableAction.Status {
    fileprivate var rank: Int {
        switch self {
        case .inProgress: 0
        case .notDone: 1
        case .done: 2
        }
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, where it first stands.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
