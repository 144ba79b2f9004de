import Diagnostics
import Site

extension Rule {
    /// Sums that a reader with a pocket calculator does.
    static let tableSums: [Rule] = [
        Rule(.shareRounding, source: .halfUp, .page { page, _ in page.tables.flatMap { wrongShares($0, page) } }),
        Rule(.sharePrecision, source: .onePrecision, .page { page, _ in page.tables.flatMap { mixed($0, page) } }),
        Rule(.shareBase, source: .namedBase, .page { page, _ in page.tables.flatMap { baseless($0, page) } }),
        Rule(.partsTotal, source: .partsAdd, .page { page, _ in page.tables.flatMap { wrongTotals($0, page) } }),
        Rule(.sameFraction, source: .halfUp, .site { site, _ in differentShares(site) }),
    ]

    /// Per cent rounded half up of each count out of the total of its column, to as many places as are printed.
    private static func wrongShares(_ table: ReportTable, _ page: ExaminedPage) -> [Fault] {
        fractions(of: table).compactMap { fraction in
            let right = fraction.rightShare
            guard right != fraction.hundredths else { return nil }
            return Fault(page.place(fraction.element), .wrongShare(fraction))
        }
    }

    /// All shares of a table with as many decimal places.
    private static func mixed(_ table: ReportTable, _ page: ExaminedPage) -> [Fault] {
        var first: Int?
        for row in table.rows {
            for cell in row.cells {
                guard case .share(_, let places) = cell.content else { continue }
                guard let known = first else {
                    first = places
                    continue
                }
                if places != known { return [Fault(page.place(cell.element), .mixedPrecision(places, known))] }
            }
        }
        return []
    }

    /// A row of totals with its 100%, or a caption that says what 100% is.
    private static func baseless(_ table: ReportTable, _ page: ExaminedPage) -> [Fault] {
        guard !table.caption.contains("100%"), !table.caption.lowercased().contains(" of ") else { return [] }
        return table.columns.indices.dropFirst().compactMap { index -> Fault? in
            let column = index - 1
            guard table.isShares(column), isShareOfRows(table, column), !sayItself(table.columns[index]) else {
                return nil
            }
            let total = table.total.flatMap { column < $0.cells.count ? $0.cells[column].content : nil }
            if case .share(10_000, _)? = total { return nil }
            return Fault(page.place(table.element), .shareWithoutBase(table.columns[index]))
        }
    }

    /// "Share of complaints", "% of all concerns", and a rate by its own name.
    private static func sayItself(_ heading: String) -> Bool {
        heading.lowercased().contains(" of ") || heading.lowercased().contains("rate")
    }

    /// Whether the column stands beside counts, so that its shares are shares of those.
    private static func isShareOfRows(_ table: ReportTable, _ column: Int) -> Bool {
        table.counts(besideShares: column) != nil
    }

    private static func wrongTotals(_ table: ReportTable, _ page: ExaminedPage) -> [Fault] {
        guard !TableSum.isOfSeveral(table) else { return [] }
        var sums = table.groups.map { (total: $0.head, rows: $0.rows) }
        if let total = table.total, total.kind == .total { sums.append((total, table.outermost)) }
        return sums.flatMap { sum in
            sum.total.cells.indices.compactMap { column -> Fault? in
                guard let parts = TableSum(sum.rows, column), let printed = sum.total.cells[column].content.count,
                    parts.contradicts(printed)
                else { return nil }
                return Fault(page.place(sum.total.cells[column].element), .wrongTotal(parts, printed))
            }
        }
    }

    /// The same count out of the same total, told with another per cent somewhere else in the edition.
    private static func differentShares(_ site: ExaminedSite) -> [Fault] {
        struct Key: Hashable {
            let edition: String
            let part: Int
            let base: Int
        }
        var seen: [Key: (fraction: TableFraction, path: String)] = [:]
        var faults: [Fault] = []
        for page in site.pages {
            guard let edition = page.facts.edition?.folder else { continue }
            for fraction in page.tables.flatMap(fractions) {
                let key = Key(edition: edition, part: fraction.part, base: fraction.base)
                guard let first = seen[key] else {
                    seen[key] = (fraction, page.path)
                    continue
                }
                if first.fraction.text != fraction.text {
                    faults.append(
                        Fault(page.place(fraction.element), .otherShare(fraction, first.fraction.text, first.path)))
                }
            }
        }
        return faults
    }

