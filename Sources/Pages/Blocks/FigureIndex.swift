import Disclosure
import Markup

/// All figures from A to Z, by letter, each with its value.
struct FigureIndex {
    let figures: [ProtectedFigure]
    let links: FigureLinks

    func node(headingLevel: Int) -> Node {
        let letters = groups
        let jump: Node = .html(
            "nav", ["class": "letters", "aria-label": "Letters"],
            .html(
                "ul", [:],
                letters.map {
                    .html("li", [:], .html("a", ["href": "#letter-\($0.letter.lowercased())"], .text($0.letter)))
                }))
        return .fragment([jump] + letters.map { section($0.letter, $0.figures, headingLevel) })
    }

    private func section(_ letter: String, _ figures: [ProtectedFigure], _ level: Int) -> Node {
        .html(
            "section", ["class": "letter"],
            .html("h\(level)", ["id": "letter-\(letter.lowercased())"], .text(letter)),
            .html("ul", ["class": "figure-list"], figures.map(item)))
    }

    private func item(_ figure: ProtectedFigure) -> Node {
        .html(
            "li", [:], .html("a", ["href": "\(links.figures)\(figure.name).html"], .text(figure.title)),
            value(of: figure))
    }

    /// A mean or a median says its unit, because its title does not say what is counted.
    private func value(of figure: ProtectedFigure) -> Node {
        guard let total = figure.total?.value else { return .empty }
        let isNamed = figure.measure == .mean || figure.measure == .median
        let unit: Node = isNamed && total.symbol == nil ? .text(" \(figure.unit.word(for: total))") : .empty
        return [" ", .html("span", ["class": "figure-list-value"], ValueText.node(total, links: links), unit)]
    }

    private var groups: [(letter: String, figures: [ProtectedFigure])] {
        let sorted = figures.sorted { ($0.title.lowercased(), $0.name) < ($1.title.lowercased(), $1.name) }
        return Dictionary(grouping: sorted) { String($0.title.prefix(1)).uppercased() }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
