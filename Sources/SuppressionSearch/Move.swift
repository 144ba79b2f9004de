/// A difference between two tables that agree with everything printed.
struct Move: Sendable {
    /// How far each place moves; most do not.
    let steps: [(place: Int, step: Int)]
    /// All that must be hidden for it: the places that move, and those whose hiding ends a condition in its way.
    let support: Bits
    /// The small counts among the support.
    let smalls: Bits
    /// Whether twice the move is a move too.
    let canDouble: Bool

    init?(_ all: [Int], in space: MoveSpace, hiding hidden: Bits) {
        var (support, smalls) = (Bits(count: space.count), Bits(count: space.count))
        var steps: [(Int, Int)] = []
        for place in all.indices where all[place] != 0 {
            steps.append((place, all[place]))
            support.insert(place)
            if space.small.contains(place) { smalls.insert(place) }
        }
        guard !steps.isEmpty, let cover = space.cover(of: all, hiding: hidden) else { return nil }
        for place in cover { support.insert(place) }
        (self.steps, self.support, self.smalls) = (steps, support, smalls)
        canDouble = space.cover(of: all.map { $0 * 2 }, hiding: support) != nil
    }

    func step(at place: Int) -> Int { steps.first { $0.place == place }?.step ?? 0 }
}

/// Every move met so far. A move stays one as long as its places are hidden, so that most questions are answered
/// from here, without the simplex method.
struct MovePool: Sendable {
    private(set) var moves: [Move] = []
    /// The moves that change a place.
    private(set) var touching: [[Int]]
    private var known: Set<[Int]> = []

    init(count: Int) { touching = Array(repeating: [], count: count) }

    mutating func add(_ move: Move) {
        guard known.insert(move.steps.flatMap { [$0.place, $0.step] } + move.support.numbers).inserted else { return }
        for (place, _) in move.steps { touching[place].append(moves.count) }
        moves.append(move)
    }
}
