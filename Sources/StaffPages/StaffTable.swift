import Markup
import Pages

/// A table for staff: a caption, `scope` on every heading, no merged and no empty cell, as tables for everybody have.
struct StaffTable {
    struct Row {
        let cells: [Node]
        let name: String?

        init(_ cells: [Node], class name: String? = nil) {
            self.cells = cells
            self.name = name
        }
    }

    let id: String
    let caption: String
    let headings: [Node]
    let rows: [Row]
    let total: Row?

    init(id: String, caption: String, headings: [String], rows: [Row], total: Row? = nil) {
        self.init(id: id, caption: caption, heads: headings.map { .text($0) }, rows: rows, total: total)
    }

    /// With headings that lead somewhere.
    init(id: String, caption: String, heads: [Node], rows: [Row], total: Row? = nil) {
        self.id = id
        self.caption = caption
        headings = heads
        self.rows = rows
        self.total = total
    }

    var node: Node {
        .html(
            "div",
            ["class": "table-scroll", "role": "region", "aria-labelledby": "\(id)-caption", "tabindex": "0"],
            .html(
                "table", ["class": "cases"],
                [
                    .html("caption", ["id": "\(id)-caption"], .text(caption)),
                    .html(
                        "thead", [:],
                        .html("tr", [:], headings.map { .html("th", ["scope": "col"], $0) })),
                    .html("tbody", [:], rows.map(row)),
                ] + (total.map { [.html("tfoot", [:], row($0))] } ?? [])))
    }

    private func row(_ row: Row) -> Node {
        let cells = row.cells.enumerated().map { number, cell in
            number == 0 ? Node.html("th", ["scope": "row"], cell) : .html("td", [:], cell)
        }
        return .html("tr", ["class": row.name], cells)
    }
}
