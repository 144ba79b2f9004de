import Diagnostics
public import Pages
public import Quantities
import Site

/// What a rendering made, to be taken again where nothing that a page is made from has changed.
///
/// A page is a function of the shared parts of its publication (settings, figures, contacts, the list of pages) and of
/// its own texts. Both are compared as values, so no page can be taken that would come out different.
public struct RenderCache: Sendable {
    private let publications: [SitePath: RenderedPublication]

    public init() { publications = [:] }

    init(_ made: [RenderedPublication]) {
        publications = Dictionary(
            made.map { ($0.shared.publication.folder, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The publication of the same folder, where all that its pages share is the same.
    func shelf(like shared: PageContext) -> RenderedPublication? {
        publications[shared.publication.folder].flatMap { $0.shared == shared ? $0 : nil }
    }

    /// What each page that was rendered from Markdown was made from, and which figures it shows, by its path.
    public var origins: [String: PageOrigin] {
        var origins: [String: PageOrigin] = [:]
        for publication in publications.values {
            for page in publication.pages {
                origins[page.page.path.text] = PageOrigin(
                    publication: publication.shared.publication, figures: page.page.figuresUsed,
                    sources: [page.outline.source.path] + page.narrative.map(\.path))
            }
            for figure in publication.figures {
                let path = publication.shared.publication.path(ofFigure: figure.name).text
                origins[path] = PageOrigin(
                    publication: publication.shared.publication, figures: [figure.name], sources: [])
            }
        }
        return origins
    }
}

/// Where a page comes from.
public struct PageOrigin: Hashable, Sendable {
    public let publication: Publication
    /// Sorted.
    public let figures: [FigureName]
    /// Its Markdown files, from the project's root.
    public let sources: [String]
}

/// The pages of one publication with what each was made from.
struct RenderedPublication: Sendable {
    struct Page: Sendable {
        let outline: PageOutline
        let narrative: [NarrativeSource]
        let page: RenderedPage
        let file: SiteFile
        let findings: Findings
    }

    struct Figure: Sendable {
        let name: FigureName
        let uses: [PageName]
        let files: [SiteFile]
    }

    /// The context without the texts of single pages.
    let shared: PageContext
    let pages: [Page]
    let figures: [Figure]
    private let positions: [PageName: Int]
    private let figurePositions: [FigureName: Int]

    init(shared: PageContext, pages: [Page], figures: [Figure]) {
        self.shared = shared
        self.pages = pages
        self.figures = figures
        positions = Dictionary(
            pages.enumerated().map { ($1.outline.name, $0) }, uniquingKeysWith: { first, _ in first })
        figurePositions = Dictionary(
            figures.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var files: [SiteFile] { pages.map(\.file) + figures.flatMap(\.files) }

    func page(of outline: PageOutline, with narrative: [NarrativeSource]) -> Page? {
        positions[outline.name].map { pages[$0] }.flatMap {
            // Whether the pages that it takes parts from are the same is not looked at.
            $0.outline == outline && $0.narrative == narrative && $0.page.pagesTaken.isEmpty ? $0 : nil
        }
    }

    func figure(_ name: FigureName, usedBy uses: [PageName]) -> Figure? {
        figurePositions[name].map { figures[$0] }.flatMap { $0.uses == uses ? $0 : nil }
    }
}
