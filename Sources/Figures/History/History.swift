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

    /// The values of a figure, or of one of its categories, for the years before `period`, oldest first.
    public func points(
        of figure: FigureName, _ category: CategoryID? = nil, before period: PeriodLabel
    ) -> [HistoryPoint] {
        (points[Key(figure: figure, category: category)] ?? []).filter { $0.period < period }
    }

    /// The value of a figure, or of one of its categories, for one year.
    public func value(of figure: FigureName, _ category: CategoryID? = nil, in period: PeriodLabel) -> RawValue? {
        points[Key(figure: figure, category: category)]?.first { $0.period == period }?.value
    }
}

/// What a figure was in an earlier year.
public struct HistoryPoint: Hashable, Sendable {
    public let period: PeriodLabel
    public let value: RawValue
    /// Where the value was published.
    public let source: String

    public init(_ period: PeriodLabel, _ value: RawValue, source: String) {
        self.period = period
        self.value = value
        self.source = source
    }
}
