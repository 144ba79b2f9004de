import Markup
import Quantities
import Settings
import Site

extension PageContext {
    /// The shell of a page of this publication.
    func shell(path: SitePath, title: String, summary: String, current: PageOutline?) -> PageShell {
        if let staff { return staffShell(staff, path: path, title: title, summary: summary, current: current) }
        var shell = PageShell(
            path: path, title: title, summary: summary, kind: isCorrections(path) ? .report : kind(of: current),
            council: CouncilFacts(council, name: publication.council), publicationTitle: publicationTitle(title),
            home: publication.path(of: "index"))
        let navigation = Navigation(context: self, path: path, current: current?.name)
        shell.breadcrumb = breadcrumb(of: path, current)
        shell.contents = current?.name == "index" ? .empty : navigation.contents
        shell.footer = footer
        shell.footerNote = footerNote
        shell.isDraft = current.map(isDraft) ?? isDraft
        if case .children = publication { return shell }
        let children = Publication.children(of: publication.council)
        shell.jump = PageLink(title: Self.childrensTitle, path: children)
        return shell
    }

    /// The shell of one of the pages that the publication was planned with.
    func shell(of page: PageOutline) -> PageShell {
        shell(path: publication.path(of: page.name), title: page.title, summary: page.summary, current: page)
    }

    /// What the children's pages are called wherever a link leads to them.
    private static let childrensTitle = "Help for children and young people"

    /// `Children's services complaints, comments and compliments 2021-22`
    private func publicationTitle(_ page: String) -> String {
        if case .guide(_, let guide) = publication { return guide.title }
        guard let settings = edition?.settings else { return Self.childrensTitle }
        return "\(settings.title) \(settings.period.label)"
    }

    func kind(of page: PageOutline?) -> PageShell.Kind {
        guard let page else { return .figure }
        if page.isForChildren { return .child }
        return page.section == .none ? .landing : .report
    }

    private func breadcrumb(of path: SitePath, _ current: PageOutline?) -> [PageLink] {
        let index = publication.path(of: "index")
        let home = PageLink(title: council.name, path: Publication.home(of: publication.council))
        var trail = isAlone ? [] : [home]
        if path != index, let start = outline("index") {
            trail.append(
                PageLink(title: edition.map { "Report \($0.settings.period.label)" } ?? start.title, path: index))
        }
        if current == nil, !isCorrections(path), let list = outline("find-a-number") {
            trail.append(PageLink(title: list.title, path: publication.path(of: list.name)))
        }
        return trail
    }

    /// The pages about this website, on every page. The children's pages have none of their own and lead to those of
    /// the latest report.
    private var footer: [PageLink] {
        var about = lists.pages(of: .about).map {
            PageLink(title: $0.title, path: publication.path(of: $0.name))
        }
        if edition == nil, !isAlone { about = PageLink.about(publication.council, newestOf: editions) }
        let children = PageLink(title: Self.childrensTitle, path: Publication.children(of: publication.council))
        let home = PageLink(
            title: "All reports of \(council.shortName)", path: Publication.home(of: publication.council))
        return about + GuideLinks(of: publication.council, guides).help + [children] + (isAlone ? [] : [home])
    }

    private var footerNote: String {
        guard let settings = edition?.settings else { return "\(council.name), \(council.service)." }
        return
            "\(council.name), \(council.service). \(settings.period.words). Published on \(settings.publishedOn.words)."
    }
}

extension PageLink {
    /// The pages about this website, for a page that belongs to no year: those of the newest edition. Regulation 8
    /// of SI 2018/952 wants the statement on every page.
    static func about(_ council: CouncilName, newestOf editions: [EditionEntry]) -> [PageLink] {
        guard let newest = editions.max(by: { $0.period.end < $1.period.end }) else { return [] }
        let publication = Publication.edition(council, newest.name)
        return [
            PageLink(title: "Accessibility statement", path: publication.path(of: "accessibility")),
            PageLink(title: "What this website knows about you", path: publication.path(of: "privacy")),
        ]
    }

    /// The same of children's pages that stand without any report.
    static func aboutAlone(_ council: CouncilName) -> [PageLink] {
        let publication = Publication.children(council)
        return [
            PageLink(title: "Accessibility statement", path: publication.path(of: "accessibility")),
            PageLink(title: "What this website knows about you", path: publication.path(of: "privacy")),
        ]
    }
}
