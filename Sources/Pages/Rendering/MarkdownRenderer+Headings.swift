extension MarkdownRenderer {
    /// A heading with an id. Levels never skip, since readers of a screen reader walk them like a list of contents.
    mutating func heading(_ block: MarkdownNode, level: Int) -> Node {
        let place = source.place(line: block.start.line)
        let words = block.plainText
        if level < topHeading {
            report(.headingTooHigh(level: level, lowest: topHeading), at: place)
        } else if level > state.headingLevel + 1 {
            report(.headingSkips(level: level, after: state.headingLevel), at: place)
        }
        if words.allSatisfy(\.isWhitespace) { report(.headingEmpty, at: place) }
        state.headingLevel = level
        let id = state.ids.id(for: words)
        return .html("h\(min(max(level, 2), 6))", ["id": id], inlines(block))
    }
}
