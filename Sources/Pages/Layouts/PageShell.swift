import Disclosure
import Markup
import Quantities
import Settings
import Site

/// Everything around the main part of a page, as parts for the layout `page.html`.
struct PageShell {
    var path: SitePath
    var title: String
    var summary: String
    let kind: Kind
    let council: CouncilFacts
    /// The name of the report, or of the children's pages, under the council's; empty on a council's home.
    let publicationTitle: String
    /// Where the council's name leads.
    var home: SitePath
    /// Where the page belongs, from the widest to its parent.
    var breadcrumb: [PageLink] = []
    /// The list of pages beside the main part.
    var contents: Node = .empty
    /// Where a page that only leads on leads to.
    var leadsOnTo: SitePath?
    /// A way to the children's pages at the head of every page of a report.
    var jump: PageLink?
    var footer: [PageLink] = []
    var footerNote = ""
    /// Whether anything on the page is a draft: then nobody can take it for a published one.
    var isDraft = false
    /// Printed on the screen, in the title and on every sheet of pages for staff; nil of all others.
    var marking: String?

    enum Kind: String {
        case landing = "page-landing"
        case report = "page-report"
        case figure = "page-figure"
        case home = "page-home page-landing"
        case child = "page-child"
    }

    /// The parts that the layout names.
    static let names = [
        "policy", "robots", "title", "description", "tokens", "style", "script", "kind", "leave-skip", "home",
        "council",
        "publication", "jump", "demonstration", "leave", "breadcrumb", "main", "contents", "footer-links",
        "footer-note", "print-note",
    ]

    /// - Parameter frame: the shared parts, where they were written before for a page that shares them.
    func fill(
        _ layout: Layout, main: Node, figuresUsed: Set<FigureName> = [], in frame: ShellFrame? = nil
    ) -> RenderedPage {
        var writer = MarkupWriter()
        writer.write(main)
        let (bytes, linesBefore) = fill(layout, main: writer.bytes, in: frame ?? ShellFrame(self))
        let map = writer.located.map { SourceMapEntry(line: linesBefore + $0.linesBefore + 1, source: $0.source) }
        return RenderedPage(path: path, title: title, bytes: bytes, figuresUsed: figuresUsed.sorted(), sourceMap: map)
    }

    /// A page whose main part is a layout too.
    func fill(_ layout: Layout, inner: Layout, _ innerParts: [String: [UInt8]]) -> RenderedPage {
        let main = inner.fill { innerParts[$0] ?? [] }.bytes
        let bytes = fill(layout, main: main, in: ShellFrame(self)).bytes
        return RenderedPage(path: path, title: title, bytes: bytes, figuresUsed: [], sourceMap: [])
    }

    private func fill(
        _ layout: Layout, main: [UInt8], in frame: ShellFrame
    ) -> (bytes: [UInt8], linesBeforeMain: Int) {
        let own = ownParts
        return layout.fill { name in name == "main" ? main : own[name] ?? frame.parts[name] ?? [] }
    }

    /// The parts that no two pages need to have in common.
    private var ownParts: [String: [UInt8]] {
        let full = [title, publicationTitle, council.name].filter { !$0.isEmpty }.joined(separator: " - ")
        let mark = isDraft ? DraftMark.word : marking
        return [
            "title": MarkupWriter.escaped(mark.map { "\($0): \(full)" } ?? full),
            "description": MarkupWriter.escaped(summary),
            "robots": MarkupWriter.bytes(of: robots),
            "contents": MarkupWriter.bytes(of: contents),
        ]
    }

    /// All others.
    fileprivate var sharedParts: [String: [UInt8]] {
        texts.mapValues(MarkupWriter.escaped).merging(nodes.mapValues(MarkupWriter.bytes)) { text, _ in text }
    }

    private var texts: [String: String] {
        let note = [marking, isDraft ? DraftMark.word : nil, council.notice, publicationTitle, council.name].compactMap(
            \.self
        )
        .filter { !$0.isEmpty }
        return [
            "policy": ContentPolicy(runsScript: leaveFast != nil).text,
            "kind": kind.rawValue, "home": path.link(to: home),
            "council": council.name, "publication": publicationTitle, "footer-note": footerNote,
            "tokens": path.link(to: council.theme.appending("tokens.css")),
            "style": path.link(to: council.theme.appending("heard.css")),
            "print-note": note.joined(separator: " · "),
        ]
    }

