import Disclosure
import Markup
import Quantities

/// One or several figures as a table, with what a reader needs beside it: caption, base, signs, notes, links.
struct FigureTable: Sendable {
    struct Options: Sendable {
        /// Nil: the value, and the share where the figure has a base.
        var columns: [FigureColumn]?
        /// Nil: the title of the first figure.
        var caption: Node?
        /// A series of years out of the history instead of this year's categories.
        var overYears = false
        /// Whether links to the figures' own pages follow.
        var linksFigures = true
    }

    let grid: FigureGrid
    private let figures: [ProtectedFigure]
    private let id: String
    private let options: Options
    private let links: FigureLinks

    init(
        _ figures: [ProtectedFigure], id: String, options: Options = Options(), links: FigureLinks
    ) throws(FigureProblem) {
        grid =
            options.overYears
            ? try FigureGrid(overYears: figures) : try FigureGrid(figures, columns: options.columns)
        self.figures = figures
        self.id = id
        self.options = options
        self.links = links
    }

    /// Figures of which nothing is available are named with the reason; a table of nothing but `[x]` tells no more.
    var node: Node {
        let signs = grid.isUnavailable ? [] : grid.symbols
        let notes = FigureNotes(figures: figures, symbols: signs, links: links)
        guard !grid.isUnavailable else {
            let name: Node = .html("strong", [:], options.caption ?? .text(figures.first?.title ?? ""))
            let sign = ValueText.node(.symbol(.unavailable), links: links)
            return [
                .html("div", ["class": "inset missing"], .html("p", [:], name, " ", sign), notes.node),
                options.linksFigures ? notes.addresses : .empty,
            ]
        }
        let table = GridTable(grid: grid, id: id, caption: caption, links: links).node
        return .fragment([table, notes.node] + (options.linksFigures ? [notes.addresses] : []))
    }

    /// The caption with a second line that says of which year the values are and what is 100 %.
    private var caption: Node {
        let words = options.caption ?? .text(figures.first?.title ?? "")
        return [words, .html("span", ["class": "caption-note"], .text(scope))]
    }

    private var scope: String {
        guard let first = figures.first else { return "" }
        let year = options.overYears ? FigureWords.years(of: figures) : first.period.text
        let bases = Set(figures.compactMap { $0.base?.title }).sorted()
        let showsShare = grid.columns.contains { $0.hasPrefix("Share") || $0.hasSuffix(", share") }
        let base = showsShare && bases.count == 1 ? ". 100% is: \(FigureWords.lowered(bases[0]))" : ""
        return " \(year)\(base)"
    }
}
