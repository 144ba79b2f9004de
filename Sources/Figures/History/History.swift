public import Quantities

/// Values of earlier years, published elsewhere, each with its source.
public struct History: Sendable {
    /// A figure's total, or one category of its first dimension.
    struct Key: Hashable, Sendable {
        let figure: FigureName
        let category: CategoryID?
    }

    private let points: [Key: [HistoryPoint]]

    public static let empty = History([:])

    init(_ points: [Key: [HistoryPoint]]) {
        self.points = points.mapValues { $0.sorted { $0.period < $1.period } }
    }

    func adding(_ more: [(key: Key, point: HistoryPoint)]) -> History {
        var points = points
        for (key, point) in more { points[key, default: []].append(point) }
        return History(points)
    }

    /// The values of a figure, or of one of its categories, for the years before `period`, oldest first.
    public func points(
        of figure: FigureName, _ category: CategoryID? = nil, before period: PeriodLabel
    ) -> [HistoryPoint] {
        (points[Key(figure: figure, category: category)] ?? []).filter { $0.period < period }
    }

    /// What a figure, or one of its categories, was in one year.
    public func point(of figure: FigureName, _ category: CategoryID? = nil, in period: PeriodLabel) -> HistoryPoint? {
        points[Key(figure: figure, category: category)]?.first { $0.period == period }
    }

    /// The value of a figure, or of one of its categories, for one year.
    public func value(of figure: FigureName, _ category: CategoryID? = nil, in period: PeriodLabel) -> RawValue? {
        point(of: figure, category, in: period)?.value
    }
}

/// What a figure was in an earlier year.
public struct HistoryPoint: Hashable, Sendable {
    public let period: PeriodLabel
    /// `none` where a sign was printed.
    public let value: RawValue
    /// Where the value was published.
    public let source: String
    /// How a report of ours printed it; nil for a value that somebody typed from an earlier one.
    public let print: Print?

    public init(_ period: PeriodLabel, _ value: RawValue, source: String, print: Print? = nil) {
        self.period = period
        self.value = value
        self.source = source
        self.print = print
    }

    /// What a report of ours printed of an earlier year.
    public enum Print: Hashable, Sendable {
        /// The number, under a rule of what is hidden: with the same rule it may be printed again as it was.
        case number(rule: String)
        case sign(Sign)
    }

    /// A sign in place of a number, as it is printed.
    public enum Sign: String, Hashable, Sendable, CaseIterable {
        case confidential = "[c]"
        case unavailable = "[x]"
        case notApplicable = "[z]"
    }
}
