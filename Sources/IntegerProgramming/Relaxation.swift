/// A program that 0 solves, asked many times with other ends and weights: every question starts again from 0, but
/// with the basis of the last one, so that it costs few pivots.
public struct Relaxation: Sendable {
    private let program: IntegerProgram
    private var tableau: Tableau

    /// The ends of `loose` rows may be opened and closed again.
    public init(_ program: IntegerProgram, loose: Set<Int>) {
        self.program = program
        tableau = Tableau(of: program, loose: loose)
    }

    public mutating func bound(_ unknown: IntegerProgram.Unknown, to interval: IntegerProgram.Interval) {
        tableau.bound(unknown.index, interval.least, interval.most)
    }

    public mutating func loosen(row: Int) {
        tableau.bound(program.unknowns.count + row, -.infinity, .infinity)
    }

    public mutating func tighten(row: Int) {
        let interval = program.rows[row].interval
        tableau.bound(program.unknowns.count + row, interval.least, interval.most)
    }

    /// Forgets the numbers of the last question, not its basis.
    public mutating func returnToZero() { tableau.returnToZero() }

    /// Finds the greatest weighted sum over numbers that need not be whole; false where the budget ran out or there
    /// is no greatest. All ends must enclose 0.
    public mutating func maximise(_ weights: [Double], _ budget: inout Int) -> Bool {
        tableau.aim(at: weights)
        return tableau.optimise(&budget) == .optimal
    }

    public func value(of unknown: IntegerProgram.Unknown) -> Double { tableau.values[unknown.index] }

    /// How much the weighted sum would grow for each step of an unknown that its ends hold back.
    public func slope(of unknown: IntegerProgram.Unknown) -> Double {
        let column = tableau.columnOf[unknown.index]
        return column >= 0 ? tableau.objective[column] : 0
    }

    public var isWhole: Bool { tableau.mostFractional == nil }

    /// The numbers of the last question, rounded.
    public var rounded: [Int] { tableau.rounded }

    /// Searches below the last question for whole numbers with the greatest sum of the terms.
    public func whole(_ terms: [IntegerProgram.Term], _ budget: inout Int) -> [Int]? {
        var tableau = tableau
        var weights = Array(repeating: 0.0, count: program.unknowns.count)
        for term in terms { weights[term.unknown.index] += Double(term.coefficient) }
        tableau.aim(at: weights)
        guard tableau.optimise(&budget) == .optimal else { return nil }
        switch tableau.branch(program, terms, &budget) {
        case .optimal(let solution): return solution
        case .exhausted(let solution): return solution
        case .infeasible, .unbounded: return nil
        }
    }
}

extension IntegerProgram.Interval {
    var least: Double { lower.map(Double.init) ?? -.infinity }
    var most: Double { upper.map(Double.init) ?? .infinity }
}
