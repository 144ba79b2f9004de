import Disclosure
import Quantities

/// What a column of a table shows of a figure.
enum FigureColumn: String, Hashable, Sendable, CaseIterable { case value, share }

/// One column: which value of which figure stands in it, for any row.
struct GridColumn: Sendable {
    let heading: String
    /// The figure that the column is of.
    let figure: ProtectedFigure
    /// What follows the row's category in the path of the cell: nothing, or a category of the second dimension.
    let second: CategoryID?
    let shows: FigureColumn

    func value(in row: CategoryID?) -> ProtectedValue { value(of: figure, in: row) }

    /// The same column of another figure: the one by the group of this one's rows.
    func value(of other: ProtectedFigure, in row: CategoryID?) -> ProtectedValue {
        let path = other.dimensions.count > 1 ? [row, second] : [row]
        guard let cell = other.cell(path) else { return .symbol(.notApplicable) }
        switch shows {
        case .value: return cell.value
        case .share: return cell.share ?? .symbol(.notApplicable)
        }
    }
}

extension GridColumn {
    /// The columns of figures that share their rows, with headings that tell them apart.
    static func columns(of figures: [ProtectedFigure], shows: [FigureColumn]?) throws(FigureProblem) -> [GridColumn] {
        let names = headings(of: figures)
        var columns: [GridColumn] = []
        for (figure, name) in zip(figures, names) {
            columns += try self.columns(of: figure, called: name, alone: figures.count == 1, shows: shows)
        }
        return columns
    }

    private static func columns(
        of figure: ProtectedFigure, called name: String, alone: Bool, shows: [FigureColumn]?
    ) throws(FigureProblem) -> [GridColumn] {
        let shown = shows ?? (figure.base == nil || figure.dimensions.count > 1 ? [.value] : [.value, .share])
        if shown.contains(.share), figure.base == nil { throw .noBase(figure.name) }
        guard figure.dimensions.count > 1 else {
            return shown.map {
                let share = alone ? "Share" : "Share of \(name.lowercased())"
                return GridColumn(heading: $0 == .value ? name : share, figure: figure, second: nil, shows: $0)
            }
        }
        let seconds = figure.dimensions[1].categories.map { (Optional($0.id), $0.label) }
        let all = figure.total == nil ? [] : [(CategoryID?.none, figure.totals == .overall ? "All" : "Total")]
        return (seconds + all).flatMap { id, label in
            shown.map { shows in
                let heading = alone ? label : "\(name): \(label.lowercased())"
                let suffix = shows == .share && shown.count > 1 ? ", share" : ""
                return GridColumn(heading: heading + suffix, figure: figure, second: id, shows: shows)
            }
        }
    }

    /// What each figure measures, or its title where that does not tell two figures apart.
    private static func headings(of figures: [ProtectedFigure]) -> [String] {
        let short = figures.map(\.measured)
        return Set(short).count == short.count ? short : figures.map(\.title)
    }
}

extension ProtectedFigure {
    /// What a number of the figure is, with its unit, for the heading of a column: `Complaints`, `Mean (working days)`.
    var measured: String {
        switch measure {
        case .count: unit.plural.prefix(1).uppercased() + unit.plural.dropFirst()
        case .share: "Share"
        case .total: "Amount"
        case .mean, .median: "\(measure.heading) (\(unit.plural))"
        }
    }
}
