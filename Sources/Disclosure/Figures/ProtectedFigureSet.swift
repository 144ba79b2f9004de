public import Quantities

/// All figures of an edition, made safe to publish under one policy.
public struct ProtectedFigureSet: Equatable, Sendable {
    /// Sorted by name.
    public let figures: [ProtectedFigure]
    public let period: PeriodLabel
    public let policy: Policy
    private let positions: [FigureName: Int]

    init(figures: [ProtectedFigure], period: PeriodLabel, policy: Policy) {
        self.figures = figures.sorted { $0.name < $1.name }
        self.period = period
        self.policy = policy
        var positions: [FigureName: Int] = [:]
        for (position, figure) in self.figures.enumerated() { positions[figure.name] = position }
        self.positions = positions
    }

    public subscript(name: FigureName) -> ProtectedFigure? { positions[name].map { figures[$0] } }

    /// The names of all figures, sorted.
    public var names: [FigureName] { figures.map(\.name) }
}
