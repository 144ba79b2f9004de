public import Clocks
public import Quantities

/// How the team's work stands on the evening of a day, in raw counts and without a reference of any case. Only this module
/// makes one, and under a marking alone.
public struct StaffDashboard: Hashable, Sendable {
    /// A row of a table: a team or a stage, with its counts.
    public struct Group: Hashable, Sendable {
        /// Nil for cases of which the record names no team.
        public let label: String?
        public internal(set) var tally = StaffTally()
    }

    public let marking: String
    public let day: CalendarDate
    /// The first day that is counted: that of the first month, or of the records where they begin later.
    public let since: CalendarDate
    /// The Sunday of the day's week.
    public let weekEnd: CalendarDate
    public let all: StaffTally
    /// Those with cases, in the order of their names; the last has none.
    public let teams: [Group]
    /// In the order of the procedure.
    public let stages: [Group]
    /// Twelve, the oldest first; the last one is that of `day`.
    public let months: [StaffMonth]
    /// Statutory stages that began in the twelve months.
    public let onTime: [StaffOnTime]
    /// Of the cases closed in the twelve months; nil where no learning is kept of any case.
    public let learning: StaffLearningCount?

    /// Counts the cases as they were known on the assessor's day; nil without a marking.
    /// - Parameter spans: the days that the records of each edition are about.
    public static func make(
        of records: [CaseRecord], recorded spans: [ReportingPeriod], by assessor: CaseAssessor, marking: String
    ) -> StaffDashboard? {
        guard marking.contains(where: { !$0.isWhitespace }) else { return nil }
        var count = DashboardCount(assessor.day, RecordedDays(spans, until: assessor.day))
        for record in records {
            guard let standing = assessor.assess(record) else { continue }
            count.add(standing)
        }
        return StaffDashboard(marking: marking, count)
    }

    private init(marking: String, _ count: DashboardCount) {
        self.marking = marking
        day = count.day
        since = count.since
        weekEnd = count.weekEnd
        all = count.all
        let named = count.teams.compactMap { label, tally in label.map { Group(label: $0, tally: tally) } }
        let nameless = count.teams[String?.none].map { [Group(label: nil, tally: $0)] } ?? []
        teams = named.sorted { ($0.label ?? "") < ($1.label ?? "") } + nameless
        stages = zip(CaseStage.allCases, count.stages).map {
            Group(label: ClockWords.short($0), tally: $1)
        }
        months = count.months
        onTime = count.onTime
        learning = count.isLearningKept ? count.learning : nil
    }
}

/// Everything that a dashboard counts, case by case.
private struct DashboardCount {
    let day, since, weekEnd: CalendarDate
    private let recorded: RecordedDays
    var all = StaffTally()
    var teams: [String?: StaffTally] = [:]
    var stages: [StaffTally] = CaseStage.allCases.map { _ in StaffTally() }
    var months: [StaffMonth]
    var onTime: [StaffOnTime]
    var learning = StaffLearningCount()
    var isLearningKept = false

    private static let judged: [ClockName] = [.stage1, .stage2, .panelMeets, .panelReport, .panelResponse]

    init(_ day: CalendarDate, _ recorded: RecordedDays) {
        self.day = day
        self.recorded = recorded
        let first = day.firstOfMonth(later: -11)
        since = max(first, recorded.first ?? first)
        weekEnd = day.adding(days: 6 - day.weekday.rawValue)
        months = (0..<12).map { place in
            let first = day.firstOfMonth(later: place - 11)
            let last = first.firstOfMonth(later: 1).adding(days: -1)
            return StaffMonth(
                first: first, last: min(day, last), reach: recorded.reach(from: first, to: last))
        }
        onTime = Self.judged.map { StaffOnTime(stage: ClockWords.clock($0)) }
    }

    mutating func add(_ standing: CaseStanding) {
        let received = standing.dates.received
        // Of a case from before the records begin, others of its month may be missing.
        let isReceived = received.map { $0 >= since && recorded.contains($0) } ?? false
        all.count(standing, isReceived: isReceived, weekEnd: weekEnd)
        teams[standing.record.team, default: StaffTally()].count(
            standing, isReceived: isReceived, weekEnd: weekEnd)
        stages[standing.stage.rawValue - 1].count(standing, isReceived: isReceived, weekEnd: weekEnd)
        if isReceived, let place = received.flatMap(month) { months[place].received += 1 }
        if let ended = standing.endedOn, recorded.contains(ended) { addClosed(standing, on: ended) }
        guard standing.record.register == .statutory else { return }
        for clock in standing.clocks {
            guard let place = Self.judged.firstIndex(of: clock.name), clock.start.map({ $0 >= since }) ?? false else {
                continue
            }
            onTime[place].count(clock.verdict)
        }
    }

    private mutating func addClosed(_ standing: CaseStanding, on ended: CalendarDate) {
        if let place = month(of: ended) { months[place].closed += 1 }
        let isRecorded = standing.record.learnedOn.map { $0 <= day } ?? false
        if isRecorded { isLearningKept = true }
        guard ended >= since else { return }
        learning.closed += 1
        if isRecorded { learning.recorded += 1 }
    }

    /// The place of the month that a day lies in; nil before the first.
    private func month(of date: CalendarDate) -> Int? { months.lastIndex { $0.first <= date && date <= $0.last } }
}

extension CalendarDate {
    /// The first day of the month so many months later.
    fileprivate func firstOfMonth(later months: Int) -> CalendarDate {
        let (year, month, _) = components
        let index = year * 12 + month - 1 + months
        return CalendarDate(year: index / 12, month: index % 12 + 1, day: 1) ?? self
    }
}
