import Figures
import Quantities

/// Which cells of which figures are printed.
///
/// The first step of protection: what is small (`hideSmall`) and what a single printed line of cells would give
/// away by subtraction (`protect`). Relations between tables beyond a shared total of groups (a cell that stands
/// in two tables under two names, quarters against years, last year's report) are not looked at here; protection
/// of the whole release is a search of its own (`heard protect`).
struct Suppression {
    let figures: [RawFigure]
    let rules: [Policy.ClassRule]
    let bases: [Policy.SmallestBase]
    private(set) var states: [[CellState]]

    init(of figures: [RawFigure], under policy: Policy) {
        self.figures = figures
        rules = figures.map { policy.rule(for: $0.name, $0.definition.sensitivity.published) }
        bases = figures.map { policy.smallestBase(for: $0.name) }
        states = figures.map { Array(repeating: .shown, count: CellGrid(of: $0).count) }
        for index in figures.indices { hideSmall(in: index) }
    }

    func state(_ address: CellAddress) -> CellState { states[address.figure][address.offset] }

    func raw(_ address: CellAddress) -> RawCell {
        let figure = figures[address.figure]
        return figure.cell(at: CellGrid(of: figure).places(at: address.offset))
    }

    mutating func hide(_ address: CellAddress) { states[address.figure][address.offset] = .confidential }

    /// Primary suppression: cells that tell too much by themselves.
    private mutating func hideSmall(in index: Int) {
        let figure = figures[index]
        let grid = CellGrid(of: figure)
        for offset in states[index].indices {
            let places = grid.places(at: offset)
            if figure.isUnavailable(at: places) {
                states[index][offset] = .unavailable
            } else {
                states[index][offset] = primaryState(figure.cell(at: places), in: index)
            }
        }
    }

    private func primaryState(_ cell: RawCell, in index: Int) -> CellState {
        let (rule, base) = (rules[index], bases[index])
        switch cell.value {
        case .none: return .notApplicable
        case .count(let count): return rule.hides(count) ? .confidential : .shown
        case .days: return cell.records < base.mean ? .confidential : .shown
        case .money:
            if cell.records == 0 { return rule.showZero ? .shown : .confidential }
            return cell.records < base.total || rule.hides(cell.records) ? .confidential : .shown
        case .share(let share):
            // A rate beside its base gives back both the part and the rest.
            let tells = rule.hides(share.part) || rule.hides(share.base - share.part)
            return share.base < base.share || tells ? .confidential : .shown
        }
    }
}

/// What becomes of a cell.
enum CellState: Hashable {
    case shown, confidential, unavailable, notApplicable

    /// The sign that stands in for the value; nil where it is shown.
    var symbol: Symbol? {
        switch self {
        case .shown: nil
        case .confidential: .confidential
        case .unavailable: .unavailable
        case .notApplicable: .notApplicable
        }
    }
}

/// A cell of one of the figures at hand.
struct CellAddress: Hashable {
    let figure: Int
    let offset: Int
}

/// The cells of a figure in one row: every combination of categories and margins, the last dimension fastest.
struct CellGrid {
    /// Categories and one margin, for each dimension.
    let shape: [Int]

    init(of figure: RawFigure) { shape = figure.axes.map { $0.categories.count + 1 } }

    var count: Int { shape.reduce(1, *) }

    /// One place for each dimension; the last place is the margin.
    func indices(at offset: Int) -> [Int] {
        var rest = offset
        var indices: [Int] = []
        for size in shape.reversed() {
            indices.insert(rest % size, at: 0)
            rest /= size
        }
        return indices
    }

    func offset(of indices: [Int]) -> Int { zip(indices, shape).reduce(0) { $0 * $1.1 + $1.0 } }

    /// As `indices`, with nil for the margin.
    func places(at offset: Int) -> [Int?] {
        zip(indices(at: offset), shape).map { index, size in index == size - 1 ? nil : index }
    }
}

extension RawFigure {
    /// The categories of a cell, nil for a margin.
    func path(at places: [Int?]) -> [CategoryID?] {
        zip(axes, places).map { axis, place in place.map { axis.categories[$0].id } }
    }

    func isUnavailable(at places: [Int?]) -> Bool {
        switch notAvailable {
        case .nothing: false
        case .everything: true
        case .categories(let reasons): path(at: places).contains { $0.map { reasons[$0] != nil } ?? false }
        }
    }
}
