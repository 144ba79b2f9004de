import Disclosure
import Markup
import Quantities

/// A figure drawn, with all that makes a picture readable without seeing it: a title that says the message, a
/// line of statistics, a description in words, and always the table of its data.
///
/// The picture is hidden from assistive technology; the words and the table are not (Analysis Function, tests
/// with people who use screen readers). Two values or fewer are not drawn: the table alone says them better.
struct FigureChart: Sendable {
    enum Kind: String, Hashable, Sendable, CaseIterable { case bar, stacked, line }

    /// The words that a chart cannot be made without.
    struct Words: Sendable {
        /// The message, such as "Most complaints came by email".
        let title: Node
        /// What a person sees in the picture, in sentences.
        let description: Node
    }

    struct Options: Sendable {
        var overYears = false
        /// Of the title, 2 to 6: one below the heading that the chart stands under.
        var headingLevel = 3
        /// As in `FigureTable.Options`.
        var columns: [FigureColumn]?
        var linksFigure = true
    }

    private let figure: ProtectedFigure
    private let words: Words
    private let options: Options
    private let id: String
    private let table: FigureTable
    private let picture: Picture?

    /// - Parameter id: unique on the page; the ids of table and patterns are made from it.
    init(
        _ figure: ProtectedFigure, kind: Kind, words: Words, options: Options = Options(), id: String,
        links: FigureLinks
    ) throws(FigureProblem) {
        self.figure = figure
        self.words = words
        self.options = options
        self.id = id
        let tableOptions = FigureTable.Options(
            columns: options.overYears ? nil : options.columns, overYears: options.overYears,
            linksFigures: options.linksFigure)
        table = try FigureTable([figure], id: "\(id)-table", options: tableOptions, links: links)
        picture = try Picture.of(figure, kind: kind, overYears: options.overYears, id: id)
    }

    var node: Node {
        guard let picture else { return table.node }
        let years = options.overYears ? FigureWords.years(of: [figure]) : figure.period.text
        return .html(
            "figure", ["class": "chart", "id": id],
            .html(
                "figcaption", [:],
                .html("h\(options.headingLevel)", ["class": "chart-title"], kicker, words.title),
                .html("p", ["class": "chart-subtitle"], .text(FigureWords.subtitle(of: figure, years: years)))),
            picture.node,
            .html("p", ["class": "chart-description"], .html("strong", [:], "Description:"), " ", words.description),
            table.node)
    }

    private var kicker: Node { .html("span", ["class": "chart-kicker"], "Figure: ") }
}
