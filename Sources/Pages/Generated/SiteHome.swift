import Markup
public import Quantities
public import Settings
import Site

/// The root of a site with several councils: a door for each, or where they are many a list from A to Z.
public struct SiteHome: Sendable {
    let councils: [(name: CouncilName, settings: CouncilSettings)]
    /// Whether pages show the councils side by side.
    let isComparing: Bool

    static let names = ["doors"]
    /// The most councils with a door each: what the eye finds without an order to search by.
    private static let mostDoors = 12

    public init(councils: [(name: CouncilName, settings: CouncilSettings)], isComparing: Bool = false) {
        self.councils = councils.sorted { ($0.settings.name, $0.name) < ($1.settings.name, $1.name) }
        self.isComparing = isComparing
    }

    public func render(_ layouts: Layouts) -> RenderedPage {
        let path = SitePath("index.html")
        let facts = CouncilFacts(
            site: "Heard", isHidden: councils.allSatisfy(\.settings.isHiddenFromSearch), address: address)
        var shell = PageShell(
            path: path, title: "Choose a council", summary: "Reports of councils about their services for children.",
            kind: .home, council: facts, publicationTitle: "", home: path)
        shell.footerNote = "These pages were made with Heard, which turns a council's records into a report."
        let list = councils.count > Self.mostDoors ? CouncilIndex(councils: councils, path: path).node : doors(path)
        let parts = ["doors": MarkupWriter.bytes(of: [list, comparison(from: path)])]
        return shell.fill(layouts.page, inner: layouts.site, parts)
    }

    private func doors(_ path: SitePath) -> Node {
        Doors(doors: councils.enumerated().map { door(to: $1.name, $1.settings, $0, from: path) }).node
    }

    private func comparison(from path: SitePath) -> Node {
        guard isComparing else { return .empty }
        let link = Node.html("a", ["href": path.link(to: Comparison.index)], .text(ComparisonWords.title))
        return .html("p", [:], link, .text(": \(ComparisonWords.opening)"))
    }

    /// Where the site is published, as far as its councils agree.
    private var address: String? {
        let addresses = Set(councils.map(\.settings.web.address))
        return addresses.count == 1 ? addresses.first ?? nil : nil
    }

    private func door(to name: CouncilName, _ settings: CouncilSettings, _ index: Int, from path: SitePath)
        -> Doors.Door
    {
        let kinds: [Doors.Door.Kind] = [.read, .find, .complain]
        let text = settings.demonstrationNotice ?? settings.service
        return Doors.Door(
            kind: kinds[index % kinds.count], title: settings.name, text: text,
            address: path.link(to: Publication.home(of: name)))
    }
}
