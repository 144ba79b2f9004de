import Diagnostics

extension Rule {
    /// What stands in the text of a page.
    static let words: [Rule] = [
        Rule(.rawMarkup, source: .finished, .page { page, _ in rawMarkup(page) }),
        Rule(.signExplained, source: .symbols, .page { page, _ in signs(page) }),
    ]

    /// What a template or Markdown leaves behind where it was not understood.
    private static let leftovers = [
        "{{", "}}", "**", "__", "](", "```", "<!--", "</", "<u>", "&amp;", "&lt;", "&nbsp;",
    ].map(Words.init)

    private static func rawMarkup(_ page: ExaminedPage) -> [Fault] {
        page.tree.texts.flatMap { position -> [Fault] in
            let text = page.tree.nodes[position].text
            guard text.utf8.contains(where: isMarkupByte) else { return [] }
            // A line of underscores is a place to sign, which another rule reports.
            let found = leftovers.filter { $0.stand(in: text) && !($0.text == "__" && text.contains("___")) }
            guard !found.isEmpty, !page.tree.isInside(position, ["code", "pre"]) else { return [] }
            return found.map { Fault(page.place(position, words: $0.text), .rawMarkup($0.text)) }
        }
    }

    /// One byte of each leftover that is rare in prose and in signs.
    private static func isMarkupByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: "`"),
            UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static let signWords = ["[c]", "[x]", "[z]", "[low]"].map(Words.init)

    /// A sign stands in a link to its meaning, in an abbreviation, before the word "means", or in the list that
    /// explains it; inside a picture the table beside it does.
    private static func signs(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        return tree.texts.flatMap { position -> [Fault] in
            let text = tree.nodes[position].text
            guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
            let signs = signWords.filter { $0.stand(in: text) && !text.contains("\($0.text) means ") }
            guard !signs.isEmpty, !tree.chain(from: position).contains(where: { explains(tree, $0) }) else { return [] }
            return signs.map { Fault(page.place(position, words: $0.text), .unexplainedSign($0.text)) }
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

/// Words to look for, byte by byte: many times faster than by characters.
private struct Words: Sendable {
    let text: String
    private let bytes: [UInt8]

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    func stand(in other: String) -> Bool {
        var rest = other.utf8[...]
        while let start = rest.firstIndex(of: bytes[0]) {
            rest = rest[start...]
            if rest.starts(with: bytes) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
