public import Checks
public import Diagnostics
public import Quantities
public import Settings

/// Whether a checked site may go to its readers: every reason against it, and what its officer should know.
public struct Readiness: Sendable {
    /// One finding a reason; a site with one of them is not published.
    public private(set) var obstacles = Findings()
    /// What does not stop publishing.
    public private(set) var warnings = Findings()

    public init() {}

    public mutating func refuse(_ finding: Finding) { obstacles.report(finding) }
    public mutating func refuse(_ findings: Findings) { obstacles.report(findings) }
    public mutating func warn(_ finding: Finding) { warnings.report(finding) }

    /// An edition that nobody answers for is not published.
    public mutating func require(signOff: [Manifest.SignOff], of edition: EditionName, at place: SourceLocation) {
        if signOff.isEmpty { refuse(ReadinessProblem.notSignedOff(place, edition).finding) }
    }

    /// What is not approved is not published, however it came into the site.
    public mutating func refuseDrafts(of site: Checked<some Settings.Readers>) {
        for page in site.drafts { refuse(ReadinessProblem.draft(page).finding) }
    }

    /// Records of real people are named under a key of the council's own.
    public mutating func requireKey(of edition: EditionName) {
        refuse(ReadinessProblem.recordsKeyMissing(edition).finding)
    }

    /// Who turns to a contact of a real site has to reach somebody.
    public mutating func refuse(invented ways: [String], of role: String, at place: SourceLocation) {
        for way in ways { refuse(ReadinessProblem.inventedContact(place, role: role, way: way).finding) }
    }

    /// Nor do they turn to a number that nobody has tried.
    public mutating func refuse(uncheckedContact role: String, at place: SourceLocation) {
        refuse(ReadinessProblem.uncheckedContact(place, role: role).finding)
    }

    /// How long before an end people are told: time to ring everybody up and to bring a paper to a committee.
    static let notice = 60

    /// Warns where somebody has to look at something again within 60 days of the clock, and refuses where that day is past.
    public mutating func note(
        _ what: String, reviewedBy end: CalendarDate, at place: SourceLocation, clock: CalendarDate
    ) {
        if end < clock {
            refuse(ReadinessProblem.reviewDue(place, what, by: end).finding)
        } else {
            note("the time to look at \(what) again", endsOn: end, at: place, clock: clock)
        }
    }

    /// Warns where something ends within 60 days of the clock.
    public mutating func note(_ what: String, endsOn end: CalendarDate, at place: SourceLocation, clock: CalendarDate) {
        let days = Int(end.daysSinceEpoch - clock.daysSinceEpoch)
        guard (0...Self.notice).contains(days) else { return }
        warn(ReadinessProblem.expires(place, what, on: end, days: days).finding)
    }
}
