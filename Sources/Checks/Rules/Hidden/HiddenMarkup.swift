import Diagnostics

/// The markup around a hidden number: it must not tell the number in an attribute, as a title for a mouse, a label for
/// a screen reader or a class for a style sheet.
struct HiddenMarkup {
    private let page: ExaminedPage
    private var tree: PageTree { page.tree }

    init(_ page: ExaminedPage) { self.page = page }

    var faults: [Fault] {
        let signs = tree.texts.filter { isSign(tree.nodes[$0].text) }
        guard !signs.isEmpty else { return [] }
        let around = signs.map(elements)
        let marked = Set(around.joined())
        let classes = classes(outside: marked)
        var told: Set<Int> = []
        return zip(signs, around).flatMap { sign, elements -> [Fault] in
            let odd = elements.filter { told.insert($0).inserted }.flatMap { element in
                tree.nodes[element].attributes.filter { !isAllowed($0, element, classes) }
                    .map { Fault(page.place(element), .hiddenAttribute($0.name)) }
            }
            return odd + words(of: sign)
        }
    }

    private func isSign(_ text: String) -> Bool {
        // Few texts hold a bracket, and looking for one byte is a fraction of taking a text apart.
        text.utf8.contains(UInt8(ascii: "[")) && text.filter { !$0.isWhitespace } == "[c]"
    }

    /// The elements around a sign up to its row or block, and the other elements of the row's first level.
    private func elements(around sign: Int) -> [Int] {
        var elements: [Int] = []
        for element in tree.chain(from: tree.nodes[sign].parent) {
            if Self.outside.contains(tree.nodes[element].name) { break }
            elements.append(element)
            if tree.nodes[element].name == "tr" { elements += tree.elements(in: element) }
        }
        return Array(Set(elements)).sorted()
    }

    private static let outside: Set = [
        "table", "thead", "tbody", "tfoot", "svg", "dl", "ul", "ol", "div", "figure", "section", "article", "main",
        "body",
    ]

    /// The classes of elements that print no hidden number: what these carry tells nothing of one.
    private func classes(outside marked: Set<Int>) -> Set<String> {
        Set(
            tree.nodes.indices.filter { !marked.contains($0) }
                .compactMap { element in tree.nodes[element]["class"].map { "\(tree.nodes[element].name) \($0)" } })
    }

    private func isAllowed(_ attribute: PageTree.Attribute, _ element: Int, _ classes: Set<String>) -> Bool {
        let name = tree.nodes[element].name
        switch attribute.name {
        case "class": return Self.own.contains(attribute.value) || classes.contains("\(name) \(attribute.value)")
        case "href": return name == "a"
        case "aria-hidden": return attribute.value == "true"
        // What the author wrote between the braces, before anything was counted.
        case "data-slot": return true
        case "scope": return name == "th"
        case "colspan", "rowspan", "headers": return name == "td" || name == "th"
        // Where the sign of a chart stands is held against its table by `hidden-drawn`.
        case "x", "y", "dx", "text-anchor": return name == "text"
        case "id": return name != "td" && name != "tr" && name != "a" && name != "span"
        default: return false
        }
    }

    private static let own: Set = [
        "symbol", "visually-hidden", "strong", "table-notes", "fact-number", "fact-note", "group", "chart-title",
        "chart-subtitle", "chart-description", "lede",
    ]

    /// What a screen reader hears in the place of the sign is one sentence for all of them.
    private func words(of sign: Int) -> [Fault] {
        guard let link = tree.chain(from: sign).first(where: { tree.hasClass($0, "symbol") }) else { return [] }
        let words = tree.text(of: link).replacing("[c]", with: "").filter { !$0.isWhitespace }
        return words.isEmpty || words == Self.meaning ? [] : [Fault(page.place(link), .hiddenWords)]
    }

    private static let meaning = "hiddentoprotectpeople"
}
