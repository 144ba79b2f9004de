/// What a reader can say of a hidden cell: its least and greatest possible whole number, given everything printed.
public struct CellRange: Sendable, Hashable {
    public let least: Int
    /// Nil: without end.
    public let most: Int?
    /// False where the work ran out before both ends were proved; the true range is at least as wide.
    public let isProved: Bool

    public init(least: Int, most: Int?, isProved: Bool) {
        self.least = least
        self.most = most
        self.isProved = isProved
    }

    /// Whether a reader knows the value.
    public var isExact: Bool { isProved && most == least }
}

/// What an attack on the facts found.
public enum AttackResult: Sendable, Hashable {
    /// No whole numbers agree with everything printed.
    case contradictory
    /// The search ended, by its limit on work, before any solution was found.
    case unfinished
    /// One range for each hidden cell, in their order.
    case ranges([CellRange])
}

/// A limit on work in pivots of the simplex method, not in seconds, so that every machine finds the same.
public struct WorkLimit: Sendable, Hashable {
    public let pivots: Int

    public init(pivots: Int) { self.pivots = pivots }

    /// Enough for a release of some thousand cells.
    public static let ample = WorkLimit(pivots: 2_000_000)
}
