/// A table of a page as rows of numbers, for rules that do sums with them.
struct ReportTable: Sendable {
    struct Cell: Sendable {
        /// The position of the `td` in the tree.
        let element: Int
        let content: Content
    }

    enum Content: Hashable, Sendable {
        /// In tenths, so that means can be held too.
        case number(tenths: Int)
        /// Per cent in hundredths, and how many decimal places are printed.
        case share(hundredths: Int, places: Int)
        /// `[c]`, `[x]`, `[low]`.
        case sign(String)
        case words
    }

    struct Row: Sendable {
        let element: Int
        let heading: String
        let cells: [Cell]
        let kind: Kind
        /// The position of the body that it stands in: rows of a group share one.
        let body: Int
    }

    enum Kind: Hashable, Sendable {
        case plain
        /// Heads a group whose rows follow it.
        case groupHead
        /// The row over all others that its own heading calls a total.
        case total
        /// Over all others, but no sum: "All".
        case all
    }

    let element: Int
    /// With the line below it that says which year and what 100% is.
    let caption: String
    let columns: [String]
    let rows: [Row]
    /// The notes that follow it, as one text.
    let notes: String

    var total: Row? { rows.last { $0.kind == .total || $0.kind == .all } }

    /// The rows of a column in the order of the page, without those over all others.
    var parts: [Row] { rows.filter { $0.kind == .plain || $0.kind == .groupHead } }

    /// Each group: its head, and the rows below it.
    var groups: [(head: Row, rows: [Row])] {
        rows.filter { $0.kind == .groupHead }.map { head in
            (head, rows.filter { $0.kind == .plain && $0.body == head.body })
        }
    }

    /// The heads of groups, and the rows that stand in none.
    var outermost: [Row] {
        let bodies = Set(rows.filter { $0.kind == .groupHead }.map(\.body))
        return parts.filter { $0.kind == .groupHead || !bodies.contains($0.body) }
    }

    /// The column of counts that a column of shares belongs to: the nearest before it.
    func counts(besideShares column: Int) -> Int? {
        (0..<column).last { candidate in
            rows.contains { row in
                guard candidate < row.cells.count, case .number = row.cells[candidate].content else { return false }
                return true
            }
        }
    }

    /// Whether any cell of a column is a share.
    func isShares(_ column: Int) -> Bool {
        rows.contains { row in
            guard column < row.cells.count, case .share = row.cells[column].content else { return false }
            return true
        }
    }
}

extension ReportTable.Content {
    /// The whole number of a count; nil of all else.
    var count: Int? {
        if case .number(let tenths) = self, tenths % 10 == 0 { tenths / 10 } else { nil }
    }

    var isSign: Bool { if case .sign = self { true } else { false } }

    /// Reads what a cell prints: `1,204`, `7.4`, `£500`, `31%`, `[c]`.
    init(_ text: String) {
        var words = OneLine.of(text)
        if words.hasPrefix("["), let end = words.firstIndex(of: "]") {
            self = .sign(String(words[...end]))
            return
        }
        let isShare = words.hasSuffix("%")
        if isShare { words.removeLast() }
        if words.hasPrefix("£") { words.removeFirst() }
        let parts = words.replacing(",", with: "").split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, whole.utf8.allSatisfy(ProseBytes.isDigit),
            let number = Int(whole), number < 1_000_000_000, let hundredths = Self.hundredths(parts.dropFirst().first)
        else {
            self = .words
            return
        }
        self =
            isShare
            ? .share(hundredths: number * 100 + hundredths, places: parts.count > 1 ? parts[1].count : 0)
            : .number(tenths: number * 10 + hundredths / 10)
    }

    private static func hundredths(_ fraction: Substring?) -> Int? {
        guard let fraction else { return 0 }
        guard !fraction.isEmpty, fraction.utf8.allSatisfy(ProseBytes.isDigit) else { return nil }
        return Int((fraction + "00").prefix(2))
    }
}
