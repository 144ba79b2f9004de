import Figures
import Quantities

/// What becomes of every cell of every figure, once it is decided which counts and sums are hidden.
///
/// A mean, a median or a rate is not a cell of the pattern: whether it is printed follows from the policy and from the
/// counts behind it (decision record 7).
struct Suppression {
    let figures: [RawFigure]
    let rules: [Policy.ClassRule]
    let bases: [Policy.SmallestBase]
    private let model: ReleaseModel
    private let hidden: Set<Int>
    private var states: [CellPlace: CellState] = [:]

    /// - Parameter hidden: the hidden cells, by their numbers in the model.
    init(of figures: [RawFigure], _ model: ReleaseModel, under policy: Policy, hiding hidden: Set<Int>) {
        self.figures = figures
        self.model = model
        self.hidden = hidden
        rules = figures.map { policy.rule(for: $0.name, $0.definition.sensitivity.published) }
        bases = figures.map { policy.smallestBase(for: $0.name) }
        for (index, shape) in model.shapes.enumerated() {
            for path in shape.paths {
                let place = CellPlace(figure: index, path: path)
                states[place] = shape.isUnavailable(path) ? .unavailable : state(at: place)
            }
        }
        hideRates()
        hideOverallMeans()
    }

    func state(_ place: CellPlace) -> CellState { states[place] ?? .confidential }

    func raw(_ place: CellPlace) -> RawCell {
        figures[place.figure].cell(place.path) ?? RawCell(.none, records: 0)
    }

    private func state(at place: CellPlace) -> CellState {
        let cell = raw(place)
        let (rule, base) = (rules[place.figure], bases[place.figure])
        switch cell.value {
        case .none: return .notApplicable
        case .count, .money: return model.numbersByPlace[place].map(hidden.contains) ?? false ? .confidential : .shown
        case .days: return cell.records < base.mean ? .confidential : .shown
        case .share(let share):
            // A rate beside its base gives back both the part and the rest.
            let tells = rule.hides(share.part) || rule.hides(share.base - share.part)
            return share.base < base.share || tells ? .confidential : .shown
        }
    }

    /// A rate goes with its part and its base.
    private mutating func hideRates() {
        for rate in model.rates where hidden.contains(rate.part) || hidden.contains(rate.base) {
            if states[rate.place] == .shown { states[rate.place] = .confidential }
        }
    }

    /// The mean over all goes where the hidden means together stand on too few records: the printed means and it
    /// would give theirs back.
    private mutating func hideOverallMeans() {
        for (index, figure) in figures.enumerated() where figure.axes.count == 1 && figure.isMean {
            let places = model.shapes[index].paths.map { CellPlace(figure: index, path: $0) }
            let hidden = places.dropLast().filter { states[$0] == .confidential }
            let records = hidden.reduce(0) { $0 + raw($1).records }
            guard let overall = places.last, records > 0, records < bases[index].mean, places.count > 2 else {
                continue
            }
            if states[overall] == .shown { states[overall] = .confidential }
        }
    }
}

/// What becomes of a cell.
enum CellState: Hashable {
    case shown, confidential, unavailable, notApplicable

    /// The sign that stands in for the value; nil where it is shown.
    var symbol: Symbol? {
        switch self {
        case .shown: nil
        case .confidential: .confidential
        case .unavailable: .unavailable
        case .notApplicable: .notApplicable
        }
    }
}

extension RawFigure {
    /// Whether the values of the categories add up to their margin.
    var isAdditive: Bool { definition.counting.measure.addsUp }

    var isMean: Bool {
        if case .mean = definition.counting.measure { true } else { false }
    }
}
