/// How a search for whole numbers ended.
public enum IntegerOutcome: Sendable, Hashable {
    /// The best solution there is.
    case optimal([Int])
    case infeasible
    /// The objective has no greatest value.
    case unbounded
    /// The work ran out; the best solution met so far.
    case exhausted([Int]?)
}

/// Branch and bound over the simplex method: exact over whole numbers, the same on every machine.
///
/// Every solution given out was checked in whole numbers (`IntegerProgram.isSolved`), so an error of floating point
/// can make a range look too narrow, never too wide.
public struct BranchAndBound: Sendable {
    private let program: IntegerProgram
    private var root: Tableau

    public init(_ program: IntegerProgram) {
        self.program = program
        root = Tableau(of: program)
    }

    /// Narrows the ends of an unknown, or widens them again to those of the program.
    public mutating func bound(_ unknown: IntegerProgram.Unknown, to interval: IntegerProgram.Interval) {
        root.bound(
            unknown.index, interval.lower.map(Double.init) ?? -.infinity,
            interval.upper.map(Double.init) ?? .infinity)
    }

    /// Finds whole numbers with the greatest sum of the terms. Pivots are taken from the budget.
    public mutating func maximise(_ terms: [IntegerProgram.Term], _ budget: inout Int) -> IntegerOutcome {
        var goals = Array(repeating: 0.0, count: program.unknowns.count)
        for term in terms { goals[term.unknown.index] += Double(term.coefficient) }
        root.aim(at: goals)
        switch root.optimise(&budget) {
        case .infeasible: return .infeasible
        case .exhausted: return .exhausted(nil)
        case .unbounded: return .unbounded
        case .optimal: return root.branch(program, terms, &budget)
        }
    }
}

extension Tableau {
    /// Searches whole numbers below an optimal tableau, the nearer part first.
    func branch(
        _ program: IntegerProgram, _ terms: [IntegerProgram.Term], _ budget: inout Int
    ) -> IntegerOutcome {
        var best: (solution: [Int], value: Int)?
        var open = [self]
        while let node = open.popLast() {
            let bound = node.value(of: terms)
            if let best, bound < Double(best.value) + 1 - Tableau.feasibility * 10 { continue }
            guard let split = node.mostFractional else {
                let solution = node.rounded
                if program.isSolved(by: solution), let value = IntegerProgram.sum(terms, solution) {
                    best = (solution, value)
                }
                continue
            }
            for child in node.children(at: split) {
                var child = child
                switch child.optimise(&budget) {
                case .optimal: open.append(child)
                case .infeasible: continue
                case .unbounded: return .unbounded
                case .exhausted: return .exhausted(best?.solution)
                }
            }
        }
        return best.map { .optimal($0.solution) } ?? .infeasible
    }

    func value(of terms: [IntegerProgram.Term]) -> Double {
        terms.reduce(0) { $0 + Double($1.coefficient) * values[$1.unknown.index] }
    }

    /// The unknown that is farthest from a whole number, the first among equals.
    var mostFractional: Int? {
        var best: (unknown: Int, distance: Double)?
        for unknown in 0..<columns {
            let distance = abs(values[unknown] - values[unknown].rounded())
            guard distance > 1e-6, distance > best?.distance ?? 0 else { continue }
            best = (unknown, distance)
        }
        return best?.unknown
    }

    var rounded: [Int] { values.prefix(columns).map { Int($0.rounded()) } }

    /// The part below and the part above, the nearer whole number last, so that it is searched first.
    func children(at unknown: Int) -> [Tableau] {
        let value = values[unknown]
        var (below, above) = (self, self)
        below.bound(unknown, lower[unknown], value.rounded(.down))
        above.bound(unknown, value.rounded(.up), upper[unknown])
        return value - value.rounded(.down) > 0.5 ? [below, above] : [above, below]
    }
}
