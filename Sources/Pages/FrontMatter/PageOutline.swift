public import Diagnostics
public import Quantities
public import Settings

/// What a page says about itself before it is rendered: enough to plan the navigation of all pages.
public struct PageOutline: Hashable, Sendable {
    public let name: PageName
    /// The page's `h1`.
    public let title: String
    /// The page's place among those of its section, ascending.
    public let order: Int
    public let section: Section
    /// One sentence, for lists of pages and for search engines.
    public let summary: String
    public let audience: Audience
    public let source: PageSource
    /// Lines of the file before the Markdown.
    let linesBefore: Int
    /// Whether the page may be published.
    public let status: Status
    /// By when somebody has to look at it again; nil where nobody said.
    public let review: DatedSetting?

    public enum Section: String, Sendable, CaseIterable {
        /// Not in any list, such as the landing page.
        case none
        /// The pages of the report, read one after the other.
        case report
        case find
        case about
        case children
        /// The pages of a guide, read one after the other.
        case guide
    }

    /// Of a page or of a text of the council's own.
    public enum Status: String, Sendable, CaseIterable {
        case ready
        /// Built only where somebody asks for drafts, and marked on every screen and sheet; never published.
        case draft
    }

    public enum Audience: String, Sendable, CaseIterable {
        case `public`
        case child
        case youngPerson = "young-person"
        case staff
    }

    /// The same with another text: with none it is kept while the site is planned, and with its own it is rendered.
    public func with(text: String) -> PageOutline {
        PageOutline(
            name: name, title: title, order: order, section: section, summary: summary, audience: audience,
            source: PageSource(path: source.path, text: text), linesBefore: linesBefore, status: status, review: review)
    }

    /// What other pages need to know of it.
    var withoutText: PageOutline {
        PageOutline(
            name: name, title: title, order: order, section: section, summary: summary, audience: audience,
            source: PageSource(path: source.path, text: ""), linesBefore: 0, status: status, review: nil)
    }

    /// Reads the front matter of a page. What is missing, unknown or ill-formed is a finding; nil where the
    /// page cannot be placed at all.
    public static func read(_ source: PageSource, _ findings: inout Findings) -> PageOutline? {
        var reader = FrontMatterReader(source)
        let outline = reader.read()
        findings.report(reader.findings)
        return outline
    }

    /// Whether the page is for children: shorter words, and a way to leave it fast.
    public var isForChildren: Bool { section == .children || audience == .child || audience == .youngPerson }
}
