/// Destroy and repair (P. Shaw, Principles and Practice of Constraint Programming, 1998): shows a few hidden cells
/// again, closes what that opens in another way, shows what has become needless, and keeps the result if it costs no
/// more.
struct ImprovingPattern: Sendable {
    private(set) var pattern: WorkingPattern
    private(set) var best: Bits
    private(set) var bestCost = Int.max
    /// What is hidden for others' sake in the best pattern.
    var hiddenCost: Int { best.numbers.reduce(0) { $0 + pattern.space.costs[$1] } }
    private var random: SeededNumbers
    private let basePrices: [Double]
    /// The mean cost of a cell, which is the price 1.
    private let mean: Double
    /// What a third possible value of one cell may cost, in mean prices.
    private var mostForWidth = Double.infinity

    init(_ space: MoveSpace, insiders: Bool, seed: UInt64) {
        pattern = WorkingPattern(space)
        best = pattern.hidden
        random = SeededNumbers(seed: seed)
        let payable = space.costs.filter { $0 > 0 }
        let mean = max(1, Double(payable.reduce(0, +)) / Double(max(1, payable.count)))
        basePrices = space.costs.map { min(50, Double($0) / mean) }
        self.mean = mean
        pattern.ask { place, demand in demand.standsInsiders = insiders && space.small.contains(place) }
        mendAll()
    }

    /// Asks three possible values of small counts, at no more than so much for one.
    mutating func widen(_ most: Double) {
        mostForWidth = most
        let small = pattern.space.small
        pattern.ask { place, demand in demand.isWide = demand.isOpen && small.contains(place) }
        bestCost = .max
        mendAll()
    }

    /// Goes on from what another search found.
    mutating func adopt(_ other: ImprovingPattern) {
        guard other.bestCost < bestCost else { return }
        (best, bestCost) = (other.best, other.bestCost)
        pattern.take(other.pattern.demands)
        pattern.restore(best)
    }

    private mutating func mendAll() {
        fix(basePrices)
        let costs = pattern.space.costs
        pattern.trim(pattern.extras.sorted { (costs[$1], $0) < (costs[$0], $1) })
        keep()
    }

    private mutating func fix(_ prices: [Double]) {
        var order = pattern.unsettled
        random.shuffle(&order)
        for place in order {
            while !pattern.meet(place, prices: prices, most: mostForWidth) { pattern.waive(place) }
        }
    }

    private mutating func keep() {
        guard cost <= bestCost else { return pattern.restore(best) }
        (best, bestCost) = (pattern.hidden, cost)
    }

    /// What is hidden, and what it would have been worth to widen each cell that stayed narrow.
    private var cost: Int {
        guard mostForWidth.isFinite else { return pattern.cost }
        return pattern.cost + pattern.narrowCount * Int(mostForWidth * mean)
    }

    /// Searches for so much more work.
    mutating func improve(by work: Int) {
        let end = pattern.work + work
        var idle = 0
        while pattern.work < end, idle < 30 + 10 * pattern.extras.count, !pattern.extras.isEmpty {
            let before = bestCost
            round()
            idle = bestCost < before ? 0 : idle + 1
        }
        pattern.restore(best)
    }

    private mutating func round() {
        var prices = basePrices.map { $0 * (0.6 + 0.8 * random.fraction()) }
        let shown = chosen(1 + random.below(6))
        pattern.show(shown)
        if random.below(2) == 0 { for place in shown { prices[place] *= 3 } }
        fix(prices)
        var order = pattern.extras
        random.shuffle(&order)
        pattern.trim(order)
        keep()
    }

    /// Extra cells near one another.
    private mutating func chosen(_ count: Int) -> [Int] {
        var extras = pattern.extras
        random.shuffle(&extras)
        guard let first = extras.first, random.below(3) > 0 else { return Array(extras.prefix(count)) }
        var near = Bits(count: pattern.space.count)
        for row in pattern.space.rows where row.terms.contains(where: { $0.place == first }) {
            for term in row.terms { near.insert(term.place) }
        }
        for number in pattern.pool.touching[first].suffix(20) { near.formUnion(pattern.pool.moves[number].support) }
        return [first] + extras.dropFirst().filter(near.contains).prefix(count - 1)
    }
}
