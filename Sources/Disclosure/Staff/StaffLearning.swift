public import Quantities
public import Records

/// What the council's staff may see of what complaints taught, as it was known on the evening of a day: the improvements
/// with their owners, and month by month the themes. Only this module makes one, and under a marking.
public struct StaffLearning: Hashable, Sendable {
    public let marking: String
    public let day: CalendarDate
    /// What is overdue first.
    public let actions: [StaffAction]
    /// The months in which something was learned or done, the newest first.
    public let months: [Month]

    /// One month for the practice forums. It names no case and no team, and tells a small number by a word alone, so that
    /// nobody in the room can say whose complaint it was.
    public struct Month: Hashable, Sendable {
        /// The first day of the month.
        public let start: CalendarDate
        /// Whether the month was over on the day of the release.
        public let isWhole: Bool
        /// In the order of the vocabulary.
        public let themes: [Theme]
        /// What was done in this month: approved words and the role.
        public let done: [Done]
    }

    public struct Theme: Hashable, Sendable {
        public let label: String
        /// How many complaints taught it; nil where they are fewer than `smallestTold`.
        public let complaints: Int?
        /// What was agreed because of it, in words that were written to be published.
        public let agreed: [String]
    }

    public struct Done: Hashable, Sendable {
        public let text: String
        public let owner: String?
        public let on: CalendarDate
    }

    /// Fewer complaints than this are not counted out in a month's digest. The annual report tells services together by the
    /// same number.
    public static let smallestTold = 5

    /// Releases what was learned until a day; nil without a marking. What happened later is not yet known.
    public static func release(
        of records: [LearningRecords], on day: CalendarDate, marking: String
    ) -> StaffLearning? {
        guard marking.contains(where: { !$0.isWhitespace }) else { return nil }
        let rows = LearningRows(records)
        let known = rows.lessons.filter { $0.learnedOn <= day }
        let byAction = Dictionary(grouping: known, by: \.action)
        // An action of which every lesson is later has not been agreed yet.
        let later = Set(rows.lessons.compactMap(\.action)).subtracting(known.compactMap(\.action))
        let actions = rows.actions.filter { $0.raisedIn != nil || !later.contains($0.reference) }
            .map { StaffAction($0, byAction[$0.reference] ?? [], on: day) }
        return StaffLearning(
            marking: marking, day: day, actions: actions.sorted(by: StaffAction.isBefore),
            months: months(known, actions, day))
    }

    private static func months(
        _ lessons: [LearningRows.Lesson], _ actions: [StaffAction], _ day: CalendarDate
    ) -> [Month] {
        let learned = Dictionary(grouping: lessons) { firstDay(of: $0.learnedOn) }
        let done = Dictionary(grouping: actions.filter { $0.doneOn != nil }) { firstDay(of: $0.doneOn ?? day) }
        let texts = Dictionary(actions.map { ($0.reference, $0.text) }, uniquingKeysWith: { first, _ in first })
        return Set(learned.keys).union(done.keys).sorted(by: >).map { start in
            Month(
                start: start, isWhole: firstDay(of: start.adding(days: 31)) <= day.adding(days: 1),
                themes: themes(learned[start] ?? [], texts),
                done: (done[start] ?? []).compactMap { own in
                    own.doneOn.map { Done(text: own.text, owner: own.owner, on: $0) }
                }.sorted { ($0.on, $0.text) < ($1.on, $1.text) })
        }
    }

    private static func themes(_ lessons: [LearningRows.Lesson], _ texts: [String: String]) -> [Theme] {
        let ordered = lessons.sorted { ($0.themeRank, $0.complaint) < ($1.themeRank, $1.complaint) }
        return ordered.map(\.theme).uniqued.map { label in
            let own = ordered.filter { $0.theme == label }
            let count = Set(own.map(\.complaint)).count
            return Theme(
                label: label, complaints: count < smallestTold ? nil : count,
                agreed: own.compactMap { $0.action.flatMap { texts[$0] } }.uniqued.sorted())
        }
    }

    private static func firstDay(of day: CalendarDate) -> CalendarDate { day.adding(days: 1 - day.components.day) }
}
