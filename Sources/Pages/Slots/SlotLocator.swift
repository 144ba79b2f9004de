/// Finds where in the source a slot stands.
///
/// cmark's columns of inline text drift after every escape and entity, so the braces are looked for in the line
/// itself. Every pair of braces of a block is asked for once and in order, those in code spans too.
struct SlotLocator {
    private let source: SourceText
    /// The line, and the number of scalars of it already passed.
    private var cursor: (line: Int, column: Int) = (0, 0)

    init(_ source: SourceText) { self.source = source }

    /// The place of the next `{{` at or after `line` and up to `lastLine`; the line as a whole where there is none.
    mutating func next(from line: Int, through lastLine: Int, length: Int) -> Place {
        var line = max(line, cursor.line)
        while line <= max(lastLine, line), source.lines.indices.contains(line - 1) {
            let passed = line == cursor.line ? cursor.column : 0
            if let column = Self.braces(in: source.lines[line - 1], after: passed) {
                cursor = (line, column + 2)
                return source.place(line: line, column: column + 1, length: length)
            }
            guard line < lastLine else { break }
            line += 1
        }
        return source.place(line: line)
    }

    /// Number of scalars before the first `{{` that lies at or after `passed`.
    private static func braces(in line: Substring, after passed: Int) -> Int? {
        let scalars = Array(line.unicodeScalars)
        return scalars.indices.dropLast().first { $0 >= passed && scalars[$0] == "{" && scalars[$0 + 1] == "{" }
    }
}
