/// A number kept to one decimal place, such as a mean or a median of working days.
public struct Tenths: Hashable, Comparable, Sendable {
    /// Ten times the number.
    public let count: Int

    public init(count: Int) { self.count = count }

    /// `sum / divisor` for a sum that is not negative, rounded half up to one decimal place. Nil for a divisor of 0.
    public init?(_ sum: Int, dividedBy divisor: Int) {
        guard divisor > 0 else { return nil }
        count = (20 * sum + divisor) / (2 * divisor)
    }

    /// The whole number, rounded half up.
    public var rounded: Int { (count + 5) / 10 }

    public static func < (left: Self, right: Self) -> Bool { left.count < right.count }
}

extension Tenths: CustomStringConvertible {
    /// `7.4`, and `7` without a decimal point for a whole number.
    public var description: String {
        count % 10 == 0 ? "\(count / 10)" : "\(count / 10).\(count % 10)"
    }
}
