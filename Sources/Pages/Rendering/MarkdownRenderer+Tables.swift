import Diagnostics
import Markup

extension MarkdownRenderer {
    /// What stands after `Table:` in a paragraph of its own; nil where the block is another.
    func captionText(_ block: MarkdownNode) -> MarkdownNode? {
        guard block.kind == .paragraph, case .text(let text)? = block.children.first?.kind, text.hasPrefix("Table: "),
            let first = block.children.first
        else { return nil }
        let rest = MarkdownNode(
            kind: .text(String(text.dropFirst("Table: ".count))), start: first.start, endLine: first.endLine,
            children: [])
        return MarkdownNode(
            kind: .paragraph, start: block.start, endLine: block.endLine, children: [rest] + block.children.dropFirst())
    }

    /// A table typed in Markdown. The first column heads its rows; the wrapper scrolls on narrow screens and can be
    /// reached by keyboard.
    mutating func table(_ table: MarkdownNode, caption: MarkdownNode?) -> Node {
        let id = state.ids.id(for: "table-\(caption?.plainText ?? "")")
        let captionNode: Node = caption.map { .html("caption", ["id": id], inlines($0)) } ?? .empty
        let head = table.children.filter { $0.kind == .row(isHeader: true) }.map { headRow($0) }
        let body = table.children.filter { $0.kind == .row(isHeader: false) }.map { bodyRow($0) }
        return .html(
            "div", ["class": "table-scroll", "role": "region", "aria-labelledby": id, "tabindex": "0"],
            .html(
                "table", [:], captionNode, .html("thead", [:], head),
                body.isEmpty ? .empty : .html("tbody", [:], body)))
    }

    private mutating func headRow(_ row: MarkdownNode) -> Node {
        .html(
            "tr", [:],
            row.children.map { cell in
                if cell.plainText.allSatisfy(\.isWhitespace) {
                    report(.tableHeaderEmpty, at: source.place(line: row.start.line))
                }
                return .html("th", ["scope": "col", "class": Self.className(cell)], inlines(cell))
            })
    }

    private mutating func bodyRow(_ row: MarkdownNode) -> Node {
        let cells = row.children.enumerated().map { index, cell -> Node in
            let content = inlines(cell)
            if index == 0 { return .html("th", ["scope": "row"], content) }
            return .html("td", ["class": Self.className(cell)], content)
        }
        return .located(
            SourceLocation(path: source.path, line: row.start.line, column: 1), [.html("tr", [:], cells)])
    }

    private static func className(_ cell: MarkdownNode) -> String? {
        cell.kind == .cell(isNumeric: true) ? "number" : nil
    }
}
