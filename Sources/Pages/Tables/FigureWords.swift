import Disclosure
import Quantities

/// Small texts about figures that tables and charts share.
enum FigureWords {
    /// `2018-19 to 2021-22`
    static func years(of figures: [ProtectedFigure]) -> String {
        let years = figures.flatMap { figure in
            figure.pathsWithHistory.flatMap { figure.history(of: $0).map(\.period) } + [figure.period]
        }
        guard let first = years.min(), let last = years.max(), first != last else {
            return figures.first?.period.text ?? ""
        }
        return "\(first) to \(last)"
    }

    /// The statistical line under a chart's message: what, in which unit, of which day, of which year.
    static func subtitle(of figure: ProtectedFigure, years: String) -> String {
        let measured =
            switch figure.measure {
            case .count: "number of \(figure.unit.plural)"
            case .share: "share in per cent"
            case .mean, .median: "\(figure.measure.rawValue) in \(figure.unit.plural)"
            case .total: figure.unit == .pounds ? "amount in pounds" : "number of \(figure.unit.plural)"
            }
        return "\(figure.title): \(measured) \(figure.basis.words), \(years)"
    }

    /// A title inside a sentence: only a capital that begins a plain word goes.
    static func lowered(_ title: String) -> String {
        let second = title.dropFirst().first
        guard second?.isLowercase ?? false else { return title }
        return title.prefix(1).lowercased() + title.dropFirst()
    }
}
