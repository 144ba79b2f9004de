import Diagnostics
import Figures
import Quantities

/// Groups all of whose cases fall in one category, so that the category is known of everyone in the group.
///
/// No number is small here, and no sum gives one away: whether it may be printed is for a person to decide.
struct ClassDisclosure {
    /// A cell that holds a whole group.
    struct Case {
        let place: CellPlace
        let group: CellPlace
    }

    private(set) var cases: [Case] = []

    init(_ model: ReleaseModel, _ figures: [RawFigure], _ policy: Policy) {
        for (index, shape) in model.shapes.enumerated() where shape.counting.measure == .count {
            guard policy.rule(for: shape.name, shape.sensitivity).hidden != nil else { continue }
            for path in shape.paths where !shape.isUnavailable(path) {
                for dimension in path.indices where path[dimension] != nil {
                    add(CellPlace(figure: index, path: path), dimension, figures, shape, policy)
                }
            }
        }
    }

    private mutating func add(
        _ place: CellPlace, _ dimension: Int, _ figures: [RawFigure], _ shape: FigureShape, _ policy: Policy
    ) {
        var margin = place.path
        margin[dimension] = nil
        let axis = shape.axes[dimension]
        guard axis.categories.count > 1,
            axis.categories.first(where: { $0.id == place.path[dimension] })?.isUnknown == false,
            let part = figures[place.figure].cell(place.path)?.value.wholeNumber,
            let whole = figures[place.figure].cell(margin)?.value.wholeNumber, part == whole, whole > 0,
            !policy.rule(for: shape.name, shape.sensitivity).hides(whole)
        else { return }
        cases.append(Case(place: place, group: CellPlace(figure: place.figure, path: margin)))
    }

    /// The cells that decisions hide: the one and its group, which are the same number.
    func hidden(
        _ model: ReleaseModel, _ policy: Policy, _ findings: inout Findings
    ) -> Set<Int> {
        var hidden: Set<Int> = []
        let names = cases.map { model.hiddenCell(at: $0.place) }
        for decision in policy.decided {
            let cell = StoredProtection.HiddenCell(figure: decision.figure, path: decision.cell)
            guard let place = names.firstIndex(of: cell) else {
                findings.report(PolicyProblem.nothingToDecide(decision.location, cell).finding)
                continue
            }
            guard decision.choice == .hide else { continue }
            if cases[place].group.isGrandTotal {
                findings.report(PolicyProblem.cannotHideGroup(decision.location, cell).finding)
            }
            hidden.formUnion([cases[place].place, cases[place].group].compactMap { model.numbersByPlace[$0] })
        }
        return hidden
    }

    /// Cases that nobody has decided on yet.
    func undecided(_ model: ReleaseModel, _ policy: Policy) -> [StoredProtection.HiddenCell] {
        let decided = Set(policy.decided.map { StoredProtection.HiddenCell(figure: $0.figure, path: $0.cell) })
        return cases.map { model.hiddenCell(at: $0.place) }.filter { !decided.contains($0) }
    }
}
