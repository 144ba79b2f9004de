import IntegerProgramming

/// A reader who has everything printed and all the time there is.
public struct Attack: Sendable {
    private let facts: PublishedFacts
    private let limit: WorkLimit

    public init(on facts: PublishedFacts, limit: WorkLimit = .ample) {
        self.facts = facts
        self.limit = limit
    }

    /// The least and greatest possible whole number of every hidden cell.
    public func ranges() -> AttackResult {
        var budget = limit.pivots
        let hidden = facts.hidden
        var search = BranchAndBound(facts.program)
        switch search.maximise([], &budget) {
        case .infeasible: return .contradictory
        case .exhausted, .unbounded: return .unfinished
        case .optimal: break
        }
        return .ranges(hidden.indices.map { range(of: $0, facts[hidden[$0]], &search, &budget) })
    }

    private func range(
        of place: Int, _ cell: PublishedFacts.Cell, _ search: inout BranchAndBound, _ budget: inout Int
    ) -> CellRange {
        let unknown = IntegerProgram.Unknown(place)
        let low = search.maximise([IntegerProgram.Term(-1, unknown)], &budget)
        let high = search.maximise([IntegerProgram.Term(1, unknown)], &budget)
        let least = low.value(at: place) ?? cell.atLeast
        return CellRange(least: least, most: high.value(at: place), isProved: low.isProved && high.isProved)
    }
}

extension PublishedFacts.Cell {
    var atLeast: Int {
        switch printing {
        case .printed(let value): value
        case .hidden(let least, _): least
        }
    }

    var atMost: Int? {
        switch printing {
        case .printed(let value): value
        case .hidden(_, let most): most
        }
    }
}

extension IntegerOutcome {
    func value(at place: Int) -> Int? {
        switch self {
        case .optimal(let solution): solution[place]
        case .exhausted(let solution): solution?[place]
        case .infeasible, .unbounded: nil
        }
    }

    var isProved: Bool {
        switch self {
        case .optimal, .unbounded: true
        case .infeasible, .exhausted: false
        }
    }
}

extension PublishedFacts {
    /// The hidden cells as unknowns in their order, the seen conditions with the printed cells moved to the ends.
    var program: IntegerProgram {
        var program = IntegerProgram()
        var unknowns: [CellNumber: IntegerProgram.Unknown] = [:]
        for number in hidden {
            unknowns[number] = program.add(IntegerProgram.Interval(self[number].atLeast, self[number].atMost))
        }
        for condition in seenConditions {
            let known = condition.terms.reduce(0) { $0 + $1.coefficient * (self[$1.cell].printed ?? 0) }
            let terms = condition.terms.compactMap { term in
                unknowns[term.cell].map { IntegerProgram.Term(term.coefficient, $0) }
            }
            let ends = IntegerProgram.Interval(condition.lower.map { $0 - known }, condition.upper.map { $0 - known })
            program.add(IntegerProgram.Row(terms, ends))
        }
        return program
    }
}
