import Disclosure
import Quantities

/// Whether published figures bear a claim out, and if not, why.
enum ClaimVerdict: Hashable, Sendable {
    case holds
    /// What the figures say instead, in printed values only, and the test that would hold in its place.
    case fails(says: String, instead: ClaimTest?)
    /// A value it rests on is hidden or not available: the word would tell something about it.
    case hidden(Symbol)
    /// The words need more years than the figure has, or years without a gap.
    case shortSeries(wanted: String, first: PeriodLabel, years: Int)
    /// The words cannot be said of this figure at all.
    case doesNotFit(because: String)
}

/// `ProtectedValue`s that can be held beside each other.
extension ProtectedValue {
    /// Whether both are counts, or both shares, and so on.
    func isComparable(with other: ProtectedValue) -> Bool {
        switch (self, other) {
        case (.count, .count), (.percentage, .percentage), (.days, .days), (.money, .money): true
        // A limit is a whole number of working days.
        case (.days, .count), (.count, .days): true
        default: false
        }
    }
}
