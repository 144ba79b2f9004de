import Disclosure
import Quantities

extension FigureGrid {
    /// This year's values of figures that share their first dimension: a row a category, columns a figure.
    ///
    /// A figure by the dimension that groups the rows (service areas above teams) gives no column: its values
    /// are the subtotals. They are never added up here, because a sum could tell what protection hid.
    init(_ figures: [ProtectedFigure], columns shows: [FigureColumn]?) throws(FigureProblem) {
        guard let first = figures.first else { throw .noFigures }
        guard let dimension = first.dimensions.first else { self = try Self.totals(of: figures); return }
        let grouping = figures.filter { $0.dimensions.first.map { $0.name == dimension.within } ?? false }
        let shown = figures.filter { figure in !grouping.contains { $0.name == figure.name } }
        for other in shown where other.dimensions.first?.name != dimension.name {
            throw .differentRows(first.name, other.name)
        }
        let columns = try GridColumn.columns(of: shown, shows: shows)
        let maker = GridRows(dimension: dimension, columns: columns, grouping: grouping)
        self.init(
            corner: dimension.label, columns: columns.map(\.heading), groups: maker.groups, total: maker.total)
    }

    /// Figures without a dimension: a row a figure.
    private static func totals(of figures: [ProtectedFigure]) throws(FigureProblem) -> FigureGrid {
        for other in figures where !other.dimensions.isEmpty { throw .differentRows(figures[0].name, other.name) }
        let isOneUnit = Set(figures.map(\.measured)).count == 1
        let rows = figures.map { figure in
            Row(
                label: isOneUnit ? figure.title : "\(figure.title) (\(figure.unit.plural))",
                cells: [figure.total?.value ?? .symbol(.unavailable)])
        }
        return FigureGrid(
            corner: "What is counted", columns: [isOneUnit ? figures[0].measured : figures[0].period.text],
            groups: [Group(kind: .plain, rows: rows)], total: nil)
    }
}

/// Makes the rows of a grid out of the categories of a dimension.
private struct GridRows {
    let dimension: ProtectedFigure.Dimension
    let columns: [GridColumn]
    let grouping: [ProtectedFigure]

    var groups: [FigureGrid.Group] {
        let known = dimension.categories.filter { !$0.isUnknown }
        let unknown = dimension.categories.filter(\.isUnknown)
        let plain = headed(known) ?? [FigureGrid.Group(kind: .plain, rows: known.map(row))]
        let apart = unknown.isEmpty ? [] : [FigureGrid.Group(kind: .apart, rows: unknown.map(row))]
        return plain + apart
    }

    /// The row over all categories, unless the figures have none. Categories of which one record has several add up to
    /// more than there are: that is not a total of anything, and more than 100 % of the base.
    var total: FigureGrid.Row? {
        let totals = columns.compactMap(\.figure.total)
        guard !totals.isEmpty, !totals.contains(where: { $0.share?.isMoreThanAll ?? false }) else { return nil }
        let kinds = Set(columns.map(\.figure.totals))
        return FigureGrid.Row(label: kinds == [.sum] ? "Total" : "All", cells: columns.map { $0.value(in: nil) })
    }

    private func row(_ category: ProtectedFigure.Category) -> FigureGrid.Row {
        FigureGrid.Row(label: category.label, cells: columns.map { $0.value(in: category.id) })
    }

    /// Nil where a column has no figure by group: half a row of subtotals would leave cells empty.
    private func headed(_ categories: [ProtectedFigure.Category]) -> [FigureGrid.Group]? {
        guard let areas = grouping.first?.dimensions.first else { return nil }
        let partners = columns.map { column in
            grouping.first { $0.unit == column.figure.unit && $0.measure == column.figure.measure }
        }
        guard partners.allSatisfy({ $0 != nil }) else { return nil }
        let groups = areas.categories.compactMap { area -> FigureGrid.Group? in
            let rows = categories.filter { $0.within == area.id }.map(row)
            let sums = zip(columns, partners).compactMap { column, other in
                other.map { column.value(of: $0, in: area.id) }
            }
            let head = FigureGrid.Row(label: area.label, cells: sums)
            return rows.isEmpty ? nil : FigureGrid.Group(kind: .headed(head), rows: rows)
        }
        let others = categories.filter { category in !areas.categories.contains { $0.id == category.within } }
        return groups + (others.isEmpty ? [] : [FigureGrid.Group(kind: .plain, rows: others.map(row))])
    }
}

extension ProtectedValue {
    fileprivate var isMoreThanAll: Bool {
        if case .percentage(let share) = self { share.rounded > 100 } else { false }
    }
}
