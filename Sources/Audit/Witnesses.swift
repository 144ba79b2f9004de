/// Proof that hidden cells are hidden: whole-number solutions that agree with everything printed, such that every
/// hidden cell has different values in two of them. One list serves all cells.
public struct Witnesses: Sendable, Hashable {
    /// The values of the hidden cells, in the order of `PublishedFacts.hidden`, for each solution.
    public let solutions: [[Int]]

    public init(solutions: [[Int]]) { self.solutions = solutions }

    /// The smallest and largest value that the solutions show of the hidden cell at this place of the order; nil
    /// without a solution that holds it. The true range is at least as wide.
    public func shown(at place: Int) -> ClosedRange<Int>? {
        let values = solutions.filter { $0.indices.contains(place) }.map { $0[place] }
        guard let least = values.min(), let most = values.max() else { return nil }
        return least...most
    }
}

/// What a search for witnesses found.
public enum WitnessSearch: Sendable, Hashable {
    /// Solutions, and the hidden cells a reader can work out (with what), or that the limit left unproved.
    case found(Witnesses, exact: [CellNumber], unproved: [CellNumber])
    case contradictory
    case unfinished
}

/// Why a list of witnesses proves nothing.
public enum WitnessFault: Sendable, Hashable {
    /// The solution has another number of values than there are hidden cells.
    case wrongLength(solution: Int, values: Int, hidden: Int)
    case outsideBounds(solution: Int, CellNumber, value: Int)
    /// The sum of the condition is not within its ends; nil where it is too large to be written.
    case breaksCondition(solution: Int, PublishedFacts.Condition, sum: Int?)
    /// A condition speaks of a cell that is not there.
    case unknownCell(PublishedFacts.Condition, CellNumber)
    /// No two solutions show this cell apart.
    case oneValueOnly(CellNumber)
}
