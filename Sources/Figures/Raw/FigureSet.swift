public import Quantities
public import Records

/// All figures of an edition, in the order of their names.
public struct FigureSet: Sendable {
    public let period: ReportingPeriod
    /// What happened later was not yet known.
    public let asAt: CalendarDate
    public let figures: [RawFigure]
    /// Which parts of the records held anything.
    public let holdings: Holdings
    private let places: [FigureName: Int]

    public init(period: ReportingPeriod, asAt: CalendarDate, figures: [RawFigure], holdings: Holdings = Holdings()) {
        self.period = period
        self.asAt = asAt
        self.holdings = holdings
        self.figures = figures.sorted { $0.name < $1.name }
        places = Dictionary(self.figures.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether its numbers can stand beside those of other years: part of a year is compared with none.
    public var isOfWholeYear: Bool { period.isYear && asAt >= period.end }

    /// The same set with other figures.
    func replacing(_ figures: [RawFigure]) -> FigureSet {
        FigureSet(period: period, asAt: asAt, figures: figures, holdings: holdings)
    }

    public subscript(name: FigureName) -> RawFigure? { places[name].map { figures[$0] } }
}
