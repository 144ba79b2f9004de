public import Markup
public import Quantities
public import Settings
import Site

/// What the pages of a publication for staff show of it.
public struct StaffFacts: Equatable, Sendable {
    public let title: String
    /// Such as `OFFICIAL-SENSITIVE`.
    public let marking: String
    /// The day on which everything is told as it was known; nil of pages that have no such day.
    public let day: CalendarDate?
    /// What forms offer to choose from: the labels of dimensions of the vocabulary, by the dimension's name.
    public var choices: [String: [String]] = [:]
    /// Who answers for each page.
    public var reviews: [PageReview] = []

    public init(title: String, marking: String, day: CalendarDate?) {
        self.title = title
        self.marking = marking
        self.day = day
    }
}

extension PageContext {
    /// The shell of a page for staff: the marking, no search engine, and no way into the public's pages.
    func staffShell(
        _ staff: StaffFacts, path: SitePath, title: String, summary: String, current: PageOutline?
    ) -> PageShell {
        var facts = CouncilFacts(council, name: publication.council)
        facts.theme = SitePath("theme")
        let index = publication.path(of: "index")
        var shell = PageShell(
            path: path, title: title, summary: summary, kind: .report, council: facts, publicationTitle: staff.title,
            home: index)
        shell.marking = staff.marking
        if path != index, let start = outline("index") {
            shell.breadcrumb = [PageLink(title: start.title, path: index)]
        }
        let navigation = Navigation(context: self, path: path, current: current?.name)
        shell.contents = navigation.contents
        shell.footer = outlines.filter { $0.section == .about }.map {
            PageLink(title: $0.title, path: publication.path(of: $0.name))
        }
        let day = staff.day.map { " As known on the evening of \($0.words)." } ?? ""
        shell.footerNote = "\(staff.marking). \(council.name), \(council.service).\(day)"
        shell.isDraft = current.map(isDraft) ?? false
        return shell
    }
}

/// Sets pages that are not written in Markdown into the shell of their publication.
public struct StaffFrame: Sendable {
    private let context: PageContext

    /// - Precondition: `context` is that of a publication for staff.
    public init(_ context: PageContext) { self.context = context }

    /// A page of the publication: the one of `outlines` that is called so, with this main part below its title.
    public func page(_ outline: PageOutline, main: Node) -> RenderedPage {
        let path = context.publication.path(of: outline.name)
        let head = PageHead(title: outline.title, summary: outline.summary).node
        return context.shell(path: path, title: outline.title, summary: outline.summary, current: outline)
            .fill(context.layouts.page, main: [head, main])
    }
}

extension PageOutline {
    /// The head of a page whose main part is made from records.
    public static func generated(
        _ name: PageName, title: String, summary: String, order: Int = 1, section: Section = .report
    ) -> PageOutline {
        PageOutline(
            name: name, title: title, order: order, section: section, summary: summary,
            audience: .staff, source: PageSource(path: "templates/staff", text: ""), linesBefore: 0, status: .ready,
            review: nil)
    }
}
