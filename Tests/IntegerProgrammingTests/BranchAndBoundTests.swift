import Testing

@testable import IntegerProgramming

@Suite struct BranchAndBoundTests {
    @Test(arguments: 0..<400)
    func `a small random program has the optimum that counting through finds`(seed: Int) {
        var random = SmallRandom(seed: UInt64(seed))
        let program = IntegerProgram.random(&random)
        let terms = program.unknowns.indices.map {
            IntegerProgram.Term(random.next(in: -3...3), IntegerProgram.Unknown($0))
        }
        let best = program.everySolution().compactMap { IntegerProgram.sum(terms, $0) }.max()
        var search = BranchAndBound(program)
        var budget = 100_000
        let outcome = search.maximise(terms, &budget)
        guard case .optimal(let solution) = outcome else {
            #expect(outcome == .infeasible && best == nil)
            return
        }
        #expect(program.isSolved(by: solution))
        #expect(IntegerProgram.sum(terms, solution) == best)
    }

    @Test func `a program whose numbers are whole only one by one is searched to its end`() {
        // x + y = 1, y + z = 1, x + z = 1 has the one solution 1/2, 1/2, 1/2.
        var program = IntegerProgram()
        let unknowns = (0..<3).map { _ in program.add(IntegerProgram.Interval(0, nil)) }
        for (one, other) in [(0, 1), (1, 2), (0, 2)] {
            let terms = [IntegerProgram.Term(1, unknowns[one]), IntegerProgram.Term(1, unknowns[other])]
            program.add(IntegerProgram.Row(terms, IntegerProgram.Interval(1, 1)))
        }
        var search = BranchAndBound(program)
        var budget = 1000
        #expect(search.maximise([], &budget) == .infeasible)
    }

    @Test func `what has no greatest value is said to have none`() {
        var program = IntegerProgram()
        let unknown = program.add(IntegerProgram.Interval(0, nil))
        var search = BranchAndBound(program)
        var budget = 1000
        #expect(search.maximise([IntegerProgram.Term(1, unknown)], &budget) == .unbounded)
        #expect(search.maximise([IntegerProgram.Term(-1, unknown)], &budget) == .optimal([0]))
    }
}

/// Steele, Lea and Flood's SplitMix64: the same numbers on every machine.
struct SmallRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(in range: ClosedRange<Int>) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return range.lowerBound + Int((mixed ^ (mixed >> 31)) % UInt64(range.count))
    }
}

extension IntegerProgram {
    static func random(_ random: inout SmallRandom) -> IntegerProgram {
        var program = IntegerProgram()
        let count = random.next(in: 2...5)
        for _ in 0..<count {
            let lower = random.next(in: -2...1)
            _ = program.add(Interval(lower, lower + random.next(in: 0...4)))
        }
        for _ in 0..<random.next(in: 1...4) {
            let terms = (0..<count).map { Term(random.next(in: -3...3), Unknown($0)) }.filter { $0.coefficient != 0 }
            let lower = random.next(in: -4...4)
            let ends: [Interval] = [
                Interval(lower, lower), Interval(lower, nil), Interval(nil, lower), Interval(lower, lower + 2),
            ]
            program.add(Row(terms, ends[random.next(in: 0...3)]))
        }
        return program
    }

    /// Counts through all whole numbers between the ends of the unknowns.
    func everySolution() -> [[Int]] {
        unknowns.reduce([[]]) { known, interval in
            guard let lower = interval.lower, let upper = interval.upper else { return [] }
            return known.flatMap { start in (lower...upper).map { start + [$0] } }
        }
        .filter(isSolved)
    }
}
