import Diagnostics
import Synchronization

/// The text of one source file, to show the line a finding is about.
struct SourceText: Sendable {
    let path: String
    let text: String
    private let split = SplitText()

    init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    var lines: [Substring] { split.lines(of: text) }

    /// What stands behind the first lines.
    func text(after lines: Int) -> String {
        var start = text.startIndex
        for _ in 0..<lines {
            guard let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) else { return "" }
            start = text.utf8.index(after: end)
        }
        return String(text[start...])
    }
}

/// The lines of a text, told apart when they are first asked for: most pages have nothing to report.
private final class SplitText: Sendable {
    private let lines = Mutex<[Substring]?>(nil)

    func lines(of text: String) -> [Substring] {
        lines.withLock { lines in
            if let known = lines { return known }
            let found = Self.lines(of: text)
            lines = found
            return found
        }
    }

    /// By bytes: a line of Markdown ends with LF or with CR LF, and characters need not be told apart for that.
    private static func lines(of text: String) -> [Substring] {
        let bytes = text.utf8
        var lines: [Substring] = []
        var start = bytes.startIndex
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let hasReturn = bytes[start..<end].last == UInt8(ascii: "\r")
            lines.append(text[start..<(hasReturn ? bytes.index(before: end) : end)])
            start = bytes.index(after: end)
        }
        lines.append(text[start...])
        return lines
    }
}

extension SourceText {
    func place(line: Int, column: Int = 1, length: Int? = nil) -> Place {
        let location = SourceLocation(path: path, line: line, column: column)
        guard lines.indices.contains(line - 1) else { return Place(location) }
        let text = String(lines[line - 1])
        let rest = text.unicodeScalars.count - column + 1
        let marked = Excerpt(line: text, lineNumber: line, column: column, length: min(length ?? rest, max(1, rest)))
        return Place(location, marked)
    }
}

/// Where a finding is, with the line to show.
struct Place: Hashable, Sendable {
    let location: SourceLocation
    let excerpt: Excerpt?

    init(_ location: SourceLocation, _ excerpt: Excerpt? = nil) {
        self.location = location
        self.excerpt = excerpt
    }
}
