extension ReportTable {
    /// Every table of a page.
    static func all(in tree: PageTree) -> [ReportTable] {
        tree.all("table").map { ReportTable(tree, at: $0) }
    }

    private init(_ tree: PageTree, at table: Int) {
        element = table
        caption = tree.all("caption", inside: table).first.map { Self.line(tree.text(of: $0)) } ?? ""
        var columns: [String] = []
        var rows: [Row] = []
        for row in tree.all("tr", inside: table) {
            let cells = tree.children(of: row).filter { !tree.nodes[$0].name.isEmpty }
            let headings = cells.filter { tree.nodes[$0].name == "th" }
            if headings.count == cells.count, tree.nodes[headings.first ?? row]["scope"] == "col" {
                columns = headings.map { Self.line(tree.text(of: $0)) }
            } else {
                rows.append(Self.row(tree, row, headings, cells))
            }
        }
        self.columns = columns
        self.rows = rows
        notes = Self.notes(tree, after: table)
    }

    private static func row(_ tree: PageTree, _ row: Int, _ headings: [Int], _ cells: [Int]) -> Row {
        let heading = headings.first.map { line(tree.text(of: $0)) } ?? ""
        let values = cells.filter { tree.nodes[$0].name == "td" }.map { cell in
            Cell(element: cell, content: Content(tree.text(of: cell)))
        }
        let isLast = tree.nodes[tree.nodes[row].parent].name == "tfoot"
        let name = heading.lowercased()
        let kind: Kind =
            if tree.nodes[headings.first ?? row]["scope"] == "rowgroup" {
                .groupHead
            } else if name == "total" || name.hasPrefix("total ") {
                .total
            } else if isLast || name == "all" {
                .all
            } else {
                .plain
            }
        return Row(element: row, heading: heading, cells: values, kind: kind, body: tree.nodes[row].parent)
    }

    /// What stands in `p.table-notes` between a table and whatever follows its notes.
    private static func notes(_ tree: PageTree, after table: Int) -> String {
        var around = tree.nodes[table].parent
        if around < 0 { return "" }
        if !tree.hasClass(around, "table-scroll") { around = table }
        var next = tree.nodes[around].end
        var notes: [String] = []
        while next < tree.nodes.count, tree.nodes[next].parent == tree.nodes[around].parent {
            if tree.hasClass(next, "table-notes") {
                notes.append(line(tree.text(of: next)))
            } else if !tree.nodes[next].name.isEmpty {
                break
            }
            next = tree.nodes[next].end
        }
        return notes.joined(separator: " ")
    }

    static func line(_ text: String) -> String { OneLine.of(text) }
}
