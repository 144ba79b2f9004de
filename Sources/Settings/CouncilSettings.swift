public import Diagnostics
public import Quantities
public import StrictYAML

/// What is true of a council whatever the year: `content/<council>/council.yaml`.
public struct CouncilSettings: Equatable, Sendable {
    public struct LeaveFast: Equatable, Sendable {
        /// Where "leave this page fast" leads: an ordinary page of somebody else's, such as the weather.
        public let address: String
        public let label: String
    }

    /// As in `Coventry City Council`.
    public let name: String
    /// As in `Coventry`.
    public let shortName: String
    /// What the council calls the service that the report is about.
    public let service: String
    /// Printed on every page and download of a demonstration; nil for a real council.
    public let demonstrationNotice: String?
    public let leaveFast: LeaveFast
    public let website: String
    public let complaintsForm: String
    /// Where the site is published, and which of its pages have moved.
    public let web: WebSettings
    /// Limits of the council's own, by name, in working days; what the law fixes is not among them.
    public let localLimits: [String: WorkingDays]
    /// Where each of them stands.
    public let localLimitPlaces: [String: SourceLocation]
    /// Whether search engines are asked to leave the site out.
    public let isHiddenFromSearch: Bool
    /// Who has to sign off each edition before it is published, by role; empty where 'sign_off' of the edition is enough.
    public let approvalRoles: [String]
    /// When somebody at the council last read all of its children's pages; they have no year that would tell.
    public let childrenReviewed: DatedSetting?
    /// The guides that the council publishes.
    public let guides: [GuideSettings]
    /// By when somebody has to look at these settings again.
    public let review: DatedSetting?
    /// Read by Pages: the council's own answers to the checklist of what a report has to show.
    public let checklist: SettingsNode?
    /// What the council says of its own practice on pages that belong to no year.
    public let practices: [PracticeAdoption]

    /// Reads the root of a `council.yaml`. Missing, unknown and ill-typed keys are findings.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> CouncilSettings {
        var map = MapReader(node)
        let limits = localLimits(&map)
        let settings = CouncilSettings(
            name: map.string("name"),
            shortName: map.string("short_name"),
            service: map.string("service"),
            demonstrationNotice: map.optionalString("demonstration_notice"),
            leaveFast: leaveFast(&map),
            website: map.webAddress("website"),
            complaintsForm: map.webAddress("complaints_form"),
            web: WebSettings.read(map.optionalNode("web"), &map),
            localLimits: limits.mapValues(\.days),
            localLimitPlaces: limits.mapValues(\.place),
            isHiddenFromSearch: map.boolean("noindex", or: false),
            approvalRoles: map.strings("approval_roles"),
            childrenReviewed: map.optionalDatedSetting("children_reviewed_on"),
            guides: GuideSettings.readAll(map.optionalNode("guides"), &map),
            review: map.optionalDatedSetting("review"), checklist: map.optionalNode("checklist"),
            practices: PracticeAdoption.readAll(&map))
        findings.report(map.finish())
        return settings
    }

    private static func leaveFast(_ map: inout MapReader) -> LeaveFast {
        guard let node = map.node("leave_fast") else { return LeaveFast(address: "", label: "") }
        var inner = MapReader(node, name: "leave_fast")
        let leaveFast = LeaveFast(address: inner.webAddress("address"), label: inner.string("label"))
        // A way out that leads nowhere would be worse than none.
        let isOpen = WebAddress(leaveFast.address) != nil && !leaveFast.address.hasPrefix("https://")
        if isOpen, let address = inner.optionalNode("address") {
            inner.wrongKind(address, "address", "an address that begins with https://")
        }
        map.report(inner.finish())
        return leaveFast
    }

    private static func localLimits(
        _ map: inout MapReader
    ) -> [String: (days: WorkingDays, place: SourceLocation)] {
        guard let node = map.optionalNode("local_limits") else { return [:] }
        var inner = MapReader(node, name: "local_limits")
        var limits: [String: (days: WorkingDays, place: SourceLocation)] = [:]
        for entry in inner.allEntries() {
            limits[entry.key] = (WorkingDays(inner.integer(entry.key, .days)), entry.location)
        }
        map.report(inner.finish())
        return limits
    }
}
