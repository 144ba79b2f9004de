import Disclosure
import Markup

/// A grid as an HTML table: a caption, `scope` on every heading, no merged and no empty cell.
///
/// After the accessible-table guidance of the W3C (tutorial "Tables") and the Analysis Function's "Releasing
/// statistics in spreadsheets": units in headings, totals marked, signs in square brackets.
struct GridTable: Sendable {
    let grid: FigureGrid
    let id: String
    let caption: Node
    let links: FigureLinks

    /// The table in a wrapper that scrolls sideways, reachable by keyboard.
    var node: Node {
        .html(
            "div",
            ["class": "table-scroll", "role": "region", "aria-labelledby": "\(id)-caption", "tabindex": "0"],
            .html(
                "table", ["class": "figures"],
                [.html("caption", ["id": "\(id)-caption"], caption), head] + bodies + foot))
    }

    private var head: Node {
        let kind = grid.hasYearColumns ? "year" : nil
        let headings = grid.columns.map { Node.html("th", ["scope": "col", "class": kind], .text($0)) }
        return .html("thead", [:], .html("tr", [:], [.html("th", ["scope": "col"], .text(grid.corner))] + headings))
    }

    private var bodies: [Node] {
        grid.groups.map { group in
            switch group.kind {
            case .plain: .html("tbody", [:], group.rows.map { row($0) })
            case .apart: .html("tbody", ["class": "apart"], group.rows.map { row($0) })
            case .headed(let head):
                .html(
                    "tbody", ["class": "grouped"],
                    [row(head, scope: "rowgroup", class: "group")] + group.rows.map { row($0) })
            }
        }
    }

    private var foot: [Node] { grid.total.map { [.html("tfoot", [:], row($0))] } ?? [] }

    private func row(_ row: FigureGrid.Row, scope: String = "row", class kind: String? = nil) -> Node {
        let cells = row.cells.map { Node.html("td", [:], ValueText.node($0, links: links)) }
        return .html("tr", ["class": kind], [.html("th", ["scope": scope], .text(row.label))] + cells)
    }
}
