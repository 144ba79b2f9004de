extension PublishedFacts {
    /// Checks witnesses by multiplying and adding whole numbers alone: no solver is trusted. Empty: every solution
    /// agrees with everything printed and every hidden cell differs between two of them.
    public func verify(_ witnesses: Witnesses) -> [WitnessFault] {
        let unknown = unknownCells
        guard unknown.isEmpty else { return unknown }
        let hidden = hidden
        let seen = seenConditions
        let wrong = witnesses.solutions.enumerated().flatMap { number, solution in
            faults(of: solution, number: number, hidden, seen)
        }
        let undivided = hidden.enumerated().filter { place, _ in
            witnesses.shown(at: place).map { $0.lowerBound == $0.upperBound } ?? true
        }
        return wrong + undivided.map { .oneValueOnly($0.element) }
    }

    private var unknownCells: [WitnessFault] {
        conditions.flatMap { condition in
            (condition.terms.map(\.cell) + condition.printedWhile)
                .filter { !cells.indices.contains($0.index) }.map { .unknownCell(condition, $0) }
        }
    }

    private func faults(
        of solution: [Int], number: Int, _ hidden: [CellNumber], _ seen: [Condition]
    ) -> [WitnessFault] {
        guard solution.count == hidden.count else {
            return [.wrongLength(solution: number, values: solution.count, hidden: hidden.count)]
        }
        var values = cells.map { $0.printed ?? 0 }
        for (cell, value) in zip(hidden, solution) { values[cell.index] = value }
        let outside = zip(hidden, solution).filter { !self[$0].allows($1) }
        let broken = seen.compactMap { condition -> WitnessFault? in
            let sum = condition.sum(over: values)
            return condition.allows(sum) ? nil : .breaksCondition(solution: number, condition, sum: sum)
        }
        return outside.map { .outsideBounds(solution: number, $0, value: $1) } + broken
    }
}

extension PublishedFacts.Cell {
    fileprivate func allows(_ value: Int) -> Bool {
        switch printing {
        case .printed(let printed): value == printed
        case .hidden(let least, let most): value >= least && most.map { value <= $0 } ?? true
        }
    }
}

extension PublishedFacts.Condition {
    /// Nil where the sum does not fit a machine word: a forged solution may hold any number.
    fileprivate func sum(over values: [Int]) -> Int? {
        var sum = 0
        for term in terms {
            let (product, overflow) = term.coefficient.multipliedReportingOverflow(by: values[term.cell.index])
            let (next, tooLarge) = sum.addingReportingOverflow(product)
            guard !overflow, !tooLarge else { return nil }
            sum = next
        }
        return sum
    }

    fileprivate func allows(_ sum: Int?) -> Bool {
        guard let sum else { return false }
        return lower.map { sum >= $0 } ?? true && upper.map { sum <= $0 } ?? true
    }
}
