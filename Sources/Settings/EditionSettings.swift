public import Diagnostics
public import Quantities
public import StrictYAML

/// One year's report: `content/<council>/<edition>/edition.yaml`.
///
/// The parts that belong to a module above stay nodes here; their owners read them as strictly.
public struct EditionSettings: Equatable, Sendable {
    /// The approval of the report by somebody who answers for it, by role and never by name.
    public struct SignOff: Equatable, Sendable {
        public let role: String
        public let date: CalendarDate
        /// The committee paper or minute that records it.
        public let reference: String
    }

    /// Whether the edition is for readers yet.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case ready
        /// Built only where somebody asks for drafts or for this edition, and never published.
        case draft
    }

    public let title: String
    public let status: Status
    public let period: ReportingPeriod
    /// What happened later is not yet known to this edition.
    public let asAt: CalendarDate
    /// The edition's own date. Nothing of the machine's clock reaches a page.
    public let publishedOn: CalendarDate
    /// Whether the records are invented. Only such records may be kept beside the program.
    public let isSynthetic: Bool
    public let signOff: [SignOff]
    /// Read by Records: where the records are and how their columns map.
    public let records: SettingsNode?
    /// Read by Records: oddities of the records that are true in the world.
    public let accepted: SettingsNode?
    /// Read by Figures: what the records cannot tell.
    public let notAvailable: SettingsNode?
    /// Read by Figures: which tables and columns that the records lack never happened, and which were not recorded.
    public let absent: SettingsNode?
    /// Read by Disclosure: the policy, which every edition must state.
    public let disclosure: SettingsNode?
    /// Read by Pages: the edition's own answers to the checklist of what a report has to show.
    public let checklist: SettingsNode?
    /// What the council says in this report of its own practice.
    public let practices: [PracticeAdoption]
    /// How many children live in the area, for rates; nil where nobody says.
    public let population: Population?
    /// By when somebody has to look at these settings again.
    public let review: DatedSetting?
    /// The place of the file, for findings about the edition as a whole.
    public let location: SourceLocation

    /// Whether the report is about a whole year, and not about the part of it that was known on its day.
    public var isOfWholeYear: Bool { period.isYear && asAt >= period.end }

    /// Reads the root of an `edition.yaml`. Missing, unknown and ill-typed keys are findings.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> EditionSettings {
        var map = MapReader(node)
        let period = period(&map)
        let settings = EditionSettings(
            title: map.string("title"),
            status: map.choice("status", or: .ready) ?? .ready,
            period: period,
            asAt: map.optionalDate("as_at") ?? period.end,
            publishedOn: map.date("published_on", or: farOff),
            isSynthetic: map.boolean("synthetic", or: false),
            signOff: signOff(&map),
            records: map.node("records"),
            accepted: map.optionalNode("accepted"),
            notAvailable: map.optionalNode("not_available"),
            absent: map.optionalNode("absent"),
            disclosure: map.node("disclosure"),
            checklist: map.optionalNode("checklist"), practices: PracticeAdoption.readAll(&map),
            population: Population.read(&map),
            review: map.optionalDatedSetting("review"), location: node.location)
        let dates = settings.datesOutOfOrder(&map)
        let others = map.finish()
        findings.report(others)
        // A date that cannot be read is no date to compare with.
        if !others.hasErrors { findings.report(dates) }
        return settings
    }

    /// In place of a date that is missing, so that nothing else is said to be later than it.
    private static var farOff: CalendarDate {
        CalendarDate(year: 9999, month: 12, day: 31) ?? CalendarDate(daysSinceEpoch: 0)
    }

    private static func period(_ map: inout MapReader) -> ReportingPeriod {
        let none = CalendarDate(daysSinceEpoch: 0)
        guard let node = map.node("period") else { return ReportingPeriod(day: none) }
        var inner = MapReader(node, name: "period")
        let (start, end) = (inner.date("from"), inner.date("to"))
        map.report(inner.finish())
        if let period = ReportingPeriod(from: start, to: end) { return period }
        map.report(
            Finding(
                .periodInOrder, at: node.location, "the period ends before it starts", fix: "correct 'from' or 'to'")
        )
        return ReportingPeriod(day: start)
    }

    private static func signOff(_ map: inout MapReader) -> [SignOff] {
        map.list("sign_off").map { node in
            var inner = MapReader(node, name: "sign_off")
            let signOff = SignOff(
                role: inner.string("role"), date: inner.date("on"), reference: inner.string("reference"))
            map.report(inner.finish())
            return signOff
        }
    }
}
