import Diagnostics

extension Rule {
    /// Lists and tables in the form that is read out as one.
    static let forms: [Rule] = [
        Rule(
            .listForm,
            source: .wcag(
                "1.3.1", "Info and Relationships", "A", asks: "a list is marked up as the list that it looks like"),
            .page { page, _ in listForm(page) }),
        Rule(
            .tableMerged,
            source: .wcag(
                "1.3.1", "Info and Relationships", "A",
                asks: "each cell of a table belongs to headings that are read with it"),
            .page { page, _ in mergedCells(page) }),
    ]

    private static func listForm(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        let lists = tree.all(["ul", "ol"]).flatMap { list in
            tree.elements(in: list).filter { !["li", "script", "template"].contains(tree.nodes[$0].name) }
                .map { Fault(page.place($0), .notInList(tree.nodes[$0].name, list: tree.nodes[list].name)) }
        }
        let items = tree.all("li").filter { !["ul", "ol", "menu"].contains(tree.nodes[tree.nodes[$0].parent].name) }
            .map { Fault(page.place($0), .itemWithoutList("li", list: "<ul> or <ol>")) }
        let pairs = tree.all(["dt", "dd"]).filter { !isInDescriptions(tree, tree.nodes[$0].parent) }
            .map { Fault(page.place($0), .itemWithoutList(tree.nodes[$0].name, list: "<dl>")) }
        return lists + items + pairs + tree.all("dl").flatMap { descriptions(page, $0) }
    }

    private static func isInDescriptions(_ tree: PageTree, _ position: Int) -> Bool {
        let node = tree.nodes[position]
        return node.name == "dl" || (node.name == "div" && node.parent >= 0 && tree.nodes[node.parent].name == "dl")
    }

    /// A list of descriptions holds terms with what describes them, bare or in one `<div>` a group.
    private static func descriptions(_ page: ExaminedPage, _ list: Int) -> [Fault] {
        let tree = page.tree
        let children = tree.elements(in: list)
        if let other = children.first(where: { !["dt", "dd", "div"].contains(tree.nodes[$0].name) }) {
            return [Fault(page.place(other), .notInList(tree.nodes[other].name, list: "dl"))]
        }
        let divs = children.filter { tree.nodes[$0].name == "div" }
        let groups = divs.isEmpty ? [(list, children)] : divs.map { ($0, tree.elements(in: $0)) }
        return groups.compactMap { place, group in
            let names = group.map { tree.nodes[$0].name }
            let isWhole = names.first == "dt" && names.last == "dd" && names.allSatisfy { $0 == "dt" || $0 == "dd" }
            return isWhole ? nil : Fault(page.place(place), .termWithoutDescription)
        }
    }

    private static func mergedCells(_ page: ExaminedPage) -> [Fault] {
        page.tree.all(["td", "th"]).filter { cell in
            ["colspan", "rowspan"].contains { name in page.tree.nodes[cell][name].map { $0 != "1" } ?? false }
        }.map { Fault(page.place($0), .mergedCells) }
    }
}
