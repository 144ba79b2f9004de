/// The blocks of a Markdown text as its author sees them: what stands between two empty lines. A fenced block is one, empty lines
/// and all, and so is a list with what is indented below its items.
enum MarkdownBlocks {
    /// Each block with its lines; none is empty.
    static func of(_ lines: [String]) -> [[String]] {
        var blocks: [[String]] = []
        var block: [String] = []
        var isFenced = false
        for line in lines {
            if line.hasPrefix("```") { isFenced.toggle() }
            if line.allSatisfy(\.isWhitespace), !isFenced {
                if !block.isEmpty { blocks.append(block) }
                block = []
            } else {
                if block.isEmpty, let last = blocks.last, goesOn(line, last) { block = blocks.removeLast() + [""] }
                block.append(line)
            }
        }
        return block.isEmpty ? blocks : blocks + [block]
    }

    private static func goesOn(_ line: String, _ block: [String]) -> Bool {
        isItem(block[0]) && (line.hasPrefix(" ") || isItem(line))
    }

    private static func isItem(_ line: String) -> Bool { line.prefixMatch(of: /(?:[-*+]|[0-9]+[.)])\s/) != nil }
}
