import Diagnostics

/// One line of a source file, measured once: places in a long line are found without walking it again for each.
struct SourceLine: Hashable, Sendable {
    let text: Substring
    /// Its length in Unicode scalars.
    let count: Int
    /// The positions of every `stride`th scalar.
    private let marks: [String.Index]

    private static let stride = 128
    /// A longer line is shown around the faulty part only.
    private static let longest = 400
    /// How much of a long line is shown on each side.
    private static let around = 100

    init(_ text: Substring) {
        self.text = text
        var (count, marks) = (0, [String.Index]())
        for index in text.unicodeScalars.indices {
            if count % Self.stride == 0 { marks.append(index) }
            count += 1
        }
        self.count = count
        self.marks = marks
    }

    /// The columns of every `{{`, from 1.
    var braces: [Int] {
        var columns: [Int] = []
        var (column, before, isOpen) = (0, Unicode.Scalar(0), false)
        for scalar in text.unicodeScalars {
            column += 1
            isOpen = scalar == "{" && before == "{" && !isOpen
            if isOpen { columns.append(column - 1) }
            before = scalar
        }
        return columns
    }

    /// The column of the first `word`, from 1.
    func column(of word: String) -> Int? {
        guard let range = text.firstRange(of: word) else { return nil }
        return text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound) + 1
    }

    func excerpt(of spot: Spot) -> Excerpt {
        let rest = count - spot.column + 1
        let length = min(spot.length ?? rest, max(1, rest))
        guard count > Self.longest else {
            return Excerpt(line: String(text), lineNumber: spot.line, column: spot.column, length: length)
        }
        let start = max(0, min(spot.column - 1, count) - Self.around)
        let end = min(count, spot.column - 1 + min(length, Self.around) + Self.around)
        let shown = (start > 0 ? "…" : "") + text[index(start)..<index(end)] + (end < count ? "…" : "")
        let column = spot.column - start + (start > 0 ? 1 : 0)
        return Excerpt(
            line: shown, lineNumber: spot.line, column: column, length: min(length, end - spot.column + 1))
    }

    /// The position of the scalar with so many before it.
    private func index(_ scalars: Int) -> String.Index {
        guard scalars < count else { return text.endIndex }
        return text.unicodeScalars.index(marks[scalars / Self.stride], offsetBy: scalars % Self.stride)
    }
}
