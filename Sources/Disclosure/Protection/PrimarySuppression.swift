import Figures
import Quantities

/// Primary suppression: the counts and sums that tell too much by themselves.
struct PrimarySuppression {
    /// Cells by their numbers in the model.
    private(set) var cells: Set<Int> = []

    init(_ model: ReleaseModel, _ rules: CellRules, _ figures: [RawFigure], _ policy: Policy, decided: Set<Int>) {
        for (number, cell) in model.cells.enumerated() {
            guard let place = cell.places.first, let raw = figures[place.figure].cell(place.path) else { continue }
            let isSmall =
                switch raw.value {
                case .count(let count): rules.hides(count, in: number)
                case .money: cell.places.contains { Self.tells(raw, model.shapes[$0.figure], policy) }
                case .share, .days, .none: false
                }
            if isSmall || decided.contains(number) { cells.insert(number) }
        }
    }

    /// A sum of money over too few payments, or most of it one payment.
    private static func tells(_ cell: RawCell, _ shape: FigureShape, _ policy: Policy) -> Bool {
        let rule = policy.rule(for: shape.name, shape.sensitivity)
        guard case .money(let sum) = cell.value, cell.records > 0 else { return rule.zeros == .hidden }
        if cell.records < policy.smallestBase(for: shape.name).total || rule.hides(cell.records) { return true }
        guard let dominance = policy.dominance(for: shape.name) else { return false }
        return cell.largest * 100 > dominance.largestShare * sum.pence
    }
}
