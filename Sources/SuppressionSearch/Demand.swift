/// What is asked of a hidden cell.
struct Demand: Sendable {
    /// Uncertain to everyone; false for a cell that nothing can protect.
    var isOpen = true
    /// Three possible values.
    var isWide = false
    /// Uncertain to those who know one other small count, except these.
    var standsInsiders = false
    var exceptInsiders: Bits
}

/// What speaks for a cell, as far as moves are known.
struct Standing {
    /// Moves that together meet the demand; nil where they don't.
    var support: [Int]?
    /// How far up and down, as far as 2.
    var up = 0
    var down = 0
    /// Small counts that every known move of the cell changes: those who know one of them may know the cell.
    var shared: Bits?
}

extension MovePool {
    func standing(of place: Int, _ demand: Demand, hiding hidden: Bits) -> Standing {
        var standing = Standing()
        var used: [Int] = []
        guard demand.isOpen else { return Standing(support: []) }
        for number in touching[place].reversed() where moves[number].support.isSubset(of: hidden) {
            var helps = standing.shared == nil
            let move = moves[number]
            let step = move.step(at: place) * (move.canDouble ? 2 : 1)
            if demand.isWide {
                helps = helps || min(2, step) > standing.up || min(2, -step) > standing.down
            }
            standing.up = max(standing.up, min(2, step))
            standing.down = max(standing.down, min(2, -step))
            if standing.shared == nil {
                standing.shared = move.smalls
                standing.shared?.remove(place)
                standing.shared?.subtract(demand.exceptInsiders)
            } else if standing.shared?.narrow(to: move.smalls) ?? false {
                helps = helps || demand.standsInsiders
            }
            if helps { used.append(number) }
            if standing.meets(demand) {
                standing.support = used
                return standing
            }
        }
        return standing
    }
}

extension Standing {
    func meets(_ demand: Demand) -> Bool {
        guard let shared else { return false }
        return !lacksWidth(demand) && (!demand.standsInsiders || shared.isEmpty)
    }

    func lacksWidth(_ demand: Demand) -> Bool { demand.isWide && up + down < 2 }

    /// What to ask for next, the alternatives together.
    func questions(for place: Int, _ demand: Demand) -> [MoveFinder.Question] {
        guard let shared else { return [.init(place: place, step: 1), .init(place: place, step: -1)] }
        if lacksWidth(demand) {
            return up > 0
                ? [.init(place: place, step: -1), .init(place: place, step: 2)]
                : [.init(place: place, step: 1), .init(place: place, step: -2)]
        }
        guard let kept = shared.numbers.first else { return [] }
        return [.init(place: place, step: 1, keeping: kept), .init(place: place, step: -1, keeping: kept)]
    }
}
