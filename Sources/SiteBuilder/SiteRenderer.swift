public import Diagnostics
import Pages
public import Quantities

/// Renders a plan into a site. Pages are rendered side by side; the bytes do not depend on how many at once.
public struct SiteRenderer: Sendable {
    private let threads: Int

    public init(threads: Int) { self.threads = max(1, threads) }

    /// The whole site, and every finding about its templates and texts. Nil where two pages claim one path.
    public func render(_ plan: SitePlan) async -> (site: BuiltSite?, findings: Findings) {
        var findings = Findings()
        let pages = await renderPages(of: plan, &findings)
        let figures = await renderFigures(of: plan, usedBy: pages)
        let homes = plan.councils.map {
            CouncilHome(name: $0.name, council: $0.settings, editions: $0.editions).render(plan.layouts)
        }
        let start = SiteHome(councils: plan.councils.map { ($0.name, $0.settings) }).render(plan.layouts)
        let html = (pages.flatMap(\.self) + homes + [start]).map(SiteFile.init) + figures
        let headers = SiteFile(path: "_headers", text: ContentPolicy.headersFile)
        let files = html + [headers] + plan.theme + plan.councils.flatMap(\.theme)
        if let path = BuiltSite.pathTwice(in: files) {
            findings.report(twoFiles(at: path, of: pages.flatMap(\.self)).finding)
            return (nil, findings)
        }
        return (BuiltSite(files, sourceMaps: sourceMaps(of: pages.flatMap(\.self))), findings)
    }

    /// The paths of all pages that print or draw a figure, sorted.
    public func uses(of figure: FigureName, in plan: SitePlan) async -> [String] {
        var findings = Findings()
        let pages = await renderPages(of: plan, &findings).flatMap(\.self)
        return pages.filter { $0.figuresUsed.contains(figure) }.map(\.path.text).sorted()
    }

    /// The pages of each publication, in the order of the plan.
    private func renderPages(of plan: SitePlan, _ findings: inout Findings) async -> [[RenderedPage]] {
        var pages: [[RenderedPage]] = []
        for publication in plan.councils.flatMap(\.publications) {
            let renderer = PageRenderer(publication)
            let results = await Parallel.map(publication.outlines, threads: threads) { outline in
                var findings = Findings()
                return (page: renderer.render(outline, &findings), findings: findings)
            }
            for result in results { findings.report(result.findings) }
            findings.report(renderer.misplacedNarrative())
            pages.append(results.map(\.page))
        }
        return pages
    }

    /// The page and the download of every figure, which need to know the pages that use it.
    private func renderFigures(of plan: SitePlan, usedBy pages: [[RenderedPage]]) async -> [SiteFile] {
        var files: [SiteFile] = []
        for (publication, pages) in zip(plan.councils.flatMap(\.publications), pages) {
            guard let figures = FigurePages(publication, usedBy: pages) else { continue }
            let results = await Parallel.map(figures.names, threads: threads) { name in
                [figures.page(name).map(SiteFile.init), figures.download(name).map(SiteFile.init)].compactMap(\.self)
            }
            files += results.flatMap(\.self)
        }
        return files
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
    init(_ page: RenderedPage) { self.init(path: page.path.text, text: page.html) }
    init(_ download: RenderedDownload) { self.init(path: download.path.text, text: download.text) }
}

/// What can go wrong when a site is put together.
enum SiteProblem {
    case twoFilesOnePath(String, sources: [String])

    var finding: Finding {
        switch self {
        case .twoFilesOnePath(let path, let sources):
            Finding(
                "one-file-one-path", at: SourceLocation(path: sources.last ?? "content"),
                sources.count > 1
                    ? "this page would be '\(path)', and so would \(sources[0])" : "two files would be '\(path)'",
                fix: "rename the page, the edition or the council")
        }
    }
}
