@testable import Audit

/// The slow, obvious twin of the attack: counts through every whole-number solution up to a largest value.
struct Enumeration {
    let facts: PublishedFacts
    let largest: Int

    private let hidden: [CellNumber]
    private let conditions: [PublishedFacts.Condition]

    init(facts: PublishedFacts, largest: Int) {
        self.facts = facts
        self.largest = largest
        hidden = facts.hidden
        conditions = facts.seenConditions
    }

    func solutions() -> [[Int]] {
        var ends = facts.cells.map { $0.atLeast...($0.atMost ?? max(largest, $0.atLeast)) }
        var found: [[Int]] = []
        extend(0, &ends, &found)
        return found
    }

    /// The least and greatest value of each hidden cell over all solutions; empty where there is none.
    func ranges() -> [ClosedRange<Int>] {
        let all = solutions()
        return hidden.indices.compactMap { place in
            let values = all.map { $0[place] }
            guard let least = values.min(), let most = values.max() else { return nil }
            return least...most
        }
    }

    private func extend(_ place: Int, _ ends: inout [ClosedRange<Int>], _ found: inout [[Int]]) {
        guard place < hidden.count else {
            found.append(hidden.map { ends[$0.index].lowerBound })
            return
        }
        let cell = hidden[place].index
        let whole = ends[cell]
        for value in whole {
            ends[cell] = value...value
            if conditions.allSatisfy({ mayHold($0, ends) }) { extend(place + 1, &ends, &found) }
        }
        ends[cell] = whole
    }

    /// Whether the ends leave the condition possible; with all cells settled, whether it holds.
    private func mayHold(_ condition: PublishedFacts.Condition, _ ends: [ClosedRange<Int>]) -> Bool {
        var (least, most) = (0, 0)
        for term in condition.terms {
            let end = ends[term.cell.index]
            least += term.coefficient * (term.coefficient > 0 ? end.lowerBound : end.upperBound)
            most += term.coefficient * (term.coefficient > 0 ? end.upperBound : end.lowerBound)
        }
        return most >= condition.lower ?? .min && least <= condition.upper ?? .max
    }
}

/// The same numbers on every machine (SplitMix64 by Steele, Lea and Flood, 2014).
struct SmallRandom {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) }

    mutating func next(in range: ClosedRange<Int>) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return range.lowerBound + Int((mixed ^ (mixed >> 31)) % UInt64(range.count))
    }
}

extension PublishedFacts {
    /// A small table with its margins, some cells hidden at random, and now and then a share or a comparison.
    static func random(_ random: inout SmallRandom) -> PublishedFacts {
        let (rows, columns) = (2, random.next(in: 2...3))
        let counts = (0..<rows).map { _ in (0..<columns).map { _ in max(0, random.next(in: -1...3)) } }
        var facts = PublishedFacts()
        let total = facts.add(Cell(name: "all", .printed(counts.joined().reduce(0, +))))
        let rowTotals = counts.map { facts.addHidden(at: 25, $0.reduce(0, +), &random) }
        let columnTotals = (0..<columns).map { column in
            facts.addHidden(at: 25, counts.map { $0[column] }.reduce(0, +), &random)
        }
        let leaves = counts.map { row in row.map { facts.addHidden(at: 45, $0, &random) } }
        for row in 0..<rows { facts.add(Condition(leaves[row], addUpTo: rowTotals[row], words: "row")) }
        for column in 0..<columns {
            facts.add(Condition(leaves.map { $0[column] }, addUpTo: columnTotals[column], words: "column"))
        }
        facts.add(Condition(rowTotals, addUpTo: total, words: "rows"))
        facts.add(Condition(columnTotals, addUpTo: total, words: "columns"))
        facts.addShare(counts[0][0], leaves[0][0], of: counts[0].reduce(0, +), rowTotals[0], &random)
        return facts
    }

    private mutating func addHidden(at chance: Int, _ count: Int, _ random: inout SmallRandom) -> CellNumber {
        let isHidden = count > 0 && random.next(in: 0...99) < chance
        let most = random.next(in: 0...9) == 0 ? count + 1 : nil
        return add(Cell(name: "cell \(cells.count)", isHidden ? .hidden(atLeast: 1, atMost: most) : .printed(count)))
    }

    /// A share in whole per cent, half up: 200 * part lies within (2 * share - 1) * base and (2 * share + 1) * base.
    private mutating func addShare(
        _ part: Int, _ partCell: CellNumber, of base: Int, _ baseCell: CellNumber, _ random: inout SmallRandom
    ) {
        guard base > 0, random.next(in: 0...2) == 0 else { return }
        let share = (200 * part + base) / (2 * base)
        let isTied = random.next(in: 0...1) == 0
        let seen = isTied ? [partCell] : []
        add(
            Condition(
                [Term(200, partCell), Term(-(2 * share - 1), baseCell)], lower: 0, upper: nil, words: "share",
                printedWhile: seen))
        add(
            Condition(
                [Term(200, partCell), Term(-(2 * share + 1), baseCell)], lower: nil, upper: -1, words: "share",
                printedWhile: seen))
    }
}
