import Audit
import IntegerProgramming

/// The cells that can ever be hidden, how far each can move from its true value, and the sums that must stay.
///
/// From the truth t, any other possible table is t + d for whole numbers d, where every condition still holds and no
/// hidden cell falls under what a reader knows of it. Such a d is a move; a cell is uncertain to a reader exactly
/// if a move of hidden cells alone changes it.
struct MoveSpace: Sendable {
    /// The cells of the problem, by place.
    let cells: [CellNumber]
    let down: [Int]
    let up: [Int?]
    /// What hiding costs; 0 for what is hidden anyway.
    let costs: [Int]
    /// What is never printed: primary suppression, and numbers that stand nowhere.
    let always: Bits
    /// Primary suppression, which is to be protected.
    let primary: Bits
    let small: Bits
    let rows: [Row]

    /// A condition as seen from the truth: how far its sum may move.
    struct Row: Sendable {
        let terms: [(place: Int, coefficient: Int)]
        let least: Int?
        let most: Int?
        /// Places that end the condition once they are hidden.
        let endedBy: [Int]
    }

    /// The space of some of the problem's cells that no condition ties to others.
    init(of problem: ProtectionProblem, _ movable: [Int]) {
        cells = movable.map(CellNumber.init)
        let all = movable.map { problem.cells[$0] }
        down = all.map { max(0, $0.trueValue - $0.atLeast) }
        up = all.map { cell in cell.atMost.map { max(0, $0 - cell.trueValue) } }
        // Last year's pattern is a tenth cheaper.
        costs = all.map { ($0.cost ?? 0) * ($0.wasHidden ? 90 : 100) }
        func places(where isChosen: (ProtectionProblem.Cell) -> Bool) -> Bits {
            var bits = Bits(count: all.count)
            for place in all.indices where isChosen(all[place]) { bits.insert(place) }
            return bits
        }
        always = places { $0.cost == nil }
        primary = places(where: \.isPrimary)
        small = places(where: \.isSmall)
        rows = Self.rows(of: problem, movable)
    }

    /// One space for each part of the problem that holds something to protect.
    static func all(of problem: ProtectionProblem) -> [MoveSpace] {
        var parts = Parts(count: problem.cells.count)
        for condition in problem.conditions {
            let tied = (condition.terms.map(\.cell) + condition.printedWhile).map(\.index)
                .filter { problem.cells[$0].canBeHidden }
            for cell in tied.dropFirst() { parts.join(tied[0], cell) }
        }
        var members: [Int: [Int]] = [:]
        for cell in problem.cells.indices where problem.cells[cell].canBeHidden {
            members[parts.first(of: cell), default: []].append(cell)
        }
        return members.sorted { $0.key < $1.key }.map(\.value)
            .filter { $0.contains { problem.cells[$0].isPrimary } }.map { MoveSpace(of: problem, $0) }
    }

    private static func rows(of problem: ProtectionProblem, _ movable: [Int]) -> [Row] {
        var places = Array(repeating: -1, count: problem.cells.count)
        for (place, cell) in movable.enumerated() { places[cell] = place }
        return problem.conditions.compactMap { condition in
            guard condition.terms.contains(where: { places[$0.cell.index] >= 0 }) else { return nil }
            let sum = condition.terms.reduce(0) { $0 + $1.coefficient * problem.cells[$1.cell.index].trueValue }
            let terms = condition.terms.filter { places[$0.cell.index] >= 0 }
                .map { (place: places[$0.cell.index], coefficient: $0.coefficient) }
            return Row(
                terms: terms, least: condition.lower.map { min(0, $0 - sum) },
                most: condition.upper.map { max(0, $0 - sum) },
                endedBy: condition.printedWhile.map { places[$0.index] }.filter { $0 >= 0 })
        }
    }

    var count: Int { cells.count }

    /// Each place twice, as how far it goes up and how far down, so that moving costs either way.
    var program: IntegerProgram {
        var program = IntegerProgram()
        for place in cells.indices {
            _ = program.add(IntegerProgram.Interval(0, up[place]))
            _ = program.add(IntegerProgram.Interval(0, down[place]))
        }
        for row in rows {
            let terms = row.terms.flatMap { term in
                [
                    IntegerProgram.Term(term.coefficient, Self.up(term.place)),
                    IntegerProgram.Term(-term.coefficient, Self.down(term.place)),
                ]
            }
            program.add(IntegerProgram.Row(terms, IntegerProgram.Interval(row.least, row.most)))
        }
        return program
    }

    static func up(_ place: Int) -> IntegerProgram.Unknown { IntegerProgram.Unknown(place * 2) }

    static func down(_ place: Int) -> IntegerProgram.Unknown { IntegerProgram.Unknown(place * 2 + 1) }

    /// The places that must be hidden so that no reader sees a condition the steps would break; nil where the steps
    /// go too far, or break a condition that is seen while `hidden` are hidden. Worked out in whole numbers.
    func cover(of steps: [Int], hiding hidden: Bits) -> [Int]? {
        guard steps.indices.allSatisfy({ steps[$0] >= -down[$0] && steps[$0] <= up[$0] ?? .max }) else { return nil }
        var cover: [Int] = []
        for row in rows {
            let sum = row.terms.reduce(0) { $0 + $1.coefficient * steps[$1.place] }
            if row.least.map({ sum >= $0 }) ?? true && row.most.map({ sum <= $0 }) ?? true { continue }
            guard let end = row.endedBy.first(where: hidden.contains) else { return nil }
            cover.append(end)
        }
        return cover
    }
}

extension ProtectionProblem.Cell {
    var isPrimary: Bool { if case .mustHide = choice { true } else { false } }

    var isSmall: Bool { choice == .mustHide(isSmall: true) }

    /// Nil for what is hidden anyway or never.
    var cost: Int? { if case .mayHide(let cost) = choice { cost } else { nil } }

    var canBeHidden: Bool { choice != .mustPrint }
}

/// Sets of numbers that are joined two at a time; each is known by its smallest.
private struct Parts {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func first(of number: Int) -> Int {
        var root = number
        while parents[root] != root { root = parents[root] }
        parents[number] = root
        return root
    }

    mutating func join(_ one: Int, _ other: Int) {
        let (first, second) = (first(of: one), first(of: other))
        parents[max(first, second)] = min(first, second)
    }
}
