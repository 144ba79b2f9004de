import Disclosure
import Markup
public import Quantities
import Settings

/// The permanent pages and downloads of the figures of an edition.
public struct FigurePages: Sendable {
    let context: PageContext
    let edition: EditionContext
    /// The pages that print or draw each figure, in the order of the report.
    let uses: [FigureName: [PageName]]

    /// Nil for the children's pages, which have no figures.
    /// - Parameter figuresUsed: which figures each page of the edition prints or draws.
    public init?(_ context: PageContext, figuresUsed: [PageName: [FigureName]]) {
        guard let edition = context.edition else { return nil }
        self.context = context
        self.edition = edition
        var uses: [FigureName: [PageName]] = [:]
        for outline in context.outlines {
            for figure in figuresUsed[outline.name] ?? [] { uses[figure, default: []].append(outline.name) }
        }
        self.uses = uses
    }

    /// The pages that print or draw a figure, in the order of the report.
    public func uses(of figure: FigureName) -> [PageName] { uses[figure] ?? [] }

    /// Every figure's name, sorted.
    public var names: [FigureName] { edition.figures.names }

    /// The page of a figure; nil where there is no such figure.
    public func page(_ name: FigureName) -> RenderedPage? {
        guard let figure = edition.figures[name] else { return nil }
        let path = context.publication.path(ofFigure: name)
        let content = FigurePage(
            figure: figure, path: path, context: context, edition: edition, usedBy: uses[name] ?? [])
        return context.shell(path: path, title: "Figure: \(figure.title)", summary: figure.definition, current: nil)
            .fill(context.layouts.page, main: content.node, figuresUsed: [name])
    }

    /// The numbers of a figure as CSV; nil where there is no such figure.
    public func download(_ name: FigureName) -> RenderedDownload? {
        edition.figures[name].map { figure in
            let csv = FigureCSV(figure: figure, notice: context.council.demonstrationNotice)
            return RenderedDownload(path: context.publication.path(ofDownload: name), text: csv.text)
        }
    }
}
