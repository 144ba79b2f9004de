/// Finds where in the source a slot or an address stands.
///
/// cmark's columns of inline text drift after every escape and entity, so the braces are looked for in the line
/// itself. Every pair of braces of a block is asked for once and in order, those in code spans too.
struct SlotLocator {
    private let source: SourceText
    /// The line that was looked through last, and the columns of its braces that were not passed.
    private var line = 0
    private var braces: ArraySlice<Int> = []
    /// Where the search for the next address on a line goes on, and how many were not there.
    private var search: (line: Int, from: String.Index, column: Int, misses: Int)?
    /// After so many, a line is known to hold its addresses elsewhere, such as in link definitions.
    private static let mostMisses = 20
    /// Scalars looked at so far: each line is looked through once, however many slots it holds.
    private(set) var steps = 0

    init(_ source: SourceText) { self.source = source }

    /// The place of the next `{{` at or after `line` and up to `lastLine`; the line as a whole where there is none.
    mutating func next(from first: Int, through lastLine: Int, length: Int) -> Spot {
        var number = max(first, line)
        while number <= max(lastLine, first), open(number) {
            if let column = braces.popFirst() { return Spot(line: number, column: column, length: length) }
            guard number < lastLine else { break }
            number += 1
        }
        return Spot(line: number)
    }

    private mutating func open(_ number: Int) -> Bool {
        guard number != line else { return true }
        guard let text = source.line(number) else { return false }
        (line, braces) = (number, text.braces[...])
        steps += text.count
        return true
    }

    /// Where an address stands in a line as written, looked for in the order of the text; the line as a whole where it
    /// does not.
    mutating func spot(of address: String, onLine number: Int) -> Spot {
        guard let line = source.line(number) else { return Spot(line: number) }
        var (_, from, column, misses) =
            search.flatMap { $0.line == number ? $0 : nil }
            ?? (number, line.text.startIndex, 1, 0)
        guard misses < Self.mostMisses else { return Spot(line: number) }
        guard let found = line.text.utf8[from...].firstRange(of: address.utf8) else {
            steps += line.text.utf8.distance(from: from, to: line.text.endIndex)
            misses += 1
            search = (number, from, column, misses)
            return Spot(line: number)
        }
        steps += line.text.utf8.distance(from: from, to: found.upperBound)
        column += line.text.unicodeScalars.distance(from: from, to: found.lowerBound)
        let length = address.unicodeScalars.count
        search = (number, found.upperBound, column + length, misses)
        return Spot(line: number, column: column, length: length)
    }
}
