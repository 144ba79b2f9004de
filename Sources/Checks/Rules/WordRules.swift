import Diagnostics

extension Rule {
    /// What stands in the text of a page.
    static let words: [Rule] = [
        Rule("raw-markup", .page { page, _ in rawMarkup(page) }),
        Rule("sign-explained", .page { page, _ in signs(page) }),
    ]

    /// What a template or Markdown leaves behind where it was not understood.
    private static let leftovers = ["{{", "}}", "**", "](", "```", "<!--", "</", "<u>", "&amp;", "&lt;", "&nbsp;"]

    private static func rawMarkup(_ page: ExaminedPage) -> [Fault] {
        let texts = page.tree.texts.filter { !page.tree.isInside($0, ["code", "pre"]) }
        return texts.flatMap { position -> [Fault] in
            let text = page.tree.nodes[position].text
            guard text.utf8.contains(where: isMarkupByte) else { return [] }
            return leftovers.filter(text.contains).map { Fault(page.place(position, words: $0), .rawMarkup($0)) }
        }
    }

    /// One byte that each leftover has.
    private static func isMarkupByte(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "{"), UInt8(ascii: "}"), 42, UInt8(ascii: "]"), 96, 60, 38].contains(byte)
    }

    /// A sign stands in a link to its meaning, in an abbreviation, or in the list that explains it; inside a
    /// picture the table beside it does.
    private static func signs(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        return tree.texts.flatMap { position -> [Fault] in
            let text = tree.nodes[position].text
            guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
            let signs = ["[c]", "[x]", "[z]", "[low]"].filter(text.contains)
            guard !signs.isEmpty, !tree.chain(from: position).contains(where: { explains(tree, $0) }) else { return [] }
            return signs.map { Fault(page.place(position, words: $0), .unexplainedSign($0)) }
        }
    }

    private static func explains(_ tree: PageTree, _ position: Int) -> Bool {
        let node = tree.nodes[position]
        switch node.name {
        case "a": return node["href"]?.contains("#symbol") ?? false
        case "abbr": return node["title"]?.isEmpty == false
        case "dt", "svg", "code": return true
        default: return false
        }
    }
}
