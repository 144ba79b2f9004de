import Audit

extension ProtectionProblem {
    /// Which cells to hide, so that the aim is met at a low cost. The same problem and aim give the same pattern on
    /// every machine, with one thread or two.
    package func pattern(for aim: ProtectionAim) -> ProtectionPattern {
        var searches = MoveSpace.all(of: self).map { Lanes($0, aim) }
        for index in searches.indices { searches[index].improve(by: aim.work(for: searches[index].space)) }
        if let allowance = aim.widthAllowance {
            searches = Self.widened(searches, aim, most: Self.cost(searches) * (100 + allowance) / 100)
        }
        return pattern(from: searches.map(\.best))
    }

    private static func cost(_ searches: [Lanes]) -> Int { searches.reduce(0) { $0 + $1.best.hiddenCost } }

    /// Asks for three possible values, and for less and less of them until what it costs is allowed.
    private static func widened(_ searches: [Lanes], _ aim: ProtectionAim, most: Int) -> [Lanes] {
        for price in [Double.infinity, 4, 2, 1, 0.5, 0.25] {
            var wider = searches
            for index in wider.indices {
                wider[index].widen(price)
                wider[index].improve(by: aim.work(for: wider[index].space) / (price.isFinite ? 4 : 1))
            }
            if cost(wider) <= most { return wider }
        }
        return searches
    }

    private func pattern(from found: [ImprovingPattern]) -> ProtectionPattern {
        var hidden = Set(cells.indices.filter { cells[$0].isPrimary }.map(CellNumber.init))
        var reports: [PatternReport] = []
        for search in found {
            reports.append(PatternReport(of: search.pattern))
            let extras = search.pattern.extras
            hidden.formUnion(extras.map { search.pattern.space.cells[$0] })
        }
        let printable = cells.count { $0.choice != .neverPrinted }
        return ProtectionPattern(
            hidden: hidden, unprotected: reports.flatMap(\.unprotected).sorted(),
            openToInsiders: reports.flatMap(\.openToInsiders), narrow: reports.flatMap(\.narrow).sorted(),
            isMostlyHidden: hidden.count * 100 > tooMuchHidden * printable,
            work: found.reduce(0) { $0 + $1.pattern.work })
    }
}

/// What a pattern leaves open, asked anew of every cell.
private struct PatternReport {
    private(set) var unprotected: [CellNumber] = []
    private(set) var openToInsiders: [ProtectionPattern.Insight] = []
    private(set) var narrow: [CellNumber] = []

    init(of pattern: WorkingPattern) {
        var pattern = pattern
        let none = Bits(count: pattern.space.count)
        for place in pattern.space.primary.numbers {
            let cell = pattern.space.cells[place]
            guard pattern.meets(Demand(exceptInsiders: none), place) else {
                unprotected.append(cell)
                continue
            }
            guard pattern.space.small.contains(place) else { continue }
            if !pattern.meets(Demand(isWide: true, exceptInsiders: none), place) { narrow.append(cell) }
            guard pattern.demands[place].standsInsiders else { continue }
            for other in pattern.insiders(of: place) {
                openToInsiders.append(.init(knowing: pattern.space.cells[other], revealed: cell))
            }
        }
    }
}

extension ProtectionAim {
    /// Pivots for one part of the release: fewer where each of them takes longer.
    fileprivate func work(for space: MoveSpace) -> Int {
        let size = max(1, space.rows.count * space.count * 2)
        return min(work.pivots, max(2000, Self.entries / size))
    }

    /// Entries of a tableau that all pivots together may look at.
    private static let entries = 8_000_000_000
}
