public import Quantities

/// All figures of an edition, in the order of their names.
public struct FigureSet: Sendable {
    public let period: ReportingPeriod
    /// What happened later was not yet known.
    public let asAt: CalendarDate
    public let figures: [RawFigure]
    private let places: [FigureName: Int]

    public init(period: ReportingPeriod, asAt: CalendarDate, figures: [RawFigure]) {
        self.period = period
        self.asAt = asAt
        self.figures = figures.sorted { $0.name < $1.name }
        places = Dictionary(self.figures.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public subscript(name: FigureName) -> RawFigure? { places[name].map { figures[$0] } }
}
