public import Quantities
public import Settings

/// The home of a council: its editions and the children's door.
public struct CouncilHome: Sendable {
    let name: CouncilName
    let council: CouncilSettings
    let editions: [EditionEntry]

    static let names = ["council", "children", "editions"]

    public init(name: CouncilName, council: CouncilSettings, editions: [EditionEntry]) {
        self.name = name
        self.council = council
        self.editions = editions.sorted { ($0.period.end, $0.name) > ($1.period.end, $1.name) }
    }

    public func render(_ layouts: Layouts) -> RenderedPage {
        let path = Publication.home(of: name)
        let parts = [
            "council": MarkupWriter.escaped(council.name),
            "children": MarkupWriter.escaped(path.link(to: Publication.children(of: name))),
            "editions": MarkupWriter.render(list(from: path)),
        ]
        var shell = PageShell(
            path: path, title: "Reports and help",
            summary:
                "Reports on complaints, comments and compliments about services for children, and help for children.",
            kind: .home, council: CouncilFacts(council, name: name), publicationTitle: "", home: path)
        shell.breadcrumb = [PageLink(title: "All councils", path: SitePath("index.html"))]
        shell.footer = PageLink.about(name, newestOf: editions)
        shell.footerNote = "\(council.name), \(council.service)."
        return shell.fill(layouts.page, inner: layouts.council, parts)
    }

    private func list(from path: SitePath) -> Node {
        .html(
            "ul", ["class": "editions"],
            editions.map { edition in
                let target = Publication.edition(name, edition.name).path(of: "index")
                return .html(
                    "li", [:],
                    .html("a", ["href": path.link(to: target)], .text("\(edition.title) \(edition.period.label)")),
                    .text(": \(edition.period.words), published on \(edition.publishedOn.words)"))
            })
    }
}

/// The root of a site with several councils.
public struct SiteHome: Sendable {
    let councils: [(name: CouncilName, settings: CouncilSettings)]

    static let names = ["councils"]

    public init(councils: [(name: CouncilName, settings: CouncilSettings)]) {
        self.councils = councils.sorted { ($0.settings.name, $0.name) < ($1.settings.name, $1.name) }
    }

    public func render(_ layouts: Layouts) -> RenderedPage {
        let path = SitePath("index.html")
        let isHidden = councils.allSatisfy(\.settings.isHiddenFromSearch)
        let shell = PageShell(
            path: path, title: "Choose a council", summary: "Reports of councils about their services for children.",
            kind: .home, council: CouncilFacts(site: "Heard", isHidden: isHidden), publicationTitle: "", home: path)
        let parts = ["councils": MarkupWriter.render(list(from: path))]
        return shell.fill(layouts.page, inner: layouts.site, parts)
    }

    private func list(from path: SitePath) -> Node {
        .html(
            "ul", ["class": "editions"],
            councils.map { name, settings in
                let notice: Node = settings.demonstrationNotice.map { .html("p", [:], .text($0)) } ?? .empty
                return .html(
                    "li", [:], .html("a", ["href": path.link(to: Publication.home(of: name))], .text(settings.name)),
                    notice)
            })
    }
}
