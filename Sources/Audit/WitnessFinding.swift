import IntegerProgramming

extension Witnesses {
    /// Finds solutions from what is printed alone, until every hidden cell that can differ does.
    public static func find(from facts: PublishedFacts, limit: WorkLimit = .ample) -> WitnessSearch {
        var finding = WitnessFinding(facts, limit)
        switch finding.search.maximise([], &finding.budget) {
        case .infeasible: return .contradictory
        case .exhausted, .unbounded: return .unfinished
        case .optimal(let solution): finding.add(solution)
        }
        for place in facts.hidden.indices where !finding.differs(at: place) { finding.divide(place) }
        return .found(
            Witnesses(solutions: finding.solutions), exact: finding.exact, unproved: finding.unproved)
    }
}

private struct WitnessFinding {
    private let facts: PublishedFacts
    private let hidden: [CellNumber]
    var search: BranchAndBound
    var budget: Int
    private(set) var solutions: [[Int]] = []
    private(set) var exact: [CellNumber] = []
    private(set) var unproved: [CellNumber] = []

    init(_ facts: PublishedFacts, _ limit: WorkLimit) {
        self.facts = facts
        hidden = facts.hidden
        search = BranchAndBound(facts.program)
        budget = limit.pivots
    }

    mutating func add(_ solution: [Int]) {
        if !solutions.contains(solution) { solutions.append(solution) }
    }

    func differs(at place: Int) -> Bool { solutions.contains { $0[place] != solutions[0][place] } }

    /// Looks for a solution with more, then for one with less than the first solution has.
    mutating func divide(_ place: Int) {
        let (known, cell) = (solutions[0][place], facts[hidden[place]])
        let intervals = [
            IntegerProgram.Interval(known + 1, cell.atMost), IntegerProgram.Interval(cell.atLeast, known - 1),
        ]
        var isProved = true
        for interval in intervals where interval.upper.map({ interval.lower ?? $0 <= $0 }) ?? true {
            search.bound(IntegerProgram.Unknown(place), to: interval)
            let outcome = search.maximise([], &budget)
            search.bound(IntegerProgram.Unknown(place), to: IntegerProgram.Interval(cell.atLeast, cell.atMost))
            if let solution = outcome.solution { add(solution) }
            if differs(at: place) { return }
            isProved = isProved && outcome == .infeasible
        }
        if isProved { exact.append(hidden[place]) } else { unproved.append(hidden[place]) }
    }
}

extension IntegerOutcome {
    var solution: [Int]? {
        switch self {
        case .optimal(let solution): solution
        case .exhausted(let solution): solution
        case .infeasible, .unbounded: nil
        }
    }
}
