import Disclosure
import Markup
import Quantities

/// What stands under a table: the signs used in it, the figures' own notes, the reasons of what is missing,
/// and the links to each figure's page and data.
struct FigureNotes: Sendable {
    let figures: [ProtectedFigure]
    let symbols: [Symbol]
    let links: FigureLinks

    var node: Node {
        .fragment((symbolLines + noteLines.map { .text($0) }).map { .html("p", ["class": "table-notes"], $0) })
    }

    /// A page and a download a figure; each pair stays on one line where it can.
    var addresses: Node {
        .html("p", ["class": "figure-links"], figures.map { .html("span", [:], addresses(of: $0)) })
    }

    private func addresses(of figure: ProtectedFigure) -> [Node] {
        let title = FigureWords.lowered(figure.title)
        return [
            .html("a", ["href": "\(links.figures)\(figure.name).html"], .text("About: \(title)")), " ",
            .html("a", ["href": "\(links.figures)\(figure.name).csv", "download": ""], "CSV", hidden(": \(title)")),
            " ",
        ]
    }

    private var symbolLines: [Node] {
        symbols.map { [.html("a", ["href": links.symbols], .text($0.text)), .text(" means \($0.name).")] }
    }

    private var noteLines: [String] {
        var lines: [String] = []
        if figures.contains(where: { $0.totals == .several && !$0.dimensions.isEmpty }) {
            lines.append("One case can stand in several rows, so the rows add up to more than all.")
        }
        for line in figures.compactMap(\.note) + figures.flatMap(\.caveats) + reasons where !lines.contains(line) {
            lines.append(line)
        }
        return lines
    }

    /// Reasons of figures, then of single cells, each once.
    private var reasons: [String] {
        let whole = figures.compactMap { figure in
            figure.notAvailableReason.map { "Not available: \($0)" }
        }
        let cells = figures.flatMap { figure in
            figure.allPaths.compactMap { figure.unavailableReason(of: $0) }.map { "Not available: \($0)" }
        }
        return whole + cells
    }

    private func hidden(_ text: String) -> Node { .html("span", ["class": "visually-hidden"], .text(text)) }
}
