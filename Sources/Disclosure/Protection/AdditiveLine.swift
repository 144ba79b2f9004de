import Figures
import Quantities

/// Cells that add up to another printed cell: a column of a table and its total, or the teams of a service area
/// and the area's own number.
struct AdditiveLine: Hashable {
    let parts: [CellAddress]
    let total: CellAddress
}

extension AdditiveLine {
    /// Every line of the figures whose values add up: counts and sums, but no means, medians or rates.
    static func all(in figures: [RawFigure]) -> [AdditiveLine] {
        figures.indices.filter { figures[$0].isAdditive }.flatMap { index in
            margins(of: figures[index], at: index) + groups(of: figures[index], at: index, among: figures)
        }
    }

    /// For each dimension, the categories along it and their margin.
    private static func margins(of figure: RawFigure, at index: Int) -> [AdditiveLine] {
        let grid = CellGrid(of: figure)
        return grid.shape.indices.flatMap { axis -> [AdditiveLine] in
            let last = grid.shape[axis] - 1
            return (0..<grid.count).filter { grid.indices(at: $0)[axis] == last }.map { margin in
                var place = grid.indices(at: margin)
                let parts = (0..<last).map { category -> CellAddress in
                    place[axis] = category
                    return CellAddress(figure: index, offset: grid.offset(of: place))
                }
                return AdditiveLine(parts: parts, total: CellAddress(figure: index, offset: margin))
            }
        }
    }

    /// The categories within a wider one, where a figure of the same records is told by the wider dimension.
    private static func groups(of figure: RawFigure, at index: Int, among figures: [RawFigure]) -> [AdditiveLine] {
        guard figure.axes.count == 1, let axis = figure.axes.first else { return [] }
        let wider = figures.indices.first { other in
            figures[other].counts(sameRecordsAs: figure) && figures[other].axes.count == 1
                && axis.categories.contains { $0.within.map { figures[other].axes[0].index(of: $0) != nil } ?? false }
        }
        guard let wider, wider != index else { return [] }
        return figures[wider].axes[0].categories.enumerated().compactMap { place, group in
            let parts = axis.categories.indices.filter { axis.categories[$0].within == group.id }
            guard !parts.isEmpty else { return nil }
            return AdditiveLine(
                parts: parts.map { CellAddress(figure: index, offset: $0) },
                total: CellAddress(figure: wider, offset: place))
        }
    }
}

extension RawFigure {
    /// Whether the values of the categories add up to their margin.
    var isAdditive: Bool {
        switch definition.counting.measure {
        case .count, .total: true
        case .share, .mean, .median: false
        }
    }

    /// Whether the other figure has the same table, filters, measure and dates, whatever it is told by.
    func counts(sameRecordsAs other: RawFigure) -> Bool {
        var (mine, theirs) = (definition.counting, other.definition.counting)
        (mine.dimensions, mine.base) = ([], nil)
        (theirs.dimensions, theirs.base) = ([], nil)
        return mine == theirs
    }
}
