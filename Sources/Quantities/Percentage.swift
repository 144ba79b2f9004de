/// A share that remembers what it is a share of.
public struct Percentage: Hashable, Sendable {
    public let part: Int
    public let base: Int

    /// Nil for an empty base: a share of nothing is not a number.
    public init?(_ part: Int, of base: Int) {
        guard base > 0 else { return nil }
        self.part = part
        self.base = base
    }

    /// Whole per cent, rounded half up: 56 of 177 (31.64 %) is 32, 1 of 200 is 1.
    public var rounded: Int { (200 * part + base) / (2 * base) }

    /// Above nothing, yet 0 when rounded: printed as "less than 1%", since 0 would read as none.
    public var isBelowOne: Bool { part > 0 && rounded == 0 }
}
