import Audit

@testable import SuppressionSearch

/// The slow, obvious twin of the search: counts through every table that agrees with what is printed.
struct PatternJudge {
    let problem: ProtectionProblem

    init(_ problem: ProtectionProblem) { self.problem = problem }

    var primary: Set<CellNumber> { numbers { $0.isPrimary } }

    var hideable: Set<CellNumber> { numbers { $0.canBeHidden } }

    private func numbers(where isMeant: (ProtectionProblem.Cell) -> Bool) -> Set<CellNumber> {
        Set(problem.cells.indices.filter { isMeant(problem.cells[$0]) }.map(CellNumber.init))
    }

    func cost(of hidden: Set<CellNumber>) -> Int { hidden.reduce(0) { $0 + (problem.cells[$1.index].cost ?? 0) } }

    func exact(hiding hidden: Set<CellNumber>) -> Set<CellNumber> {
        let tables = tables(hiding: hidden)
        return hidden.filter { cell in Set(tables.map { $0[cell.index] }).count == 1 }
    }

    func narrow(hiding hidden: Set<CellNumber>) -> Set<CellNumber> {
        let tables = tables(hiding: hidden)
        return hidden.filter { cell in
            let values = Set(tables.map { $0[cell.index] })
            return problem.cells[cell.index].isSmall && (values.max() ?? 0) - (values.min() ?? 0) < 2
        }
    }

    func insights(hiding hidden: Set<CellNumber>) -> Set<ProtectionPattern.Insight> {
        let tables = tables(hiding: hidden)
        let small = hidden.filter { problem.cells[$0.index].isSmall }
        var found: Set<ProtectionPattern.Insight> = []
        for known in small {
            let left = tables.filter { $0[known.index] == problem.cells[known.index].trueValue }
            for cell in small where cell != known && Set(left.map { $0[cell.index] }).count == 1 {
                found.insert(ProtectionPattern.Insight(knowing: known, revealed: cell))
            }
        }
        return found
    }

    /// The least cost of a pattern that leaves no more exact than these.
    func leastCost(leaving open: Set<CellNumber>) -> Int {
        let extras = hideable.subtracting(primary).sorted()
        return (0..<(1 << extras.count)).compactMap { choice -> Int? in
            let hidden = primary.union(extras.indices.filter { choice & (1 << $0) != 0 }.map { extras[$0] })
            guard exact(hiding: hidden).intersection(primary).isSubset(of: open) else { return nil }
            return cost(of: hidden)
        }
        .min() ?? 0
    }

    /// Every table of whole numbers up to 12 that a reader can't rule out.
    private func tables(hiding hidden: Set<CellNumber>) -> [[Int]] {
        var ends = problem.cells.enumerated().map { place, cell in
            hidden.contains(CellNumber(place)) ? cell.atLeast...12 : cell.trueValue...cell.trueValue
        }
        var found: [[Int]] = []
        extend(0, &ends, &found)
        return found
    }

    private func extend(_ place: Int, _ ends: inout [ClosedRange<Int>], _ found: inout [[Int]]) {
        guard place < ends.count else {
            found.append(ends.map(\.lowerBound))
            return
        }
        let whole = ends[place]
        for value in whole {
            ends[place] = value...value
            if problem.conditions.allSatisfy({ mayHold($0, ends) }) { extend(place + 1, &ends, &found) }
        }
        ends[place] = whole
    }

    private func mayHold(_ condition: PublishedFacts.Condition, _ ends: [ClosedRange<Int>]) -> Bool {
        var (least, most) = (0, 0)
        for term in condition.terms {
            let end = ends[term.cell.index]
            least += term.coefficient * (term.coefficient > 0 ? end.lowerBound : end.upperBound)
            most += term.coefficient * (term.coefficient > 0 ? end.upperBound : end.lowerBound)
        }
        return most >= condition.lower ?? .min && least <= condition.upper ?? .max
    }
}

extension ProtectionProblem {
    /// A table of two rows with its margins: counts of 1 and 2 are small, zeros and the grand total are printed.
    static func random(_ random: inout SeededNumbers, size: Int = 2) -> ProtectionProblem {
        var problem = ProtectionProblem()
        let counts = (0..<2).map { _ in (0..<size).map { _ in [0, 1, 1, 2, 3, 4][random.below(6)] } }
        let all = problem.add(counts.joined().reduce(0, +), cost: nil)
        let rows = counts.map { problem.add($0.reduce(0, +), cost: 5) }
        let columns = (0..<size).map { column in problem.add(counts[0][column] + counts[1][column], cost: 3) }
        let leaves = counts.map { row in row.map { problem.add($0, cost: 2) } }
        for row in 0..<2 { problem.add(PublishedFacts.Condition(leaves[row], addUpTo: rows[row], words: "row")) }
        for column in 0..<size {
            problem.add(
                PublishedFacts.Condition(leaves.map { $0[column] }, addUpTo: columns[column], words: "column"))
        }
        problem.add(PublishedFacts.Condition(rows, addUpTo: all, words: "rows"))
        problem.add(PublishedFacts.Condition(columns, addUpTo: all, words: "columns"))
        return problem
    }

    private mutating func add(_ count: Int, cost: Int?) -> CellNumber {
        let choice: Choice =
            switch (count, cost) {
            case (0, _), (_, nil): .mustPrint
            case (1...2, _): .mustHide(isSmall: true)
            case (_, let cost?): .mayHide(cost: cost)
            }
        return add(Cell(name: "\(cells.count)", trueValue: count, choice: choice, atLeast: 1, atMost: nil))
    }
}
