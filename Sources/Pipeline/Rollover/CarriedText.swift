/// A text that somebody at the council has to look at: each paragraph under a mark, and no quotes, which are approved for one year.
package struct CarriedText {
    /// The edition that it is carried from; nil for a text that `heard init` made up.
    package let edition: String?
    package private(set) var markCount = 0

    /// A council's own text for the next year.
    package init(from edition: String) { self.edition = edition }

    private init() { edition = nil }

    /// A text of the starter's.
    package static func invented(_ source: String) -> String {
        var text = CarriedText()
        return text.text(from: source)
    }

    package mutating func text(from source: String) -> String {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let head = Self.headCount(lines)
        let body = lines.dropFirst(head).filter { !ReviewMark.isLine($0) }
        let blocks = MarkdownBlocks.of(Array(body)).map { carried($0) }
        return lines.prefix(head).map { $0 + "\n" }.joined() + blocks.joined(separator: "\n\n") + "\n"
    }

    private mutating func carried(_ block: [String]) -> String {
        let text = block.joined(separator: "\n")
        if let edition, block[0].hasPrefix("```quote") {
            return "<!-- The quotes of \(edition) stood here. Approve this year's: heard quotes review -->"
        }
        // A heading is not a statement, and a note never reaches a page.
        if block.allSatisfy({ $0.hasPrefix("#") }) || block[0].hasPrefix("<!--") { return text }
        markCount += 1
        return ReviewMark.line(over: text, edition.map { "carried from \($0)" } ?? ReviewMark.invented) + "\n" + text
    }

    /// The lines of the head between two rows of hyphens.
    private static func headCount(_ lines: [String]) -> Int {
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return 0 }
        return end + 1
    }
}
