/// Which cells hang together through conditions: a reader who learns about one may learn about another.
struct CellComponents {
    private var parents: [Int]

    /// - Parameter isOpen: whether a cell passes on what is learnt; a printed number does not.
    init(count: Int, _ conditions: [FactCondition], where isOpen: (Int) -> Bool) {
        parents = Array(0..<count)
        for condition in conditions {
            let open = condition.terms.map(\.cell).filter(isOpen)
            for cell in open.dropFirst() { join(cell, open[0]) }
        }
    }

    func root(of cell: Int) -> Int {
        var cell = cell
        while parents[cell] != cell { cell = parents[cell] }
        return cell
    }

    func roots(of cells: some Sequence<Int>) -> Set<Int> { Set(cells.map(root)) }

    private mutating func join(_ first: Int, _ second: Int) {
        let (first, second) = (root(of: first), root(of: second))
        parents[max(first, second)] = min(first, second)
    }
}
