/// How a linear optimisation ended.
enum LinearOutcome {
    case optimal, infeasible, unbounded, exhausted
}

extension Tableau {
    /// Finds the greatest value of the objective over numbers that need not be whole, from the basis at hand.
    mutating func optimise(_ budget: inout Int) -> LinearOutcome {
        var idle = 0
        while budget > 0 {
            let infeasible = infeasibleRows
            let entering =
                infeasible.isEmpty
                ? entering(objective, lowestFirst: idle > 40)
                : entering(infeasibility(infeasible), lowestFirst: idle > 40)
            guard let entering else { return infeasible.isEmpty ? .optimal : .infeasible }
            budget -= 1
            guard let step = step(of: entering, lowestFirst: idle > 40) else { return .unbounded }
            idle = step.length > Self.tolerance ? 0 : idle + 1
            take(step, entering)
        }
        return .exhausted
    }

    private var infeasibleRows: [Int] {
        (0..<rowCount).filter { isBelow(basic[$0]) || isAbove(basic[$0]) }
    }

    private func isBelow(_ variable: Int) -> Bool { values[variable] < lower[variable] - Self.feasibility }

    private func isAbove(_ variable: Int) -> Bool { values[variable] > upper[variable] + Self.feasibility }

    /// How much less is outside the ends, in all, for each column that grows by one.
    private func infeasibility(_ rows: [Int]) -> [Double] {
        var gradient = Array(repeating: 0.0, count: columns)
        for row in rows {
            let sign = isBelow(basic[row]) ? 1.0 : -1.0
            for column in live { gradient[column] += sign * self[row, column] }
        }
        return gradient
    }

    struct Entering {
        let column: Int
        let direction: Double
    }

    /// The steepest column, the first among equals; after long standing still Bland's rule: the lowest variable.
    private func entering(_ gradient: [Double], lowestFirst: Bool) -> Entering? {
        var best: (column: Int, slope: Double)?
        for column in live {
            let slope = gradient[column]
            guard abs(slope) > Self.feasibility else { continue }
            let variable = nonbasic[column]
            guard slope > 0 ? values[variable] < upper[variable] : values[variable] > lower[variable] else { continue }
            if let known = best {
                let isBetter = lowestFirst ? variable < nonbasic[known.column] : abs(slope) > abs(known.slope)
                if !isBetter { continue }
            }
            best = (column, slope)
        }
        return best.map { Entering(column: $0.column, direction: $0.slope > 0 ? 1 : -1) }
    }

    struct Step {
        let length: Double
        /// The row whose variable reaches an end; nil: the entering variable reaches its own other end.
        let row: Int?
        let end: Double
    }

    /// How far the entering variable can go; nil: without end.
    private func step(of entering: Entering, lowestFirst: Bool) -> Step? {
        let variable = nonbasic[entering.column]
        let end = entering.direction > 0 ? upper[variable] : lower[variable]
        var best = Step(length: abs(end - values[variable]), row: nil, end: end)
        var bestPivot = 0.0
        for row in 0..<rowCount {
            let entry = self[row, entering.column]
            guard abs(entry) > Self.feasibility else { continue }
            guard let end = blockingEnd(of: basic[row], grows: entry * entering.direction > 0) else { continue }
            let length = max(0, (end - values[basic[row]]) / (entry * entering.direction))
            let isTie = abs(length - best.length) <= Self.tolerance && best.row != nil
            let winsTie = best.row.map { lowestFirst ? basic[row] < basic[$0] : abs(entry) > bestPivot } ?? false
            guard isTie ? winsTie : length < best.length else { continue }
            (best, bestPivot) = (Step(length: length, row: row, end: end), abs(entry))
        }
        return best.length.isFinite ? best : nil
    }

    /// The end that stops a basic variable; nil: none. One that is outside stops where it comes in.
    private func blockingEnd(of variable: Int, grows: Bool) -> Double? {
        if isBelow(variable) { return grows ? lower[variable] : nil }
        if isAbove(variable) { return grows ? nil : upper[variable] }
        let end = grows ? upper[variable] : lower[variable]
        return end.isFinite ? end : nil
    }

    private mutating func take(_ step: Step, _ entering: Entering) {
        shift(entering.column, by: step.length * entering.direction)
        guard let row = step.row else { return settle(nonbasic[entering.column], at: step.end) }
        settle(basic[row], at: step.end)
        exchange(row: row, column: entering.column)
    }
}
