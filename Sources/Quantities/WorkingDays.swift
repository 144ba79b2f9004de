/// A number of working days, as regulation 2 of SI 2006/1738 defines them. Never calendar days.
public struct WorkingDays: Hashable, Comparable, Sendable {
    public let count: Int

    public init(_ count: Int) { self.count = count }
    public static func < (left: Self, right: Self) -> Bool { left.count < right.count }
}
