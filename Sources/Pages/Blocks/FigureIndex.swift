import Disclosure

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
        let value: Node =
            figure.total.map {
                [" ", .html("span", ["class": "figure-list-value"], ValueText.node($0.value, links: links))]
            }
            ?? .empty
        return .html("li", [:], .html("a", ["href": "\(links.figures)\(figure.name).html"], .text(figure.title)), value)
    }

    private var groups: [(letter: String, figures: [ProtectedFigure])] {
        let sorted = figures.sorted { ($0.title.lowercased(), $0.name) < ($1.title.lowercased(), $1.name) }
        return Dictionary(grouping: sorted) { String($0.title.prefix(1)).uppercased() }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
