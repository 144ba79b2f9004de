import Figures
import Quantities

/// The simple rule for the second cell: no hidden cell may follow from its own line by subtraction.
///
/// A line is safe where nothing of it is hidden; or where at least two of its cells (the total among them) are
/// hidden and the hidden parts, each of which a reader knows to be 1 or more because zeros are printed, add up
/// to more than their number: two hidden cells with 2 between them are a 1 and a 1. An unsafe line has its
/// smallest shown part above 0 hidden, ties in the order of the vocabulary; then every line is looked at again,
/// short ones first, since what is hidden in the teams of an area serves the line of all teams too.
/// A total goes only where no part is left, and is reported, since the table should be redesigned.
struct ComplementaryRule {
    private(set) var suppression: Suppression
    /// Figures whose total had to be hidden.
    private(set) var hiddenTotals: Set<FigureName> = []

    init(_ suppression: Suppression) {
        self.suppression = suppression
        let lines = AdditiveLine.all(in: suppression.figures).enumerated()
            .sorted { ($0.element.parts.count, $0.offset) < ($1.element.parts.count, $1.offset) }.map(\.element)
        while lines.contains(where: { mend($0) }) {}
        hideTellingOveralls()
    }

    /// Hides one more cell of an unsafe line; false where the line is safe, or nothing can be hidden.
    private mutating func mend(_ line: AdditiveLine) -> Bool {
        guard !isSafe(line) else { return false }
        let candidates = line.parts.filter { suppression.state($0) == .shown && size($0) > 0 }
        if let smallest = candidates.min(by: { (size($0), $0.offset) < (size($1), $1.offset) }) {
            suppression.hide(smallest)
            return true
        }
        guard suppression.state(line.total) == .shown else { return false }
        suppression.hide(line.total)
        hiddenTotals.insert(suppression.figures[line.total.figure].name)
        return true
    }

    private func isSafe(_ line: AdditiveLine) -> Bool {
        let hidden = line.parts.filter { suppression.state($0) == .confidential }
        guard suppression.state(line.total) == .shown else {
            // The total follows from its parts where all of them are printed.
            return suppression.state(line.total) != .confidential || !hidden.isEmpty
                || line.parts.allSatisfy { size($0) == 0 }
        }
        guard !hidden.isEmpty else { return true }
        let sum = hidden.map(size).reduce(0, +)
        return hidden.count > 1 && (sum > hidden.count || hidden.contains { size($0) == 0 })
    }

    /// The count, or for a sum of money the number of records.
    private func size(_ address: CellAddress) -> Int {
        let cell = suppression.raw(address)
        if case .count(let count) = cell.value { return count }
        return cell.records
    }

    /// With one mean or rate hidden, the value over all and the printed others would give it back. A rate of a class
    /// that hides nothing stays, since the counts behind it are printed; a mean of one case is printed nowhere else.
    private mutating func hideTellingOveralls() {
        for (index, figure) in suppression.figures.enumerated() where !figure.isAdditive && figure.axes.count == 1 {
            guard suppression.rules[index].hidden != nil || figure.isMean else { continue }
            let states = suppression.states[index]
            let hidden = states.dropLast().filter { $0 == .confidential }.count
            guard hidden == 1, states.last == .shown, states.count > 2 else { continue }
            suppression.hide(CellAddress(figure: index, offset: states.count - 1))
        }
    }
}

extension RawFigure {
    fileprivate var isMean: Bool {
        if case .mean = definition.counting.measure { true } else { false }
    }
}
