import Markup
public import Quantities
public import Settings
import Site

/// Pages that only lead on: from the address "latest" to the newest report, and from where a page once was to where it
/// is now. They work from a disk and on every host; what a web server is told besides saves its readers the glimpse.
public struct LeadingPages: Sendable {
    let name: CouncilName
    let council: CouncilSettings
    let editions: [EditionEntry]

    /// The folder of a council whose pages stand for those of its newest report.
    public static let latest = "latest"

    public init(name: CouncilName, council: CouncilSettings, editions: [EditionEntry]) {
        self.name = name
        self.council = council
        self.editions = editions
    }

    public func render(_ layouts: Layouts) -> [RenderedPage] {
        [newest].compactMap(\.self).map { $0.fill(layouts) } + council.web.moved.map { moved($0).fill(layouts) }
    }

    /// Where children's pages stand without any report, the ways in lead to them.
    public func renderAlone(_ layouts: Layouts) -> [RenderedPage] {
        let target = Publication.children(of: name)
        let inside = council.web.moved.filter { $0.to.hasPrefix("children/") }
        let ways = [(SitePath("index.html"), "Welcome"), (Publication.home(of: name), "Help for children")]
        let doors = ways.map { path, title in
            LeadingPage(
                shell: shell(path, to: target, title: title), target: target,
                words: "Help for children and young people")
        }
        return (doors + inside.map(moved)).map { page in
            var page = page
            // There is no other page of the council than the children's.
            page.shell.home = target
            page.shell.breadcrumb = []
            page.shell.footer = PageLink.aboutAlone(name)
            return page.fill(layouts)
        }
    }

    /// The paths of all of them, in the site.
    public func paths(alone: Bool) -> Set<String> {
        let moved = council.web.moved.map { "\(name)/\($0.from)" }
        let ways = ["index.html", Publication.home(of: name).text]
        return Set(moved + (alone ? ways : ["\(name)/\(Self.latest)/index.html"]))
    }

    private var newest: LeadingPage? {
        guard let newest = editions.max(by: { ($0.period.end, $0.name) < ($1.period.end, $1.name) }) else { return nil }
        let target = Publication.edition(name, newest.name).path(of: "index")
        return LeadingPage(
            shell: shell(SitePath("\(name)/\(Self.latest)/index.html"), to: target, title: "The newest report"),
            target: target, words: "\(newest.title) \(newest.period.label)")
    }

    private func moved(_ page: WebSettings.Moved) -> LeadingPage {
        let target = SitePath("\(name)/\(page.to)")
        return LeadingPage(
            shell: shell(SitePath("\(name)/\(page.from)"), to: target, title: "This page has moved"),
            target: target, words: "Go to the page at its new address")
    }

    private func shell(_ path: SitePath, to target: SitePath, title: String) -> PageShell {
        var shell = PageShell(
            path: path, title: title, summary: "\(title): this page leads on at once.", kind: .home,
            council: CouncilFacts(council, name: name), publicationTitle: "", home: Publication.home(of: name))
        shell.leadsOnTo = target
        shell.breadcrumb = [PageLink(title: council.name, path: Publication.home(of: name))]
        shell.footer = PageLink.about(name, newestOf: editions)
        shell.footerNote = "\(council.name), \(council.service)."
        return shell
    }
}

/// One page that leads on.
private struct LeadingPage {
    var shell: PageShell
    let target: SitePath
    let words: String

    func fill(_ layouts: Layouts) -> RenderedPage {
        let link = Node.html("a", ["href": shell.path.link(to: target)], .text(words))
        return shell.fill(
            layouts.page,
            main: [PageHead(title: shell.title, summary: nil).node, .html("p", [:], link)])
    }
}
