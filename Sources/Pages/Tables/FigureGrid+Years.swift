import Disclosure
import Quantities

extension FigureGrid {
    /// Values of earlier years beside this year's: a row a year for figures without a dimension, otherwise a
    /// row a category and a column a year. A year that a figure has no value of prints `[x]`.
    init(overYears figures: [ProtectedFigure]) throws(FigureProblem) {
        guard let first = figures.first else { throw .noFigures }
        guard let dimension = first.dimensions.first else {
            self = try Self.yearRows(of: figures)
            return
        }
        guard figures.count == 1, first.dimensions.count == 1 else { throw .yearsOfSeveral(first.name) }
        self = Self.yearColumns(of: first, by: dimension)
    }

    private static func yearRows(of figures: [ProtectedFigure]) throws(FigureProblem) -> FigureGrid {
        for other in figures where !other.dimensions.isEmpty { throw .yearsOfSeveral(other.name) }
        let years = Set(figures.flatMap { $0.years(of: []) }).sorted()
        let rows = years.map { year in
            Row(label: year.text, cells: figures.map { $0.value(of: [], in: year) })
        }
        let short = figures.map(\.measured)
        let headings = Set(short).count == short.count ? short : figures.map(\.title)
        return FigureGrid(
            corner: "Year", columns: headings, groups: [Group(kind: .plain, rows: rows)], total: nil)
    }

    private static func yearColumns(
        of figure: ProtectedFigure, by dimension: ProtectedFigure.Dimension
    ) -> FigureGrid {
        let paths = dimension.categories.map { [Optional($0.id)] } + [[nil]]
        let years = Set(paths.flatMap { figure.years(of: $0) }).sorted()
        func row(_ label: String, _ path: [CategoryID?]) -> Row {
            Row(label: label, cells: years.map { figure.value(of: path, in: $0) })
        }
        func group(_ kind: Group.Kind, where isIn: (ProtectedFigure.Category) -> Bool) -> [Group] {
            let rows = dimension.categories.filter(isIn).map { row($0.label, [$0.id]) }
            return rows.isEmpty ? [] : [Group(kind: kind, rows: rows)]
        }
        return FigureGrid(
            corner: dimension.label, columns: years.map(\.text),
            groups: group(.plain) { !$0.isUnknown } + group(.apart, where: \.isUnknown),
            total: figure.total == nil ? nil : row(figure.totals == .sum ? "Total" : "All", [nil]),
            hasYearColumns: true)
    }
}

extension ProtectedFigure {
    /// The years that a cell has a value of, this year included.
    func years(of path: [CategoryID?]) -> [PeriodLabel] {
        history(of: path).map(\.period) + [period]
    }

    func value(of path: [CategoryID?], in year: PeriodLabel) -> ProtectedValue {
        if year == period { return cell(path)?.value ?? .symbol(.unavailable) }
        return history(of: path).first { $0.period == year }?.value ?? .symbol(.unavailable)
    }
}
