public import Quantities

/// A value that may be printed, or the sign that stands in its place.
public enum ProtectedValue: Hashable, Sendable {
    case count(Int)
    case percentage(Percentage)
    /// Working days, as a mean or a median, to one decimal place.
    case days(Tenths)
    case money(Money)
    case symbol(Symbol)
}

extension ProtectedValue {
    /// The sign that stands here instead of a number, in prose.
    public var symbol: Symbol? {
        if case .symbol(let symbol) = self { symbol } else { nil }
    }

    /// The sign that stands here in a table, where a share under 1% prints `[low]`.
    public var symbolInTable: Symbol? {
        if case .percentage(let share) = self, share.isBelowOne { return .low }
        return symbol
    }

    /// The value in a sentence: `1,204`, `26%`, `less than 1%`, `7.4`, `£500`, `[c]`. Units stand outside.
    public var text: String {
        switch self {
        case .count(let number): Grouping.thousands(number)
        case .percentage(let share): share.isBelowOne ? "less than 1%" : "\(share.rounded)%"
        case .days(let days): days.description
        case .money(let money): money.description
        case .symbol(let symbol): symbol.text
        }
    }

    /// The value in a cell of a table or a download: as `text`, but `[low]` for a share under 1%.
    public var textInTable: String { symbolInTable?.text ?? text }

    /// The number as printed (a count, per cent, days or pounds), to draw it; nil where it is not printed.
    ///
    /// Taken from the rounded value on purpose: a bar must not tell more than the number beside it.
    public var plotted: Double? {
        switch self {
        case .count(let number): Double(number)
        case .percentage(let share): Double(share.rounded)
        case .days(let days): Double(days.count) / 10
        case .money(let money): Double(money.pence) / 100
        case .symbol: nil
        }
    }
}

/// One cell of a protected figure.
public struct ProtectedCell: Hashable, Sendable {
    public let value: ProtectedValue
    /// The cell's share of the figure's base; nil for a figure without a base.
    public let share: ProtectedValue?
}

/// A value of an earlier year, protected by today's policy, and where it was published.
public struct ProtectedHistory: Hashable, Sendable {
    public let period: PeriodLabel
    public let value: ProtectedValue
    public let source: String
}

/// A value compared with the year before.
public enum ProtectedChange: Hashable, Sendable {
    case up(ChangeAmount)
    case down(ChangeAmount)
    case same(since: PeriodLabel)
    /// Either of the two values is not printed, so neither is their difference.
    case symbol(Symbol, since: PeriodLabel)

    /// The year compared with.
    public var since: PeriodLabel {
        switch self {
        case .up(let amount), .down(let amount): amount.since
        case .same(let since), .symbol(_, let since): since
        }
    }
}

/// How far a value moved.
public struct ChangeAmount: Hashable, Sendable {
    /// The difference, never negative, in the unit of the figure; percentage points for a share.
    public let amount: ProtectedValue
    /// The difference as a share of the earlier value; nil where that is below the policy's smallest base,
    /// and for shares, means and medians, of which a per cent misleads.
    public let percentage: Percentage?
    public let since: PeriodLabel
}
