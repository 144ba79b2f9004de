/// What a report prints, as conditions over whole numbers that are not printed: all that a reader can reason from.
///
/// Nothing in this module ever receives a raw count that is hidden, so that a proof made here cannot hold the truth
/// by accident.
public struct PublishedFacts: Sendable, Hashable {
    public private(set) var cells: [Cell] = []
    public private(set) var conditions: [Condition] = []

    public init() {}

    /// Adds a latent number; what it is called decides nothing, its place in the order does.
    public mutating func add(_ cell: Cell) -> CellNumber {
        cells.append(cell)
        return CellNumber(cells.count - 1)
    }

    /// Adds a condition over cells that were added before; a term on another cell is a mistake of the caller and
    /// makes `verify` refuse every witness (`WitnessFault.unknownCell`).
    public mutating func add(_ condition: Condition) { conditions.append(condition) }

    public subscript(number: CellNumber) -> Cell { cells[number.index] }

    /// The hidden cells in their order: the order of the numbers of a witness.
    public var hidden: [CellNumber] {
        cells.indices.filter { cells[$0].printed == nil }.map(CellNumber.init)
    }

    /// The conditions that a reader sees: those whose `printedWhile` are all printed.
    public var seenConditions: [Condition] {
        conditions.filter { $0.printedWhile.allSatisfy { cells[$0.index].printed != nil } }
    }
}

/// The place of a cell in the facts it belongs to.
public struct CellNumber: Hashable, Comparable, Sendable {
    public let index: Int

    public init(_ index: Int) { self.index = index }

    public static func < (left: CellNumber, right: CellNumber) -> Bool { left.index < right.index }
}

extension PublishedFacts {
    /// One latent whole number: a count, pence, or whatever else adds up.
    public struct Cell: Sendable, Hashable {
        /// For people: "complaints by service: Fostering".
        public let name: String
        public let printing: Printing

        public init(name: String, _ printing: Printing) {
            self.name = name
            self.printing = printing
        }

        /// The value as printed; nil for a hidden cell.
        public var printed: Int? {
            if case .printed(let value) = printing { value } else { nil }
        }
    }

    /// What a reader sees in the place of a cell.
    public enum Printing: Sendable, Hashable {
        case printed(Int)
        /// A symbol. Where zeros are printed a hidden count is at least 1; a symbol such as `[low]` has an upper end.
        case hidden(atLeast: Int, atMost: Int?)
    }

    /// A sum of cells, each times a whole number, that lies within two ends; a missing end is open.
    public struct Condition: Sendable, Hashable {
        public let terms: [Term]
        public let lower: Int?
        public let upper: Int?
        /// For people: what printed thing says so.
        public let words: String
        /// The condition is seen only while all of these are printed; none: always.
        public let printedWhile: [CellNumber]

        public init(_ terms: [Term], lower: Int?, upper: Int?, words: String, printedWhile: [CellNumber] = []) {
            self.terms = terms
            self.lower = lower
            self.upper = upper
            self.words = words
            self.printedWhile = printedWhile
        }

        /// Parts that add up to a total.
        public init(_ parts: [CellNumber], addUpTo total: CellNumber, words: String) {
            self.init(parts.map { Term(1, $0) } + [Term(-1, total)], lower: 0, upper: 0, words: words)
        }
    }

    public struct Term: Sendable, Hashable {
        public let coefficient: Int
        public let cell: CellNumber

        public init(_ coefficient: Int, _ cell: CellNumber) {
            self.coefficient = coefficient
            self.cell = cell
        }
    }
}
