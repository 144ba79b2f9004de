import Diagnostics
public import Quantities

/// What an edition hides, who decided so and when: the sub-node `disclosure:` of `edition.yaml`.
///
/// ```yaml
/// disclosure:
///   classes:
///     process: {hidden: none, show_zero: true}   # or false, or where-safe
///     characteristics: {hidden: {from: 1, to: 4}, show_zero: true}
///     crossings: {hidden: {from: 1, to: 4}, show_zero: true}
///   smallest_base: {share: 10, mean: 5, total: 3}   # records; fewer and the value is hidden
///   dominance: {largest_share: 80}                  # of a sum of money, in per cent; or none
///   readers: insiders                               # or everyone
///   symbols: analysis-function                      # [c] [x] [z] [low], the only signs known
///   decided_by: Head of Service                     # a role, not a name
///   decided_on: 2022-06-01
///   exceptions:                                     # optional
///     - {figure: last-stage-mean-days, smallest_base: {mean: 1}, reason: "..."}
///     - {figure: complaints-by-method, hidden: {from: 1, to: 5}, reason: "..."}
///   decided:                                        # where every case of a group falls in one category
///     - {figure: concerns-by-outcome, cell: finance/upheld, decision: show, reason: "..."}
/// ```
///
/// Every key but `exceptions` and `decided` is required: nothing about people is decided by leaving a line out.
public struct Policy: Equatable, Sendable {
    /// One for each class.
    public let classes: [ProtectedFigure.Sensitivity: ClassRule]
    public let smallestBase: SmallestBase
    /// Nil: a sum of money is printed however much of it one payment is.
    public let dominance: Dominance?
    public let readers: Readers
    /// The role that decided, such as "Head of Service".
    public let decidedBy: String
    public let decidedOn: CalendarDate
    /// In the order of the file.
    public let exceptions: [Exception]
    /// In the order of the file.
    public let decided: [Decision]
}

extension Policy {
    /// The rule of a class of figures.
    public struct ClassRule: Hashable, Sendable {
        /// Counts in this range are hidden; nil hides none.
        public let hidden: ClosedRange<Int>?
        /// What becomes of a count of 0.
        public let zeros: Zeros
    }

    /// What becomes of a count of 0.
    public enum Zeros: String, Hashable, Sendable, CaseIterable {
        /// Printed as 0, so that a reader knows that a hidden count is 1 or more.
        case shown = "true"
        /// Printed, but where hiding one protects another number: a hidden count may be anything, and insiders who
        /// know one number of a line learn nothing about the others.
        case whereSafe = "where-safe"
        /// Hidden as a small count is.
        case hidden = "false"
    }

    /// The smallest number of records behind a value that is printed.
    public struct SmallestBase: Hashable, Sendable {
        /// Records that are 100 %.
        public let share: Int
        /// Records behind a mean or a median: the mean of one case is that case.
        public let mean: Int
        /// Records behind a sum, such as of payments.
        public let total: Int
    }

    /// A figure that is treated differently from its class, printed in the method note with its reason.
    public struct Exception: Hashable, Sendable {
        public let figure: FigureName
        /// Nil as in the class; `.some(nil)` hides no count.
        let hidden: ClosedRange<Int>??
        let zeros: Zeros?
        let smallestBase: SmallestBase?
        /// Nil as in the policy; `.some(nil)` sets no limit.
        let dominance: Dominance??
        public let reason: String
        let location: SourceLocation
    }

    /// The rule for the counts of a figure: its class's, but for an exception.
    public func rule(for figure: FigureName, _ sensitivity: ProtectedFigure.Sensitivity) -> ClassRule {
        // A policy is read with all its classes; should one be missing all the same, everything is hidden.
        let rule = classes[sensitivity] ?? ClassRule(hidden: 1...Int.max, zeros: .hidden)
        guard let exception = exceptions.first(where: { $0.figure == figure }) else { return rule }
        return ClassRule(hidden: exception.hidden ?? rule.hidden, zeros: exception.zeros ?? rule.zeros)
    }

    /// The smallest bases for a figure.
    public func smallestBase(for figure: FigureName) -> SmallestBase {
        exceptions.first { $0.figure == figure }?.smallestBase ?? smallestBase
    }

    /// The limit on the largest payment of a sum of a figure; nil for none.
    func dominance(for figure: FigureName) -> Dominance? {
        exceptions.first { $0.figure == figure }?.dominance ?? dominance
    }

    /// All that it says of numbers, in one line and in a fixed order, to tell whether two editions hide alike.
    public var inOneLine: String {
        let rules = ProtectedFigure.Sensitivity.allCases.map { "\($0.rawValue) \(classes[$0]?.inWords ?? "all")" }
        let limit = dominance.map { "\($0.largestShare)" } ?? "none"
        let bases = "bases \(smallestBase.inWords), largest \(limit), readers \(readers.rawValue)"
        return (rules + [bases] + exceptions.map(\.inOneLine)).joined(separator: "; ")
    }

    /// The widest range of counts that any class hides, in words: `1 to 4`; `none` where nothing is hidden.
    public var hiddenRangeWords: String {
        let ranges = classes.values.compactMap(\.hidden)
        guard let from = ranges.map(\.lowerBound).min(), let to = ranges.map(\.upperBound).max() else { return "none" }
        return from == to ? "\(from)" : "\(from) to \(to)"
    }
}

extension Policy.Exception {
    fileprivate var inOneLine: String {
        let range = hidden.map { $0.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "none" } ?? "as class"
        let limit = dominance.map { $0.map { "\($0.largestShare)" } ?? "none" } ?? "as policy"
        let bases = smallestBase?.inWords ?? "as policy"
        return "\(figure): hidden \(range), zeros \(zeros?.rawValue ?? "as class"), bases \(bases), largest \(limit)"
    }
}

extension Policy.SmallestBase {
    fileprivate var inWords: String { "\(share) \(mean) \(total)" }
}

extension Policy.ClassRule {
    fileprivate var inWords: String {
        "\(hidden.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "none") zeros \(zeros.rawValue)"
    }

    /// Whether a count must not be printed.
    func hides(_ count: Int) -> Bool { count == 0 ? zeros == .hidden : hidden?.contains(count) ?? false }
}
