package import Audit

/// Which cells must be hidden, which may be, and everything printed that ties them together: the truth is known here.
package struct ProtectionProblem: Sendable {
    private(set) var cells: [Cell] = []
    private(set) var conditions: [PublishedFacts.Condition] = []
    /// Above which the report asks for a redesign instead: hidden cells per hundred cells.
    var tooMuchHidden = 50

    package init() {}

    package mutating func add(_ cell: Cell) -> CellNumber {
        cells.append(cell)
        return CellNumber(cells.count - 1)
    }

    package mutating func add(_ condition: PublishedFacts.Condition) { conditions.append(condition) }

    package struct Cell: Sendable {
        let name: String
        let trueValue: Int
        let choice: Choice
        /// What a reader knows of the cell once it is hidden: 1 or more where zeros are printed.
        let atLeast: Int
        let atMost: Int?
        /// Hidden last year: taken first among equals.
        var wasHidden = false

        package init(
            name: String, trueValue: Int, choice: Choice, atLeast: Int, atMost: Int?, wasHidden: Bool = false
        ) {
            self.name = name
            self.trueValue = trueValue
            self.choice = choice
            self.atLeast = atLeast
            self.atMost = atMost
            self.wasHidden = wasHidden
        }
    }

    package enum Choice: Sendable, Hashable {
        /// Primary suppression. A small count is to be uncertain also to those who know one other small count, and
        /// is to have three possible values where that is affordable.
        case mustHide(isSmall: Bool)
        /// May be hidden for others' sake, at a cost: about the number of places where it is printed.
        case mayHide(cost: Int)
        /// The grand total, a zero where zeros are shown, what is already public.
        case mustPrint
        /// Printed nowhere and no secret: the count behind a printed rate, a sum of days. A reader may work it out;
        /// it only ties others together. Always unknown in the facts, never among the cells to protect or to hide.
        case neverPrinted
    }
}

extension ProtectionProblem {
    /// What a reader sees once these cells are hidden.
    package func facts(hiding hidden: Set<CellNumber>) -> PublishedFacts {
        var facts = PublishedFacts()
        for (index, cell) in cells.enumerated() {
            let isHidden = cell.choice == .neverPrinted || hidden.contains(CellNumber(index))
            let printing: PublishedFacts.Printing =
                isHidden ? .hidden(atLeast: cell.atLeast, atMost: cell.atMost) : .printed(cell.trueValue)
            _ = facts.add(PublishedFacts.Cell(name: cell.name, printing))
        }
        for condition in conditions { facts.add(condition) }
        return facts
    }
}
