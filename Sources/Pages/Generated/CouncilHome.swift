import Markup
public import Quantities
public import Settings
import Site

/// The home of a council: the children's door and one for each edition, the latest first.
public struct CouncilHome: Sendable {
    let name: CouncilName
    let council: CouncilSettings
    let editions: [EditionEntry]
    let guides: [GuideSettings]

    static let names = ["council", "doors"]

    /// The settings of the council name the guides that the site holds.
    public init(name: CouncilName, council: CouncilSettings, editions: [EditionEntry]) {
        self.name = name
        guides = council.guides
        self.council = council
        self.editions = editions.sorted { ($0.period.end, $0.name) > ($1.period.end, $1.name) }
    }

    public func render(_ layouts: Layouts) -> RenderedPage {
        let path = Publication.home(of: name)
        let guides = GuideLinks(of: name, guides)
        let doors = Doors(
            doors: [childrensDoor(from: path)] + guides.doors(.complain, from: path)
                + editions.map { door(to: $0, from: path) } + guides.doors(.officers, from: path))
        var shell = PageShell(
            path: path, title: "Reports and help",
            summary: "Reports on complaints, comments and compliments about services for children, and help for them.",
            kind: .home, council: CouncilFacts(council, name: name), publicationTitle: "", home: path)
        shell.breadcrumb = [PageLink(title: "All councils", path: SitePath("index.html"))]
        shell.footer = PageLink.about(name, newestOf: editions) + guides.help
        shell.footerNote = "\(council.name), \(council.service)."
        let parts = ["council": MarkupWriter.escaped(council.name), "doors": MarkupWriter.bytes(of: doors.node)]
        return shell.fill(layouts.page, inner: layouts.council, parts)
    }

    private func childrensDoor(from path: SitePath) -> Doors.Door {
        Doors.Door(
            kind: .child, title: "Help for children and young people",
            text: "Find someone who can help you, and see what happens when you complain.",
            address: path.link(to: Publication.children(of: name)))
    }

    private func door(to edition: EditionEntry, from path: SitePath) -> Doors.Door {
        Doors.Door(
            kind: .read, title: "\(edition.title) \(edition.period.label)",
            text: "\(edition.period.words). Published on \(edition.publishedOn.words).",
            address: path.link(to: Publication.edition(name, edition.name).path(of: "index")))
    }
}
