import Disclosure
import Markup
import Quantities
import Settings
import Site

/// A part of a comparison as a table: a row a council, a column a year, and the rate of the newest year.
struct ComparisonTable {
    let rows: ComparedRows
    /// The councils of this part.
    let part: ArraySlice<ComparedRows.Row>
    /// The page that it stands on.
    let path: SitePath

    private static let id = "comparison"
    /// The signs are explained on the page itself.
    private var links: FigureLinks { FigureLinks(figures: "", about: "") }

    var node: Node {
        let table: Node = .html(
            "table", ["class": "figures"],
            .html("caption", ["id": "\(Self.id)-caption"], caption), head, .html("tbody", [:], part.map(row)))
        return .html(
            "div",
            ["class": "table-scroll", "role": "region", "aria-labelledby": "\(Self.id)-caption", "tabindex": "0"], table
        )
    }

    private var caption: Node {
        let span = rows.years.count > 1 ? "\(rows.years[0]) to \(rows.years[rows.years.count - 1])" : rows.years[0].text
        return [
            .text(rows.figure.title),
            .html("span", ["class": "caption-note"], .text(" \(rows.figure.measured), \(span)")),
        ]
    }

    private var head: Node {
        let years = rows.years.map { Node.html("th", ["scope": "col", "class": "year"], .text($0.text)) }
        let rate = rows.rateYear.map { year in
            [Node.html("th", ["scope": "col"], .text("Per 10,000 children, \(year)"))]
        }
        return .html(
            "thead", [:], .html("tr", [:], [.html("th", ["scope": "col"], "Council")] + years + (rate ?? [])))
    }

    /// The name leads to the council's own page of the figure, which says how it was counted.
    private func row(_ row: ComparedRows.Row) -> Node {
        let name = Node.html("a", ["href": path.link(to: target(of: row))], .text(row.council.settings.shortName))
        let cells = row.cells.map(cell) + (row.rate.map { [rate($0)] } ?? [])
        return .html("tr", [:], [.html("th", ["scope": "row"], name)] + cells.map { .html("td", [:], $0) })
    }

    private func target(of row: ComparedRows.Row) -> SitePath {
        guard let report = row.council.newest(with: rows.name), report.figures[rows.name] != nil else {
            return Publication.home(of: row.council.name)
        }
        return Publication.edition(row.council.name, report.edition).path(ofFigure: rows.name)
    }

    private func cell(_ cell: ComparedRows.Cell) -> Node {
        if case .value(let value) = cell {
            value.symbolInTable.map(sign) ?? ValueText.node(value, links: links)
        } else {
            .text(cell.remark)
        }
    }

    private func rate(_ rate: ComparedRows.Rate) -> Node {
        switch rate {
        case .perTenThousand(let number): .html("data", ["value": number.description], .text(number.description))
        case .symbol(let symbol): sign(symbol)
        case .unknown: "not known"
        }
    }

    private func sign(_ symbol: Symbol) -> Node { ValueText.link(to: symbol, links: links) }
}
