public import Quantities

/// A second of universal time. The clock is an edge: a request carries the moment at which it came.
public struct Moment: Hashable, Comparable, Sendable {
    public let secondsSinceEpoch: Int

    public init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

    /// Reads `2022-08-22T09:05:00Z` and nothing else.
    public init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CalendarDate(iso: parts[0]), parts[1].hasSuffix("Z") else { return nil }
        let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
        let numbers = clock.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
        guard clock.count == 3, numbers.count == 3, (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1]),
            (0..<60).contains(numbers[2])
        else { return nil }
        secondsSinceEpoch =
            Int(date.daysSinceEpoch) * 86_400 + numbers[0] * 3_600 + numbers[1] * 60 + numbers[2]
    }

    public var date: CalendarDate {
        CalendarDate(daysSinceEpoch: Int32(truncatingIfNeeded: (secondsSinceEpoch - secondOfDay) / 86_400))
    }

    /// `2022-08-22T09:05:00Z`
    public var iso: String {
        let clock = [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60]
        return "\(date.iso)T" + clock.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":") + "Z"
    }

    private var secondOfDay: Int { (secondsSinceEpoch % 86_400 + 86_400) % 86_400 }

    public static func < (left: Self, right: Self) -> Bool { left.secondsSinceEpoch < right.secondsSinceEpoch }
}
