import Quantities

/// Which counts of a release are small, cell by cell.
///
/// A count has one rule however many figures print it: the rule of the figures that print it in their own right, not
/// as a margin; of several, all must allow it to be printed. A number that is printed nowhere but follows from
/// printed ones takes the rules of the figures around it.
struct CellRules {
    private let rules: [[Policy.ClassRule]]

    init(_ model: ReleaseModel, _ policy: Policy) {
        let ofFigures = model.shapes.map { policy.rule(for: $0.name, $0.sensitivity) }
        rules = model.cells.indices.map { number in
            let places = model.cells[number].places
            let own = places.filter(\.isSpecific)
            let figures = (own.isEmpty ? places : own).map(\.figure)
            return (places.isEmpty ? Array(model.classesOfRemainder[number] ?? []) : figures).map { ofFigures[$0] }
        }
    }

    /// Whether a count of a cell must not be known.
    func hides(_ count: Int, in cell: Int) -> Bool { rules[cell].contains { $0.hides(count) } }

    /// Whether any count of a cell would be small: the cell belongs to a class that hides something.
    func mayHide(in cell: Int) -> Bool { rules[cell].contains { $0.hidden != nil || $0.zeros != .shown } }

    /// What a reader knows of a hidden cell: where zeros are printed, it is at least 1.
    func atLeast(_ cell: Int) -> Int { !rules[cell].isEmpty && rules[cell].allSatisfy { $0.zeros == .shown } ? 1 : 0 }
}