    /// Only pages for children have a way to leave fast, and with it a script.
    private var leaveFast: LeaveFast? { kind == .child ? council.leaveFast.map(LeaveFast.init) : nil }

    private var nodes: [String: Node] {
        let leave = leaveFast
        return [
            "script": leave == nil ? .empty : LeaveFast.script(at: path.link(to: council.theme.appending("leave.js"))),
            "leave-skip": leave?.skipLink ?? .empty,
            "leave": leave?.region ?? .empty,
            "jump": jumps,
            "demonstration": [marking.map(StaffMark.node) ?? .empty, isDraft ? DraftMark.node : .empty, demonstration],
            "breadcrumb": trail,
            "footer-links": footer.isEmpty ? .empty : .html("ul", ["class": "footer-links"], links(footer)),
        ]
    }

    /// What search engines and the browser itself are told. A page has one address, that of the file it leads on to if
    /// it does (RFC 6596).
    private var robots: Node {
        let canonical = council.address.map {
            Node.html("link", ["rel": "canonical", "href": $0 + (leadsOnTo ?? path).text])
        }
        return [
            marking == nil ? .empty : StaffMark.meta,
            council.isHidden || isDraft || marking != nil
                ? .html("meta", ["name": "robots", "content": "noindex"]) : canonical ?? .empty,
            leadsOnTo.map { .html("meta", ["http-equiv": "refresh", "content": "0; url=\(path.link(to: $0))"]) }
                ?? .empty,
        ]
    }

    /// The notice of a demonstration as the council wrote it, its first word strong.
    private var demonstration: Node {
        guard let notice = council.notice else { return .empty }
        let word = notice.prefix { $0.isLetter }
        return .html(
            "p", ["class": "demonstration"],
            .html(
                "span", ["class": "wrap"], .html("strong", [:], .text(String(word))),
                .text(String(notice.dropFirst(word.count)))))
    }

    /// Ways on at the head of the page. The list of pages stands behind the main part on a phone, so it needs one.
    private var jumps: Node {
        let list: Node =
            contents == .empty
            ? .empty : .html("a", ["class": "site-jump to-contents", "href": "#contents"], "All pages")
        let other = jump.map {
            Node.html("a", ["class": "site-jump", "href": path.link(to: $0.path)], .text($0.title))
        }
        return [list, other == nil ? .empty : " ", other ?? .empty]
    }

    private var trail: Node {
        guard !breadcrumb.isEmpty else { return .empty }
        return .html(
            "nav", ["class": "breadcrumb", "aria-label": "Breadcrumb"],
            .html("ol", ["class": "wrap"], links(breadcrumb)))
    }

    private func links(_ links: [PageLink]) -> [Node] {
        links.map { .html("li", [:], .html("a", ["href": path.link(to: $0.path)], .text($0.title))) }
    }
}

/// The parts of a shell that many pages of one folder share, written once.
struct ShellFrame: Sendable {
    fileprivate let parts: [String: [UInt8]]
    /// The shell of one of the pages.
    let shell: PageShell

    init(_ shell: PageShell) {
        parts = shell.sharedParts
        self.shell = shell
    }
}

/// A page to link to.
struct PageLink: Hashable {
    let title: String
    let path: SitePath
}

/// What the shell shows of a council.
struct CouncilFacts {
    let name: String
    let notice: String?
    let isHidden: Bool
    let leaveFast: CouncilSettings.LeaveFast?
    /// Where the root of the site is published; nil while nobody knows.
    let address: String?
    /// The folder of its theme.
    var theme: SitePath

    init(_ settings: CouncilSettings, name: CouncilName) {
        self.name = settings.name
        notice = settings.demonstrationNotice
        isHidden = settings.isHiddenFromSearch
        leaveFast = settings.leaveFast
        address = settings.web.address
        theme = SitePath("\(name)/theme")
    }

    /// The head of the page that lists several councils, with a theme of its own at the site's root.
    init(site name: String, isHidden: Bool, address: String?, notice: String? = nil) {
        self.name = name
        self.notice = notice
        self.isHidden = isHidden
        leaveFast = nil
        self.address = address
        theme = SitePath("theme")
    }
}
