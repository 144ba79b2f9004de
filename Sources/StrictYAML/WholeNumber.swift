import Quantities

/// What a whole number in a file means, and so how large it can be.
///
/// Every number that is read says which of these it is. The ranges lie far beyond any real project and far within what can be
/// added and multiplied without overflow: a sum of a million counts, or two hundred times one, stays below 2^63.
public enum WholeNumber: Sendable, CaseIterable {
    /// Of working days.
    case days
    /// Of people, records, words, seconds, bytes, or an amount in pence.
    case count
    /// Of rows to invent.
    case rows
    case perCent
    /// A change in per cent, which can be more than the whole.
    case change
    /// A place in a list.
    case position
    /// Of the calendar.
    case year
    /// Of things that a person chooses by hand, such as lines of a form or releases to keep.
    case few
    /// The version of a file's own form.
    case format

    public var range: ClosedRange<Int> {
        switch self {
        case .days: 0...1_000
        case .count: 0...999_999_999_999
        case .rows: 0...10_000_000
        case .perCent: 0...100
        case .change: 0...100_000
        case .position: 0...100_000
        case .year: 1...9_999
        case .few: 0...1_000
        case .format: 1...1_000
        }
    }

    /// As in "'days' is not ...".
    public var words: String {
        "a whole number from \(Grouping.thousands(range.lowerBound)) to \(Grouping.thousands(range.upperBound))"
    }

    /// The number that a text writes in plain digits, without a sign, a comma or a zero in front; nil for anything else, and
    /// beyond the range.
    public func read(_ text: String) -> Int? {
        let digits = text.utf8
        guard (1...12).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }),
            digits.count == 1 || digits.first != 48
        else { return nil }
        return Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
}
