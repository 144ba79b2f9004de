import Disclosure

/// Protected values in rows and columns with their headings: what a table prints and a chart draws.
struct FigureGrid: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let label: String
        let cells: [ProtectedValue]
    }

    /// Rows that belong together.
    struct Group: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case plain
            /// Headed by a row of its own with the group's subtotals.
            case headed(Row)
            /// "Not known", shown separately from the rest.
            case apart
        }

        let kind: Kind
        let rows: [Row]
    }

    /// The heading above the row headings, such as "Team".
    let corner: String
    let columns: [String]
    let groups: [Group]
    /// The row over all others, if it has one.
    let total: Row?
    /// Whether the columns are years, which do not break at their hyphen.
    var hasYearColumns = false

    var rows: [Row] { groups.flatMap(\.rows) }

    /// Whether no cell has anything to tell: not available, all of it.
    var isUnavailable: Bool {
        rows.allSatisfy { $0.cells.allSatisfy { $0 == .symbol(.unavailable) } }
            && total?.cells.allSatisfy { $0 == .symbol(.unavailable) } ?? true
    }

    /// The signs that stand in any cell, in the order of their meaning's importance.
    var symbols: [Symbol] {
        let headings = groups.compactMap { if case .headed(let row) = $0.kind { row } else { nil } }
        let values = (rows + headings + (total.map { [$0] } ?? [])).flatMap(\.cells)
        let used = Set(values.compactMap(\.symbol))
        return Symbol.allCases.filter(used.contains)
    }
}
