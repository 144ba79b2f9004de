import Diagnostics
import Digests
import Pages
import Quantities
import Site

/// One publication of a site that is rendered page by page.
struct PublicationStream: Sendable {
    private let stream: SiteStream
    private let context: PageContext
    private let sink: SiteStream.Sink
    private let renderer: PageRenderer
    private let key: Digest

    init(_ stream: SiteStream, _ context: PageContext, _ sink: SiteStream.Sink) {
        self.stream = stream
        self.context = context
        self.sink = sink
        renderer = PageRenderer(context)
        key = stream.keys.publication(context)
    }

    func run(into result: inout SiteStream.Result) async throws(FileProblem) {
        let pages = try Self.all(await Parallel.map(context.outlines, threads: stream.threads) { page($0) })
        for page in pages { result.findings.report(page.findings) }
        result.findings.report(renderer.misplacedNarrative())
        let used = pages.map { ($0.name, $0.figuresUsed) }
        result.paths += pages.map(\.path)
        result.known += pages.compactMap(\.known)
        try await runFigures(Dictionary(used, uniquingKeysWith: { first, _ in first }), into: &result)
        if let corrections = CorrectionsPage(context)?.render() {
            try sink.put(SiteFile(corrections))
            result.paths.append(corrections.path.text)
        }
    }

    /// What is kept of a page whose bytes are gone.
    private struct Page: Sendable {
        let name: PageName
        let path: String
        let figuresUsed: [FigureName]
        /// Nil where there was something to report, which a later build has to report again.
        let known: SiteStream.Known?
        let findings: Findings
    }

    private typealias Outcome<Value> = Result<Value, FileProblem>

    private func page(_ outline: PageOutline) -> Outcome<Page> {
        Outcome { () throws(FileProblem) in
            let path = context.publication.path(of: outline.name)
            let key = stream.keys.page(outline, of: context, in: key)
            if let figures = stream.earlier.figures(at: path, key: key) {
                try sink.keep(path.text)
                return page(outline, at: path, key, figures, Findings())
            }
            let (made, findings) = try rendered(outline)
            try sink.put(SiteFile(made))
            // What a page takes from others is not in its key, so it is made again in every build.
            return page(outline, at: path, made.pagesTaken.isEmpty ? key : nil, made.figuresUsed, findings)
        }
    }

    /// A page that takes parts from others is rendered once more when their texts are known, which few pages need.
    private func rendered(_ outline: PageOutline) throws(FileProblem) -> (RenderedPage, Findings) {
        let whole = outline.with(text: try stream.text(outline.source.path))
        var texts: [PageName: String] = [:]
        var renderer = renderer
        while true {
            var findings = Findings()
            let made = renderer.render(whole, &findings)
            let missing = made.pagesTaken.filter { texts[$0] == nil }
            if missing.isEmpty { return (made, findings) }
            for other in context.outlines where missing.contains(other.name) {
                texts[other.name] = try stream.text(other.source.path)
            }
            renderer = PageRenderer(context.holding(texts))
        }
    }

    private func page(
        _ outline: PageOutline, at path: SitePath, _ key: Digest?, _ figures: [FigureName], _ findings: Findings
    ) -> Page {
        let known =
            findings.isEmpty ? key.map { SiteStream.Known(path: path.text, key: $0, figuresUsed: figures) } : nil
        return Page(name: outline.name, path: path.text, figuresUsed: figures, known: known, findings: findings)
    }

    /// The page and the download of every figure, which need to know the pages that use it.
    private func runFigures(
        _ used: [PageName: [FigureName]], into result: inout SiteStream.Result
    ) async throws(FileProblem) {
        guard let figures = FigurePages(context, figuresUsed: used) else { return }
        let made = await Parallel.map(figures.names, threads: stream.threads) { figure($0, of: figures) }
        let known = try Self.all(made).flatMap(\.self)
        result.paths += known.map(\.path)
        result.known += known
    }

    private func figure(_ name: FigureName, of figures: FigurePages) -> Outcome<[SiteStream.Known]> {
        Outcome { () throws(FileProblem) in
            let key = stream.keys.figure(name, usedBy: figures.uses(of: name), in: key)
            let paths = [context.publication.path(ofFigure: name), context.publication.path(ofDownload: name)]
            if paths.allSatisfy({ stream.earlier.figures(at: $0, key: key) != nil }) {
                for path in paths { try sink.keep(path.text) }
            } else {
                if let page = figures.page(name) { try sink.put(SiteFile(page)) }
                if let download = figures.download(name) { try sink.put(SiteFile(download)) }
            }
            return paths.map { SiteStream.Known(path: $0.text, key: key, figuresUsed: []) }
        }
    }

    private static func all<Value>(_ outcomes: [Outcome<Value>]) throws(FileProblem) -> [Value] {
        var values: [Value] = []
        for outcome in outcomes { values.append(try outcome.get()) }
        return values
    }
}
