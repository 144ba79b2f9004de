import Markup

extension MarkdownRenderer {
    /// A heading with an id. Levels never skip, since readers of a screen reader walk them like a list of contents.
    mutating func heading(_ block: MarkdownNode, level: Int) -> Node {
        let line = block.start.line
        let words = block.plainText
        if level < topHeading {
            report(.headingTooHigh(level: level, lowest: topHeading), at: source.place(line: line))
        } else if level > state.headingLevel + 1 {
            report(.headingSkips(level: level, after: state.headingLevel), at: source.place(line: line))
        }
        if words.allSatisfy(\.isWhitespace) { report(.headingEmpty, at: source.place(line: line)) }
        // As if the fix had been followed, so that the next heading is held against what will stand here.
        state.headingLevel = max(topHeading, min(level, state.headingLevel + 1))
        let id = state.ids.id(for: words)
        return .html("h\(min(max(level, 2), 6))", ["id": id], inlines(block))
    }
}
