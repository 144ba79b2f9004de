/// A download: CSV (RFC 4180, UTF-8) that a program reads to the letter and a spreadsheet opens without harm.
///
/// It begins with a byte order mark, without which Excel takes UTF-8 for the machine's old character set. A cell that a
/// spreadsheet could take for a formula has an apostrophe before it; numbers have none and stay numbers. Decision record 28 says
/// why, and what a program that wants the very letters does.
public enum CSV {
    static let byteOrderMark = "\u{FEFF}"

    /// The text of a file; the first row holds the headings.
    public static func text(_ rows: [[String]]) -> String {
        byteOrderMark + rows.map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
    }

    /// The cells of a file as they were before they were written.
    public static func rows(_ bytes: [UInt8]) -> [[String]] {
        let mark = Array(byteOrderMark.utf8)
        var reader = Reader()
        for byte in bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...] { reader.take(byte) }
        return reader.finish()
    }

    // MARK: Cells

    private static func cell(_ text: String) -> String {
        let line = oneLine(text)
        let safe = isFormula(line) ? "'" + line : line
        // Where a list is parted by semicolons, Excel parts ours so, too.
        let isPlain = !safe.unicodeScalars.contains { ",;\"".unicodeScalars.contains($0) }
        return isPlain ? safe : "\"\(safe.replacing("\"", with: "\"\""))\""
    }

    /// With a blank for each tab, line break and other control character: pasted into a sheet, they would part the cell.
    private static func oneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return text.unicodeScalars.split(whereSeparator: isControl).map { String($0) }.joined(separator: " ")
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    fileprivate static func original(of cell: String) -> String {
        cell.hasPrefix("'") && isFormula(String(cell.dropFirst())) ? String(cell.dropFirst()) : cell
    }

    /// Whether a spreadsheet may run a text: what begins with one of these signs, wide or narrow, after whatever is not seen. A
    /// text that already begins with an apostrophe before such a thing counts, too, so that it can be told from a protected one.
    private static func isFormula(_ text: String) -> Bool {
        let signs = text.unicodeScalars.drop { $0 == "'" }
        guard !isNumber(signs) else { return false }
        let seen = signs.drop { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
        return seen.first.map("=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains) ?? false
    }

    /// `-5`, `12.5`: a minus, digits, and a point with digits.
    private static func isNumber(_ signs: Substring.UnicodeScalarView) -> Bool {
        let parts = (signs.first == "-" ? signs.dropFirst() : signs).split(
            separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0.value) } }
    }

    /// Takes a file byte by byte.
    private struct Reader {
        private var rows: [[String]] = []
        private var row: [String] = []
        private var cell: [UInt8] = []
        private var isQuoted = false
        private var last: UInt8 = 0

        mutating func take(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "\""):
                // A doubled quotation mark is one of the text.
                if !isQuoted, last == byte { cell.append(byte) }
                isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: endCell()
            case 10 where !isQuoted: endRow()
            case 13 where !isQuoted: break
            default: cell.append(byte)
            }
            last = byte
        }

        mutating func finish() -> [[String]] {
            if !row.isEmpty || !cell.isEmpty { endRow() }
            return rows
        }

        private mutating func endCell() {
            row.append(CSV.original(of: String(decoding: cell, as: UTF8.self)))
            cell.removeAll(keepingCapacity: true)
        }

        private mutating func endRow() {
            endCell()
            rows.append(row)
            row.removeAll(keepingCapacity: true)
        }
    }
}
