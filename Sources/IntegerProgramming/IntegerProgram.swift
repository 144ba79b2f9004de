/// Whole-number unknowns between ends, and rows: sums of whole coefficients times unknowns, between ends.
///
/// A module of mathematics: it knows no cell, no table and no count, keeps no state between two programs, and
/// imports nothing.
public struct IntegerProgram: Sendable, Hashable {
    public private(set) var unknowns: [Interval] = []
    public private(set) var rows: [Row] = []

    public init() {}

    public mutating func add(_ unknown: Interval) -> Unknown {
        unknowns.append(unknown)
        return Unknown(unknowns.count - 1)
    }

    public mutating func add(_ row: Row) { rows.append(row) }

    /// The place of an unknown in its program.
    public struct Unknown: Hashable, Comparable, Sendable {
        public let index: Int

        public init(_ index: Int) { self.index = index }

        public static func < (left: Unknown, right: Unknown) -> Bool { left.index < right.index }
    }

    /// Two ends, both included; a missing one is open.
    public struct Interval: Sendable, Hashable {
        public let lower: Int?
        public let upper: Int?

        public init(_ lower: Int?, _ upper: Int?) {
            self.lower = lower
            self.upper = upper
        }

        public func contains(_ value: Int) -> Bool {
            lower.map { value >= $0 } ?? true && upper.map { value <= $0 } ?? true
        }
    }

    public struct Term: Sendable, Hashable {
        public let coefficient: Int
        public let unknown: Unknown

        public init(_ coefficient: Int, _ unknown: Unknown) {
            self.coefficient = coefficient
            self.unknown = unknown
        }
    }

    public struct Row: Sendable, Hashable {
        public let terms: [Term]
        public let interval: Interval

        public init(_ terms: [Term], _ interval: Interval) {
            self.terms = terms
            self.interval = interval
        }
    }
}

extension IntegerProgram {
    /// Whether whole numbers solve the program, worked out in whole numbers; false where a sum is too large.
    public func isSolved(by solution: [Int]) -> Bool {
        solution.count == unknowns.count && zip(unknowns, solution).allSatisfy { $0.contains($1) }
            && rows.allSatisfy { row in Self.sum(row.terms, solution).map(row.interval.contains) ?? false }
    }

    /// The sum of terms; nil where it does not fit a machine word.
    public static func sum(_ terms: [Term], _ solution: [Int]) -> Int? {
        var sum = 0
        for term in terms {
            let (product, overflow) = term.coefficient.multipliedReportingOverflow(by: solution[term.unknown.index])
            let (next, tooLarge) = sum.addingReportingOverflow(product)
            guard !overflow, !tooLarge else { return nil }
            sum = next
        }
        return sum
    }
}
