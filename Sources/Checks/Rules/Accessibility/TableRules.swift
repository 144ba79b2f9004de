import Diagnostics

extension Rule {
    /// Tables and charts that make sense to a reader who does not see them.
    static let tables: [Rule] = [
        Rule(
            .tableCaption, source: .wcag("1.3.1", "Info and Relationships", "A", asks: "a table says what it is about"),
            .page { page, _ in captions(page) }),
        Rule(
            .tableHeadings,
            source: .wcag(
                "1.3.1", "Info and Relationships", "A",
                asks: "each cell is read out with the headings of its row and column"),
            .page { page, _ in tableHeadings(page) }),
        Rule(
            .tableCells,
            source: .wcag("1.3.1", "Info and Relationships", "A", asks: "a gap that is seen is explained in words"),
            .page { page, _ in emptyCells(page) }),
        Rule(
            .chartHidden,
            source: .wcag("1.1.1", "Non-text Content", "A", asks: "a picture described in nearby words is hidden"),
            .page { page, _ in hiddenPictures(page) }),
        Rule(
            .chartWords,
            source: .wcag("1.1.1", "Non-text Content", "A", asks: "what a picture shows is there in words"),
            .page { page, _ in chartWords(page) }),
    ]

    private static func captions(_ page: ExaminedPage) -> [Fault] {
        page.tree.all("table").filter { table in
            let first = page.tree.children(of: table).first { !page.tree.nodes[$0].name.isEmpty }
            guard let first, page.tree.nodes[first].name == "caption" else { return !hasLabel(page, table) }
            return !page.tree.hasWords(first)
        }.map { Fault(page.place($0), .noCaption) }
    }

    /// A table without a caption may be named by the region it scrolls in.
    private static func hasLabel(_ page: ExaminedPage, _ table: Int) -> Bool {
        let around = page.tree.nodes[page.tree.nodes[table].parent]
        return around["role"] == "region" && around["aria-label"]?.isEmpty == false
    }

    private static func tableHeadings(_ page: ExaminedPage) -> [Fault] {
        let scopes: Set = ["col", "row", "colgroup", "rowgroup"]
        return page.tree.all("table").flatMap { table -> [Fault] in
            let headings = page.tree.all("th", inside: table)
            let found = Set(headings.compactMap { page.tree.nodes[$0]["scope"] })
            var faults = headings.filter { !scopes.contains(page.tree.nodes[$0]["scope"] ?? "") }
                .map { Fault(page.place($0), .noScope) }
            if !found.contains("col") { faults.append(Fault(page.place(table), .noColumnHeadings)) }
            let rows = page.tree.all("tr", inside: table)
            faults += rows.filter { row in
                !page.tree.all("td", inside: row).isEmpty && page.tree.all("th", inside: row).isEmpty
            }.map { Fault(page.place($0), .noRowHeading) }
            return faults
        }
    }

    private static func emptyCells(_ page: ExaminedPage) -> [Fault] {
        page.tree.all(["td", "th"]).filter { !page.tree.hasWords($0) }.map { Fault(page.place($0), .emptyCell) }
    }

    /// The words and the table tell what a picture shows; read out beside them it is clutter.
    private static func hiddenPictures(_ page: ExaminedPage) -> [Fault] {
        page.tree.all("svg").filter { svg in
            !page.tree.chain(from: svg).contains { page.tree.nodes[$0]["aria-hidden"] == "true" }
        }.map { Fault(page.place($0), .pictureNotHidden) }
    }

    private static func chartWords(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        return tree.all("figure").filter { !tree.all("svg", inside: $0).isEmpty }.flatMap { figure -> [Fault] in
            var faults: [Fault] = []
            let caption = tree.all("figcaption", inside: figure).first
            if !(caption.map(tree.hasWords) ?? false) { faults.append(Fault(page.place(figure), .chartWithoutTitle)) }
            let description = tree.all("p", inside: figure).first { tree.hasClass($0, "chart-description") }
            let words = description.map { tree.text(of: $0).split(whereSeparator: \.isWhitespace).count } ?? 0
            // The word "Description:" and at least a short sentence.
            if words < 5 { faults.append(Fault(page.place(figure), .chartWithoutDescription)) }
            if tree.all("table", inside: figure).isEmpty {
                faults.append(Fault(page.place(figure), .chartWithoutTable))
            }
            return faults
        }
    }
}
