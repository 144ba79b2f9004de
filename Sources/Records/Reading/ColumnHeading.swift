/// A heading as a finding may print it.
///
/// Headings are text of the file, and a file with a lost line break or without a first line has cells in their place. So
/// words are printed of a heading that we know, and of others where the row passes `HeadingTest`; else the column's letter.
struct ColumnHeading: Hashable, Sendable {
    /// From 0.
    let column: Int
    /// Nil where its words may not be printed.
    let shown: String?

    /// As a spreadsheet names the column: `C`, `AA`.
    var letter: String {
        var (rest, letters) = (column, "")
        repeat {
            letters = String(Unicode.Scalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// As in "no field is read from ...".
    var words: String { shown.map { "the column '\($0)'" } ?? "column \(letter)" }
}
