import Audit

extension ProtectionProblem {
    /// Which cells to hide, so that the aim is met at a low cost.
    func pattern(for aim: ProtectionAim) -> ProtectionPattern {
        var hidden = Set(cells.indices.filter { cells[$0].isPrimary }.map(CellNumber.init))
        var unprotected: Set<CellNumber> = []
        while true {
            let facts = facts(hiding: hidden)
            guard case .ranges(let ranges) = Attack(on: facts, limit: aim.work).ranges() else { break }
            let open = zip(facts.hidden, ranges).first {
                $1.isExact && !unprotected.contains($0) && cells[$0.index].choice != .neverPrinted
            }
            guard let (cell, _) = open else { break }
            if let extra = neighbour(of: cell, hidden) { hidden.insert(extra) } else { unprotected.insert(cell) }
        }
        return ProtectionPattern(
            hidden: hidden, unprotected: unprotected.sorted(), openToInsiders: [], narrow: [],
            isMostlyHidden: hidden.count * 100 > tooMuchHidden * cells.count, work: 0)
    }

    private func neighbour(of cell: CellNumber, _ hidden: Set<CellNumber>) -> CellNumber? {
        conditions.lazy.filter { $0.terms.contains { $0.cell == cell } }.flatMap(\.terms).map(\.cell)
            .filter { !hidden.contains($0) }.compactMap { number in cells[number.index].cost.map { (number, $0) } }
            .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
    }
}

extension ProtectionProblem.Cell {
    var isPrimary: Bool { if case .mustHide = choice { true } else { false } }

    /// Nil for what is hidden anyway or never.
    var cost: Int? { if case .mayHide(let cost) = choice { cost } else { nil } }
}
