import Markup

/// A piece of parsed Markdown as a value: what is left when cmark's tree has been copied and freed.
struct MarkdownNode: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case paragraph
        /// The text of a note at the foot of the page.
        case note
        case heading(level: Int)
        /// `start` is nil for a bulleted list.
        case list(start: Int?, isTight: Bool)
        case item
        case task(isDone: Bool)
        case quote
        /// A block of code, or one of our fenced blocks; `info` is the text after the fence.
        case fence(info: String, body: String)
        /// Code because each line begins with four blanks.
        case indentedCode(String)
        case rule
        case table
        case row(isHeader: Bool)
        case cell(isNumeric: Bool)
        case text(String)
        case softBreak
        case lineBreak
        case code(String)
        case emphasis
        case strong
        case strikethrough
        case link(url: String, title: String)
        case image(url: String)
        /// The number of a note among those of its text, from 1.
        case noteReference(Int)
        /// A note of the author's for authors, between blocks: `<!-- ... -->`. It never reaches a page.
        case comment
        case rawHTML
    }

    let kind: Kind
    /// Lines of the file it was read from, counted from 1. Columns of inline nodes are cmark's, which drift
    /// after an escape or an entity: use them for blocks only.
    let start: Position
    let endLine: Int
    let children: [MarkdownNode]

    struct Position: Hashable, Sendable {
        let line: Int
        let column: Int
    }

    /// The words of a node without its markup; slots stay as written.
    var plainText: String {
        switch kind {
        case .text(let text), .code(let text): text
        case .softBreak, .lineBreak: " "
        default: children.map(\.plainText).joined()
        }
    }
}
