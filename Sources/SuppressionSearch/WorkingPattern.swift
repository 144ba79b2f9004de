import Audit

/// A pattern as it is searched: what is hidden, what is asked of each cell, and the moves that meet it.
struct WorkingPattern: Sendable {
    let space: MoveSpace
    private(set) var hidden: Bits
    private(set) var demands: [Demand]
    private(set) var pool: MovePool
    private(set) var finder: MoveFinder
    /// The moves each cell's demand rests on; nil where it is not met, or not known to be.
    private var supports: [[Int]?]

    init(_ space: MoveSpace) {
        self.space = space
        hidden = space.always
        demands = (0..<space.count).map {
            Demand(isOpen: space.primary.contains($0), exceptInsiders: Bits(count: space.count))
        }
        pool = MovePool(count: space.count)
        finder = MoveFinder(space)
        supports = Array(repeating: nil, count: space.count)
    }

    var cost: Int { extras.reduce(0) { $0 + space.costs[$1] } }

    /// What is hidden for others' sake.
    var extras: [Int] {
        var extras = hidden
        extras.subtract(space.always)
        return extras.numbers
    }

    var work: Int { finder.work }

    mutating func ask(_ change: (Int, inout Demand) -> Void) {
        for place in demands.indices where space.primary.contains(place) {
            change(place, &demands[place])
            supports[place] = nil
        }
    }

    mutating func take(_ other: [Demand]) { demands = other }

    /// Small counts of which no third possible value is asked.
    var narrowCount: Int { space.small.numbers.count { demands[$0].isOpen && !demands[$0].isWide } }

    mutating func show(_ places: [Int]) {
        for place in places { hidden.remove(place) }
        for place in supports.indices {
            let isLost = supports[place]?.contains { !pool.moves[$0].support.isSubset(of: hidden) } ?? false
            if isLost { supports[place] = nil }
        }
    }

    /// Goes back to another set of hidden cells; what is known of moves stays.
    mutating func restore(_ other: Bits) {
        hidden = other
        for place in supports.indices { supports[place] = nil }
    }

    /// Cells whose demand is not known to be met.
    var unsettled: [Int] {
        supports.indices.filter { supports[$0] == nil && space.primary.contains($0) && demands[$0].isOpen }
    }

    /// Whether the demand of the cell is met by what is hidden now.
    mutating func isMet(_ place: Int) -> Bool {
        if supports[place] != nil { return true }
        while true {
            let standing = pool.standing(of: place, demands[place], hiding: hidden)
            if let support = standing.support {
                supports[place] = support
                return true
            }
            guard let found = free(standing.questions(for: place, demands[place])) else { return false }
            learn(found)
        }
    }

    private mutating func free(_ questions: [MoveFinder.Question]) -> Move? {
        for question in questions {
            if let move = finder.free(question, hiding: hidden) { return move }
        }
        return nil
    }

    private mutating func learn(_ move: Move) {
        pool.add(move)
        var steps = Array(repeating: 0, count: space.count)
        for (place, step) in move.steps { steps[place] = -step }
        if let back = Move(steps, in: space, hiding: move.support) { pool.add(back) }
    }

    /// Hides what the demand of the cell needs, as cheaply as the prices see it; false where nothing helps, or a
    /// third possible value would cost more than `most`.
    mutating func meet(_ place: Int, prices: [Double], most: Double) -> Bool {
        while !isMet(place) {
            let standing = pool.standing(of: place, demands[place], hiding: hidden)
            var best: (move: Move, price: Double)?
            for question in standing.questions(for: place, demands[place]) {
                guard let move = finder.cheapest(question, hiding: hidden, prices: prices) else { continue }
                var more = move.support
                more.subtract(hidden)
                let price = more.numbers.reduce(0) { $0 + prices[$1] }
                if price < best?.price ?? .infinity { best = (move, price) }
            }
            guard let best, standing.shared == nil || best.price <= most || !standing.lacksWidth(demands[place]) else {
                return false
            }
            learn(best.move)
            hidden.formUnion(best.move.support)
        }
        return true
    }

    /// Gives up what nothing can meet.
    mutating func waive(_ place: Int) {
        let standing = pool.standing(of: place, demands[place], hiding: hidden)
        guard let shared = standing.shared else {
            demands[place].isOpen = false
            return
        }
        if standing.lacksWidth(demands[place]) {
            demands[place].isWide = false
        } else if let kept = shared.numbers.first {
            demands[place].exceptInsiders.insert(kept)
        }
    }

    /// Whether the cell would meet another demand too.
    mutating func meets(_ demand: Demand, _ place: Int) -> Bool {
        let (known, support) = (demands[place], supports[place])
        (demands[place], supports[place]) = (demand, nil)
        defer { (demands[place], supports[place]) = (known, support) }
        return isMet(place)
    }

    /// The small counts that give the cell away to those who know them.
    mutating func insiders(of place: Int) -> [Int] {
        var demand = Demand(standsInsiders: true, exceptInsiders: Bits(count: space.count))
        var insiders: [Int] = []
        while !meets(demand, place) {
            guard let next = pool.standing(of: place, demand, hiding: hidden).shared?.numbers.first else { break }
            demand.exceptInsiders.insert(next)
            insiders.append(next)
        }
        return insiders
    }

    /// Shows again what no demand needs, in the order given.
    mutating func trim(_ order: [Int]) {
        for extra in order where hidden.contains(extra) {
            let (before, supportsBefore) = (hidden, supports)
            show([extra])
            var isNeeded = false
            for place in unsettled where !isMet(place) {
                isNeeded = true
                break
            }
            if isNeeded { (hidden, supports) = (before, supportsBefore) }
        }
    }
}