    private static func fractions(of table: ReportTable) -> [TableFraction] { TableFraction.all(in: table) }
}

/// A count with its share of the total of the column.
struct TableFraction: Hashable, Sendable {
    let part: Int
    let base: Int
    /// Per cent as printed, times a hundred, and with how many decimal places.
    let hundredths: Int
    let places: Int
    let element: Int
    let label: String

    /// Rounded half up to the places printed.
    var rightShare: Int {
        let step = places == 0 ? 100 : places == 1 ? 10 : 1
        return (2 * 10_000 * part + base * step) / (2 * base * step) * step
    }

    var text: String { Self.text(hundredths, places) }
    var rightText: String { Self.text(rightShare, places) }

    private static func text(_ hundredths: Int, _ places: Int) -> String {
        guard places > 0 else { return "\(hundredths / 100)%" }
        let rest = hundredths % 100
        let fraction = places == 1 ? "\(rest / 10)" : "\(rest < 10 ? "0" : "")\(rest)"
        return "\(hundredths / 100).\(fraction)%"
    }

    /// The rows whose count, share and total are all printed. A total that is no 100% is not what the shares are of.
    static func all(in table: ReportTable) -> [TableFraction] {
        guard let total = table.total else { return [] }
        return total.cells.indices.filter { table.isShares($0) }.flatMap { column -> [TableFraction] in
            guard let counts = table.counts(besideShares: column), counts < total.cells.count,
                let base = total.cells[counts].content.count, base > 0
            else { return [] }
            if case .share(let whole, _) = total.cells[column].content, whole != 10_000 { return [] }
            return table.parts.compactMap { row in
                guard column < row.cells.count, let part = row.cells[counts].content.count,
                    case .share(let hundredths, let places) = row.cells[column].content
                else { return nil }
                return TableFraction(
                    part: part, base: base, hundredths: hundredths, places: places, element: row.cells[column].element,
                    label: row.heading)
            }
        }
    }
}

/// The printed parts of a column of counts. Hidden parts are counted and never worked out.
struct TableSum: Hashable, Sendable {
    let printed: Int
    let hidden: Int

    /// Nil where a part is not a whole number.
    init?(_ rows: [ReportTable.Row], _ column: Int) {
        var printed = 0
        var hidden = 0
        for row in rows {
            guard column < row.cells.count else { return nil }
            switch row.cells[column].content {
            case .number:
                guard let count = row.cells[column].content.count else { return nil }
                printed += count
            case .sign: hidden += 1
            default: return nil
            }
        }
        guard rows.count > 0 else { return nil }
        self.printed = printed
        self.hidden = hidden
    }

    /// With a hidden part only a total below the printed ones is certainly wrong.
    func contradicts(_ total: Int) -> Bool { hidden == 0 ? printed != total : printed > total }

    /// A case that stands in several rows, as the note under the table says.
    static func isOfSeveral(_ table: ReportTable) -> Bool {
        let notes = table.notes.lowercased()
        return notes.contains("several rows") || notes.contains("more than all") || notes.contains("more than one row")
    }
}

extension RuleSource {
    static let halfUp: RuleSource =
        "Heard's own rule: shares are rounded half up from the counts next to them, and never changed to make a hundred"
    static let onePrecision: RuleSource = "Heard's own rule: shares of one table have the same number of decimal places"
    static let namedBase: RuleSource =
        "Heard's own rule, after the Code of Practice for Statistics: a share is given with what it is a share of"
    static let partsAdd: RuleSource = "Heard's own rule: a total is the sum of the parts that it stands under"
}
