/// Cells that ask the same but for one axis: what can be added up along that axis.
struct CellGroups {
    /// The cells that agree in everything but an axis, with their atoms of it; the widest last.
    struct Group {
        let axis: Int
        let members: [(atoms: AtomSet, number: Int)]
        /// The key without the axis.
        let rest: CellKey

        /// The parts that no member divides, in the order of their first atom.
        func blocks(whole: AtomSet) -> [AtomSet] {
            let all = members.reduce(AtomSet.empty) { $0.union($1.atoms) }
            var blocks: [[Bool]: [Int]] = [:]
            for atom in all.atoms { blocks[members.map { $0.atoms.contains(atom) }, default: []].append(atom) }
            return blocks.values.sorted { $0[0] < $1[0] }.map { AtomSet($0) }
        }

        func key(of atoms: AtomSet, whole: AtomSet) -> CellKey {
            atoms == whole ? rest : rest.with(AxisCondition(axis: axis, atoms: atoms))
        }
    }

    let all: [Group]

    private struct Name: Hashable {
        let axis: Int
        let rest: CellKey
    }

    init(of keys: [CellKey], wholes: [AtomSet]) {
        var members: [Name: [(AtomSet, Int)]] = [:]
        var order: [Name] = []
        for (number, key) in keys.enumerated() {
            for condition in key.conditions {
                let name = Name(axis: condition.axis, rest: key.without(condition.axis))
                if members[name] == nil { order.append(name) }
                members[name, default: []].append((condition.atoms, number))
            }
        }
        let numbers = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        all = order.compactMap { name in
            var parts = members[name] ?? []
            if let whole = numbers[name.rest] { parts.append((wholes[name.axis], whole)) }
            guard parts.count > 1 else { return nil }
            return Group(
                axis: name.axis, members: parts.sorted { ($0.0.count, $0.1) < ($1.0.count, $1.1) }, rest: name.rest)
        }
    }
}
