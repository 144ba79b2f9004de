/// Which conditions matter: those that are tied, through numbers nobody prints, to one that must not be known.
struct FactComponents {
    private let components: CellComponents
    private let roots: Set<Int>
    private let isPrinted: [Bool]
    /// The cells that may be secret: hidden ones, and unprinted ones of a class that hides something.
    let secret: Set<Int>

    init(
        _ model: ReleaseModel, _ rules: CellRules, _ printed: PrintedNumbers, _ conditions: [FactCondition]
    ) {
        let isPrinted = model.cells.indices.map { printed[$0] != nil }
        components = CellComponents(count: model.cells.count, conditions) { !isPrinted[$0] }
        secret = Set(
            model.cells.indices.filter { cell in
                !isPrinted[cell] && (!model.cells[cell].places.isEmpty || rules.mayHide(in: cell))
            })
        roots = components.roots(of: secret)
        self.isPrinted = isPrinted
    }

    func contains(_ condition: FactCondition) -> Bool {
        condition.terms.contains { !isPrinted[$0.cell] && roots.contains(components.root(of: $0.cell)) }
    }
}
