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

    /// A line, counted from 1, measured once; nil where the file is shorter.
    func line(_ number: Int) -> SourceLine? { split.line(number, of: text) }

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
    private struct Known {
        var lines: [Substring]?
        var measured: [Int: SourceLine] = [:]
    }

    private let known = Mutex(Known())

    func lines(of text: String) -> [Substring] { known.withLock { Self.lines(of: text, &$0) } }

    func line(_ number: Int, of text: String) -> SourceLine? {
        known.withLock { known in
            if let line = known.measured[number] { return line }
            let lines = Self.lines(of: text, &known)
            guard lines.indices.contains(number - 1) else { return nil }
            let line = SourceLine(lines[number - 1])
            known.measured[number] = line
            return line
        }
    }

    private static func lines(of text: String, _ known: inout Known) -> [Substring] {
        if let lines = known.lines { return lines }
        let lines = split(text)
        known.lines = lines
        return lines
    }

    /// By bytes: a line of Markdown ends with LF or with CR LF, and characters need not be found for that.
    private static func split(_ text: String) -> [Substring] {
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
        place(Spot(line: line, column: column, length: length))
    }

    func place(_ spot: Spot) -> Place {
        let location = SourceLocation(path: path, line: spot.line, column: spot.column)
        return Place(location, line(spot.line)?.excerpt(of: spot))
    }

    /// Where a word stands in a line as written; the line as a whole where it does not.
    func spot(of word: String, onLine line: Int) -> Spot {
        guard let known = self.line(line), let column = known.column(of: word) else { return Spot(line: line) }
        return Spot(line: line, column: column, length: word.unicodeScalars.count)
    }
}

/// A part of a source file: cheap to make, and a `Place` only where there is something to report.
struct Spot: Hashable, Sendable {
    let line: Int
    /// In Unicode scalars, from 1.
    var column = 1
    /// In Unicode scalars; nil for the rest of the line.
    var length: Int?
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
