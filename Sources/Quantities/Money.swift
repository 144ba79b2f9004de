/// An amount in pounds sterling, kept in pence.
public struct Money: Hashable, Comparable, Sendable {
    public let pence: Int

    public init(pence: Int) { self.pence = pence }
    public static func < (left: Self, right: Self) -> Bool { left.pence < right.pence }
}

extension Money: CustomStringConvertible {
    /// `£500`, `£1,250.50`
    public var description: String {
        let pounds = "£\(Grouping.thousands(pence / 100))"
        let rest = pence % 100
        return rest == 0 ? pounds : "\(pounds).\(rest < 10 ? "0" : "")\(rest)"
    }
}
