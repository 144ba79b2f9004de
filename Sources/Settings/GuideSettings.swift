public import Diagnostics
public import Quantities
import StrictYAML

/// A part of a council's site that belongs to no year and that somebody at the council answers for. The raw values are
/// the keys of the settings, the folders of the templates and those of the site.
public enum Guide: String, Hashable, Sendable, CaseIterable {
    /// How an adult complains, and what to expect by which day.
    case complain
    /// What an investigating officer does, step by step.
    case officers
}

/// A guide that a council publishes: an entry of `guides:` in `council.yaml`.
///
/// ```yaml
/// guides:
///   officers: {owner: complaints manager, reviewed_on: 2026-11-22}
/// ```
public struct GuideSettings: Hashable, Sendable {
    public let guide: Guide
    /// The role that answers for what it says; never a name.
    public let owner: String
    /// When that role last read all of it.
    public let reviewed: DatedSetting

    static func readAll(_ node: SettingsNode?, _ map: inout MapReader) -> [GuideSettings] {
        guard let node else { return [] }
        var guides = MapReader(node, name: "guides")
        let read = Guide.allCases.compactMap { guide in
            guides.optionalNode(guide.rawValue).map { Self.read($0, guide, &guides) }
        }
        map.report(guides.finish())
        return read
    }

    private static func read(_ node: SettingsNode, _ guide: Guide, _ guides: inout MapReader) -> GuideSettings {
        var map = MapReader(node, name: guide.rawValue)
        let owner = map.string("owner")
        let place = map.optionalNode("reviewed_on")?.location ?? node.location
        let settings = GuideSettings(
            guide: guide, owner: owner, reviewed: DatedSetting(date: map.date("reviewed_on"), location: place))
        guides.report(map.finish())
        return settings
    }

    /// How long a guide may go unread, in days: it says itself that somebody reads it once a year.
    private static let year: Int32 = 365

    /// By when somebody has to read it again.
    public var nextReview: DatedSetting {
        let end = CalendarDate(daysSinceEpoch: reviewed.date.daysSinceEpoch + Self.year)
        return DatedSetting(date: end, location: reviewed.location)
    }

    /// What is wrong with showing it on `day`: nobody has read it for a year.
    public func stale(on day: CalendarDate) -> Finding? {
        guard nextReview.date < day else { return nil }
        return Finding(
            .guideReviewed, at: reviewed.location,
            "nobody has read the guide '\(guide.rawValue)' since \(reviewed.date.words), which is more than a year ago",
            fix: "have the \(owner) read all of it, correct what is out of date, and write the new day here")
    }
}
