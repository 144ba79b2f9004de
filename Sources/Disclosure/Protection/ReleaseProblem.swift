import Audit
import SuppressionSearch

/// The cells of a release with their true numbers: which must be hidden, which may be.
struct ReleaseProblem {
    let model: ReleaseModel
    let rules: CellRules
    let truth: TrueNumbers
    let primary: Set<Int>
    /// Numbers that are public whatever the report hides.
    let known: KnownNumbers

    /// Zeros where zeros are printed, grand totals, and what is public anyway.
    func mustPrint(_ cell: Int) -> Bool {
        guard known.numbers[cell] == nil else { return true }
        let isShownZero = truth[cell] == 0 && rules.atLeast(cell) == 1
        return isShownZero || model.cells[cell].places.contains(where: \.isGrandTotal)
    }

    /// Whether a cell must not be known: hidden, or small and following from what is printed.
    func isSecret(_ cell: Int, hidden: Set<Int>) -> Bool {
        hidden.contains(cell) || isSmallRemainder(cell)
    }

    /// A group that nobody printed, but that a reader may work out and find small.
    func isSmallRemainder(_ cell: Int) -> Bool {
        let release = model.cells[cell]
        guard release.places.isEmpty, release.kind != .absent, release.key.measured == .records,
            let number = truth[cell]
        else { return false }
        return number > 0 && rules.hides(number, in: cell)
    }

    /// The problem for the search; `printed` is what the report prints with primary suppression alone. What is tied to
    /// no secret is left out: it can neither give one away nor help to hide it.
    func forSearch(_ printed: PrintedNumbers, wasHidden: Set<Int>) -> ProtectionProblem {
        let choices = model.cells.indices.map(choice)
        let conditions = FactConditions(model, printed, known).all
        let components = CellComponents(count: choices.count, conditions) { choices[$0] != .mustPrint }
        let relevant = components.roots(of: choices.indices.filter { choices[$0].isOfSecret })
        let isRelevant = { (cell: Int) in relevant.contains(components.root(of: cell)) }
        var problem = ProtectionProblem()
        for cell in model.cells.indices {
            _ = problem.add(
                ProtectionProblem.Cell(
                    name: model.name(of: cell), trueValue: truth[cell] ?? 0,
                    choice: isRelevant(cell) ? choices[cell] : .mustPrint,
                    atLeast: model.cells[cell].places.isEmpty ? 0 : rules.atLeast(cell), atMost: nil,
                    wasHidden: wasHidden.contains(cell)))
        }
        for condition in conditions
        where condition.terms.contains(where: { choices[$0.cell] != .mustPrint && isRelevant($0.cell) }) {
            problem.add(audited(condition))
        }
        return problem
    }

    private func audited(_ condition: FactCondition) -> PublishedFacts.Condition {
        let cells = condition.terms.map(\.cell)
        return PublishedFacts.Condition(
            condition.terms.map { PublishedFacts.Term($0.factor, CellNumber($0.cell)) }, lower: condition.lower,
            upper: condition.upper, words: condition.words,
            printedWhile: condition.isOfRate
                ? cells.filter { !model.cells[$0].places.isEmpty }.map { CellNumber($0) } : [])
    }

    private func choice(of cell: Int) -> ProtectionProblem.Choice {
        let release = model.cells[cell]
        if primary.contains(cell) { return .mustHide(isSmall: truth[cell].map { rules.hides($0, in: cell) } ?? false) }
        if release.kind == .absent || known.numbers[cell] != nil { return .mustPrint }
        if release.places.isEmpty { return isSmallRemainder(cell) ? .mustHide(isSmall: true) : .neverPrinted }
        return mustPrint(cell) ? .mustPrint : .mayHide(cost: cost(of: cell))
    }

    /// What a reader loses: each place counts; a margin tells more than a leaf, a number of the procedure, which
    /// people ask for, more than one about who they are, a large number a little more than a small one.
    private func cost(of cell: Int) -> Int {
        let places = model.cells[cell].places
        let isOpen = places.contains { model.shapes[$0.figure].sensitivity == .process }
        let size = max(1, truth[cell] ?? 1)
        return 10 * places.count + (places.contains { !$0.isSpecific } ? 30 : 0) + (isOpen ? 100 : 0)
            + (Int.bitWidth - size.leadingZeroBitCount)
    }
}

extension ProtectionProblem.Choice {
    /// Whether the cell must not be known.
    fileprivate var isOfSecret: Bool { if case .mustHide = self { true } else { false } }
}
