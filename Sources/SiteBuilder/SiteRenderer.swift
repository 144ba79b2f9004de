public import Diagnostics
import Pages
public import Quantities
public import Site

/// Renders a plan into a site. Pages are rendered side by side; the bytes do not depend on how many at once.
public struct SiteRenderer: Sendable {
    private let threads: Int

    public init(threads: Int) { self.threads = max(1, threads) }

    /// The whole site, and every finding about its templates and texts. Nil where two pages claim one path.
    public func render(_ plan: SitePlan) async -> (site: BuiltSite?, findings: Findings) {
        var shelves = RenderCache()
        return await render(plan, reusing: &shelves)
    }

    /// The same bytes and findings; what an earlier rendering made of the same texts is taken from `cache`, which
    /// then holds this one.
    public func render(_ plan: SitePlan, reusing cache: inout RenderCache) async -> (
        site: BuiltSite?, findings: Findings
    ) {
        var findings = Findings()
        var files: [SiteFile] = []
        var pages: [RenderedPage] = []
        if !plan.piece.isCommon {
            let shelves = await renderPublications(of: plan, reusing: cache, &findings)
            cache = RenderCache(shelves)
            let corrections = plan.councils.flatMap(\.publications).compactMap { CorrectionsPage($0)?.render() }
            pages = shelves.flatMap(\.pages).map(\.page) + corrections
            files = shelves.flatMap(\.files) + corrections.map(SiteFile.init)
        }
        files += SiteSurroundings(plan).files(beside: files.map(\.path))
        if let path = SiteContents.pathTwice(in: files.map(\.path)) {
            findings.report(twoFiles(at: path, of: pages).finding)
            return (nil, findings)
        }
        let odd = SiteProblem.oddNames(in: files.map(\.path), sources: sourceMaps(of: pages))
        for problem in odd { findings.report(problem.finding) }
        return (odd.isEmpty ? BuiltSite(files, sourceMaps: sourceMaps(of: pages)) : nil, findings)
    }

    /// The paths of all pages that print or draw a figure, sorted.
    public func uses(of figure: FigureName, in plan: SitePlan) async -> [String] {
        var findings = Findings()
        let shelves = await renderPublications(of: plan, reusing: RenderCache(), &findings)
        return shelves.flatMap(\.pages).map(\.page).filter { $0.figuresUsed.contains(figure) }.map(\.path.text).sorted()
    }

    /// The pages of each publication, in the order of the plan, and then those of its figures.
    private func renderPublications(
        of plan: SitePlan, reusing cache: RenderCache, _ findings: inout Findings
    ) async -> [RenderedPublication] {
        var made: [RenderedPublication] = []
        for publication in plan.councils.flatMap(\.publications) {
            let shared = publication.withoutTexts
            let old = cache.shelf(like: shared)
            let pages = await renderPages(of: publication, reusing: old, &findings)
            let figures = await renderFigures(of: publication, usedBy: pages, reusing: old)
            made.append(RenderedPublication(shared: shared, pages: pages, figures: figures))
        }
        return made
    }

    private func renderPages(
        of publication: PageContext, reusing old: RenderedPublication?, _ findings: inout Findings
    ) async -> [RenderedPublication.Page] {
        let renderer = PageRenderer(publication)
        let pages = await Parallel.map(publication.outlines, threads: threads) { outline in
            let narrative = publication.narrative(for: outline.name)
            if let page = old?.page(of: outline, with: narrative) { return page }
            var findings = Findings()
            let page = renderer.render(outline, &findings)
            return RenderedPublication.Page(
                outline: outline, narrative: narrative, page: page, file: SiteFile(page), findings: findings)
        }
        for page in pages { findings.report(page.findings) }
        findings.report(renderer.misplacedNarrative())
        return pages
    }

    /// The page and the download of every figure, which need to know the pages that use it.
    private func renderFigures(
        of publication: PageContext, usedBy pages: [RenderedPublication.Page], reusing old: RenderedPublication?
    ) async -> [RenderedPublication.Figure] {
        let used = Dictionary(
            pages.map { ($0.outline.name, $0.page.figuresUsed) }, uniquingKeysWith: { first, _ in first })
        guard let figures = FigurePages(publication, figuresUsed: used) else { return [] }
        return await Parallel.map(figures.names, threads: threads) { name in
            let uses = figures.uses(of: name)
            if let figure = old?.figure(name, usedBy: uses) { return figure }
            let files = [figures.page(name).map(SiteFile.init), figures.download(name).map(SiteFile.init)]
            return RenderedPublication.Figure(name: name, uses: uses, files: files.compactMap(\.self))
        }
    }

    private func twoFiles(at path: String, of pages: [RenderedPage]) -> SiteProblem {
        let sources = pages.filter { $0.path.text == path }.compactMap { $0.sourceMap.first?.source.path }
        return .twoFilesOnePath(path, sources: sources.sorted())
    }

    private func sourceMaps(of pages: [RenderedPage]) -> [String: [SourceMapEntry]] {
        Dictionary(pages.map { ($0.path.text, $0.sourceMap) }, uniquingKeysWith: { first, _ in first })
    }
}

extension SiteFile {
    init(_ page: RenderedPage) { self.init(path: page.path.text, bytes: page.bytes) }
    init(_ download: RenderedDownload) { self.init(path: download.path.text, text: download.text) }
}

/// What can go wrong when a site is put together.
enum SiteProblem {
    case twoFilesOnePath(String, sources: [String])
    case oddName(String, source: String)

    /// Names that can't be part of an address, each once: a folder's name is told for all that lies in it.
    static func oddNames(in paths: [String], sources: [String: [SourceMapEntry]] = [:]) -> [SiteProblem] {
        let odd = paths.filter { PlainPath($0) == nil }.map { path in
            let names = path.split(separator: "/", omittingEmptySubsequences: false)
            let place = names.firstIndex { PlainPath($0) == nil } ?? names.endIndex - 1
            let shown = names[...place].joined(separator: "/")
            let source = place == names.endIndex - 1 ? sources[path]?.first?.source.path : nil
            return (shown, source ?? "content/\(shown)")
        }
        return Dictionary(odd, uniquingKeysWith: { first, _ in first }).sorted { $0.key < $1.key }
            .map { .oddName($0.key, source: $0.value) }
    }

    var finding: Finding {
        switch self {
        case .twoFilesOnePath(let path, let sources):
            Finding(
                .oneFileOnePath, at: SourceLocation(path: sources.last ?? "content"),
                sources.count > 1
                    ? "this page would be '\(path)', and so would \(sources[0])" : "two files would be '\(path)'",
                fix: "rename the page, the edition or the council")
        case .oddName(let path, let source):
            Finding(
                .plainAddress, at: SourceLocation(path: source),
                "'\(path)' would be part of an address, and an address has \(PlainPath.rule) only",
                fix: "rename the file or the folder; its title may have any letters")
        }
    }
}
