public import Diagnostics
public import Quantities
public import StrictYAML

/// A change of an edition after readers have seen it: an entry of `content/<council>/<edition>/corrections.yaml`.
///
/// Everything in it is printed: on the pages that it names and on the page of all corrections.
public struct Correction: Hashable, Sendable {
    /// What readers are told was wrong. There is none by default: whoever corrects has to say it.
    public enum Kind: String, CaseIterable, Sendable {
        /// A number was wrong.
        case figure
        /// Words were wrong.
        case text
        /// Records came later, or were put right.
        case records
        /// Something was shown that could tell who a person is. What stood there is never shown again.
        case privacy
    }

    /// A page of the edition as its address has it below the edition's folder and without `.html`: `teams`,
    /// `figures/complaints-by-team`.
    public struct Page: Hashable, Sendable {
        public let name: PageName
        public let location: SourceLocation
    }

    public let date: CalendarDate
    public let kind: Kind
    public let pages: [Page]
    public let what: String
    public let why: String
    /// What stood there; nil of something new, and always of what was taken out for privacy.
    public let before: String?
    /// What stands there now; nil of something that was taken out.
    public let after: String?
    /// Its place among the corrections of one day, from 1, so that its address stays when others follow.
    public let ordinal: Int
    public let location: SourceLocation
    public let afterLocation: SourceLocation

    public func names(_ page: PageName) -> Bool { pages.contains { $0.name == page } }

    /// Where the page of all corrections tells of it.
    public var id: String { "c-\(date.iso)" + (ordinal == 1 ? "" : "-\(ordinal)") }

    /// Reads the root of a `corrections.yaml`, the oldest first. Missing, unknown and ill-typed keys are findings.
    public static func readAll(
        _ node: SettingsNode, publishedOn: CalendarDate, _ findings: inout Findings
    ) -> [Correction] {
        var map = MapReader(node)
        var counts: [CalendarDate: Int] = [:]
        var corrections: [Correction] = []
        for entry in map.list("corrections") {
            let correction = read(entry, publishedOn: publishedOn, counts, &findings)
            counts[correction.date, default: 0] += 1
            corrections.append(correction)
        }
        findings.report(map.finish())
        return corrections.sorted { ($0.date, $0.ordinal) < ($1.date, $1.ordinal) }
    }

    private static func read(
        _ node: SettingsNode, publishedOn: CalendarDate, _ counts: [CalendarDate: Int], _ findings: inout Findings
    ) -> Correction {
        var map = MapReader(node, name: "a correction")
        let date = map.date("date", or: publishedOn)
        if date < publishedOn, let place = map.optionalNode("date") {
            map.report(CorrectionProblem.early(place.location, date, published: publishedOn).finding)
        }
        let kind: Kind? = map.choice("class")
        let pages = pages(&map)
        let (what, why) = (map.string("what"), map.string("why"))
        let (before, after) = (map.optionalString("before"), map.optionalString("after"))
        if kind == .privacy, let place = map.optionalNode("before") {
            map.report(CorrectionProblem.privateBefore(place.location).finding)
        } else if let kind, kind != .privacy, before == nil, after == nil {
            map.report(CorrectionProblem.neitherText(node.location).finding)
        }
        let afterLocation = map.optionalNode("after")?.location ?? node.location
        findings.report(map.finish())
        return Correction(
            date: date, kind: kind ?? .text, pages: pages, what: what, why: why,
            before: kind == .privacy ? nil : before, after: after, ordinal: counts[date, default: 0] + 1,
            location: node.location, afterLocation: afterLocation)
    }

    private static func pages(_ map: inout MapReader) -> [Page] {
        guard let node = map.node("pages") else { return [] }
        let items = if case .list(let items) = node.content { items } else { [node] }
        let pages = items.compactMap { item in item.text.map { Page(name: PageName($0), location: item.location) } }
        if pages.isEmpty || pages.count != items.count {
            map.wrongKind(node, "pages", "a list of pages of this edition, such as [teams, figures/complaints-by-team]")
        }
        return pages
    }
}

/// What can be wrong with an entry of `corrections.yaml`.
enum CorrectionProblem {
    case early(SourceLocation, CalendarDate, published: CalendarDate)
    case privateBefore(SourceLocation)
    case neitherText(SourceLocation)

    var finding: Finding {
        switch self {
        case .early(let place, let date, let published):
            Finding(
                .correctionDate, at: place,
                "\(date.words) is before this edition was published, on \(published.words)",
                fix: "write the day of the correction")
        case .privateBefore(let place):
            Finding(
                .correctionPrivacy, at: place,
                "a correction of class 'privacy' shows nothing of what stood there before",
                why: "Whoever reads the correction would read what it takes out",
                fix: "delete 'before', also from the history of this file, and say in 'what' only of what kind it was")
        case .neitherText(let place):
            Finding(
                .correctionText, at: place,
                "this correction says neither what stood there before nor what stands there now",
                fix: "add 'before', 'after' or both, word for word")
        }
    }
}
