public import Diagnostics

/// How much Markdown is read. A page far below these limits is already too long to read, and beyond them cmark's time
/// grows with the square of the text and every walk of a tree with its depth.
enum MarkdownLimits {
    /// Blocks and inline markup inside each other, counted from the text itself: twelve lists in each other.
    static let depth = 28
    /// Bytes of one text.
    static let bytes = 1_000_000
    /// Columns of a table.
    static let columns = 60
    /// Openings of HTML that cmark looks for the end of, each time to the end of the paragraph.
    static let openings = 200

    /// What cmark is not given; nil where the text can be read.
    static func problem(with text: String, linesBefore: Int) -> MarkdownDocument.Limit? {
        if text.utf8.count > bytes {
            return MarkdownDocument.Limit(problem: .tooLong(text.utf8.count), line: linesBefore + 1)
        }
        var count = LimitCount()
        for byte in text.utf8 {
            count.pass(byte)
            // A row has one sign more than columns.
            if count.pipes > columns + 1 {
                return MarkdownDocument.Limit(problem: .tooManyColumns, line: linesBefore + count.line)
            }
            if count.openings > openings {
                return MarkdownDocument.Limit(problem: .tooMuchHTML, line: linesBefore + count.line)
            }
        }
        return nil
    }
}

extension PageSource {
    /// What is wrong with a file of so many bytes before anybody reads it; nil of one that a page can hold.
    public static func sizeProblem(of path: String, bytes: Int) -> Finding? {
        guard bytes > MarkdownLimits.bytes else { return nil }
        let wording = MarkdownProblem.tooLong(bytes).wording
        return Finding(
            wording.rule, at: SourceLocation(path: path, line: 1, column: 1), wording.message, fix: wording.fix)
    }
}

private struct LimitCount {
    var line = 1
    /// `|` on this line.
    var pipes = 0
    /// `<?` and `<!` so far.
    var openings = 0
    private var before: UInt8 = 0

    mutating func pass(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): (line, pipes) = (line + 1, 0)
        case UInt8(ascii: "|"): pipes += 1
        case UInt8(ascii: "?"), UInt8(ascii: "!"): if before == UInt8(ascii: "<") { openings += 1 }
        default: break
        }
        before = byte
    }
}
