import Disclosure
import Quantities
import Settings

/// One figure over all councils and years, as it is printed: in the order of the alphabet, never of the numbers.
struct ComparedRows: Sendable {
    struct Row: Sendable {
        let council: ComparedCouncil
        /// One a year.
        let cells: [Cell]
        /// For every 10,000 children, in the year `rateYear`.
        let rate: Rate?
    }

    enum Cell: Sendable {
        case value(ProtectedValue)
        /// The council has no report about the year.
        case noReport
        /// Its number follows from another definition, such as a limit of its own.
        case otherMeaning
    }

    enum Rate: Hashable, Sendable {
        case perTenThousand(Tenths)
        /// The number itself is not printed.
        case symbol(Symbol)
        /// Nobody says how many children live there, or there is no number to divide.
        case unknown
    }

    /// What is said of the figure.
    let figure: ComparedFigure
    let name: FigureName
    let years: [PeriodLabel]
    let rows: [Row]
    /// The year of the rates; nil where there are none.
    let rateYear: PeriodLabel?

    /// Nil where no council has the figure.
    init?(_ entry: ComparisonPolicy.Entry, _ councils: [ComparedCouncil], years: [PeriodLabel]) {
        guard let figure = Self.common(entry.figure, councils) else { return nil }
        let newest = years.last
        let counts = entry.hasRate && figure.measure == .count
        let knows = councils.contains { council in newest.flatMap { council.report(for: $0)?.population } != nil }
        let rateYear = counts && knows ? newest : nil
        self.figure = figure
        self.name = entry.figure
        self.years = years
        self.rateYear = rateYear
        rows = councils.map { council in
            let cells = years.map { Self.cell(of: council.report(for: $0), entry.figure, figure.meaning) }
            let rate = rateYear.map { year in
                Rate(cells.last ?? .noReport, children: council.report(for: year)?.population?.children)
            }
            return Row(council: council, cells: cells, rate: rate)
        }
    }

    /// The figure with the meaning that most reports share; of equals the first by its text, so that no order of files
    /// decides.
    private static func common(_ name: FigureName, _ councils: [ComparedCouncil]) -> ComparedFigure? {
        let all = councils.flatMap(\.reports).reversed().compactMap { $0.figures[name] }.filter { $0.meaning != nil }
        let meanings = Dictionary(grouping: all) { $0.meaning ?? "" }
        let first = meanings.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return first?.value.first
    }

    private static func cell(of report: ComparedReport?, _ name: FigureName, _ meaning: String?) -> Cell {
        guard let report else { return .noReport }
        guard let figure = report.figures[name] else { return .value(.symbol(.unavailable)) }
        return figure.meaning == meaning ? .value(figure.value) : .otherMeaning
    }

    var symbols: [Symbol] {
        let values = rows.flatMap(\.cells).compactMap { cell -> Symbol? in
            if case .value(let value) = cell { value.symbolInTable } else { nil }
        }
        return Symbol.allCases.filter(values.contains)
    }

    func has(_ isMeant: (Cell) -> Bool) -> Bool { rows.contains { $0.cells.contains(where: isMeant) } }
}

extension ComparedRows.Rate {
    /// Worked out of what is printed, so that it tells no more.
    init(_ cell: ComparedRows.Cell, children: Int?) {
        guard case .value(let value) = cell else { self = .unknown; return }
        if let symbol = value.symbol {
            self = .symbol(symbol)
        } else if case .count(let count) = value, let children,
            let rate = Tenths(count * ComparedRows.rateBase, dividedBy: children)
        {
            self = .perTenThousand(rate)
        } else {
            self = .unknown
        }
    }
}

extension ComparedRows {
    /// Rates are for so many children.
    static let rateBase = 10_000
}
