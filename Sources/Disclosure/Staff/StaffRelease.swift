public import Clocks
public import Quantities

/// What the council's staff may see of its open cases, as it was known on the evening of a day. Only this module makes
/// one, out of standings that hold no name and no words of anybody, and under a marking.
///
/// It is the staff's counterpart of `ProtectedFigureSet`: whatever takes the one does not take the other.
public struct StaffRelease: Hashable, Sendable {
    public let marking: String
    public let day: CalendarDate
    /// The day that everything is compared with: a week before.
    public let before: CalendarDate
    /// Every open case, the most urgent first within its team and stage.
    public let cases: [StaffCase]
    /// The references of cases that were open a week before and are no longer.
    public let closed: [String]
    /// By when a case turns amber, and on whose word.
    public let amber: StaffAmberRule

    init(
        marking: String, days: (now: CalendarDate, before: CalendarDate), cases: [StaffCase], closed: [String],
        amber: StaffAmberRule
    ) {
        self.marking = marking
        day = days.now
        before = days.before
        self.cases = cases
        self.closed = closed
        self.amber = amber
    }

    /// Releases the cases that are open on the assessor's day; nil without a marking.
    public static func openCases(
        of records: [CaseRecord], by assessor: CaseAssessor, marking: String
    ) -> StaffRelease? {
        guard marking.contains(where: { !$0.isWhitespace }) else { return nil }
        let earlier = assessor.on(assessor.day.adding(days: -7))
        var cases: [StaffCase] = []
        var closed: [String] = []
        for record in records {
            guard let now = assessor.assess(record) else { continue }
            let then = earlier.assess(record)
            if now.isOpen {
                cases.append(StaffCase(now, before: then))
            } else if then?.isOpen ?? false {
                closed.append(record.reference)
            }
        }
        let policy = assessor.policy
        return StaffRelease(
            marking: marking, days: (assessor.day, earlier.day), cases: cases.sorted(by: StaffCase.isBefore),
            closed: closed.sorted(),
            amber: StaffAmberRule(
                stage1: policy.stage1, stage2: policy.stage2, panel: policy.panel, source: policy.source))
    }
}

/// How many working days before its limit a case is amber: local policy.
public struct StaffAmberRule: Hashable, Sendable {
    public let stage1, stage2, panel: WorkingDays
    public let source: String
}
