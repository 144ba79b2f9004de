import Audit
import Quantities

/// What a reader of everything published knows, as conditions over whole numbers.
///
/// Made of protected figures alone: a raw count has no way in. Numbers that follow from one line are filled in, and
/// what is tied to no hidden cell is left out, so that a proof is as short as it can be.
struct ReleaseFacts {
    let published: PublishedFacts
    /// For each cell of the facts, its number in the model.
    let numbers: [Int]
    /// Numbers that are printed nowhere, but follow from a line of printed ones.
    let derived: [Int: Int]

    init(_ model: ReleaseModel, _ rules: CellRules, _ figures: ProtectedFigureSet, _ known: KnownNumbers) {
        let printed = PrintedNumbers(model, figures, known)
        let conditions = FactConditions(model, printed, known).all
        let relevant = FactComponents(model, rules, printed, conditions)
        var facts = PublishedFacts()
        var (places, numbers) = ([Int: CellNumber](), [Int]())
        let used = conditions.filter { relevant.contains($0) }
        for number in Set(used.flatMap { $0.terms.map(\.cell) }).union(relevant.secret).sorted() {
            let printing =
                printed[number].map { PublishedFacts.Printing.printed($0) }
                ?? .hidden(atLeast: model.cells[number].places.isEmpty ? 0 : rules.atLeast(number), atMost: nil)
            places[number] = facts.add(PublishedFacts.Cell(name: model.name(of: number), printing))
            numbers.append(number)
        }
        for condition in used {
            let terms = condition.terms.compactMap { term in
                places[term.cell].map { PublishedFacts.Term(term.factor, $0) }
            }
            facts.add(
                PublishedFacts.Condition(
                    terms, lower: condition.lower, upper: condition.upper, words: condition.words))
        }
        published = facts
        self.numbers = numbers
        derived = printed.derived
    }
}

/// A condition over cells of a model.
struct FactCondition {
    var terms: [(factor: Int, cell: Int)]
    var lower: Int?
    var upper: Int?
    let words: String
    /// Whether a rate or a mean says so, which goes with the counts behind it.
    var isOfRate = false
}
