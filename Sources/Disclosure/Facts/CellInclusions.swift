import Quantities

/// Which cells are parts of which others without a line that says so: those that differ in two axes or more, and
/// rows of a table that stand at most once for a record of another.
struct CellInclusions {
    private(set) var pairs: [(part: Int, whole: Int)] = []
    private let keys: [CellKey]

    /// Tables with at most one row of each category for a record of another table, and what is theirs alone.
    ///
    /// A complaint enters a stage once; a compliment has a theme once.
    private static let oncePerParent: [TableName: (axis: String, own: Set<String>, parent: TableName)] = [
        "stages": (
            "stage", ["stage", "is_last", "ended_by", StageVerdicts.axis, "started", "ended", "timed"], "complaints"
        ),
        "panel_steps": ("step", ["step", "on_time", "started", "ended", "timed"], "complaints"),
        "compliment-themes": ("theme", ["theme"], "compliments"),
    ]

    init(of keys: [CellKey], book: AxisBook) {
        self.keys = keys
        let kinds = Dictionary(grouping: keys.indices) { Kind(keys[$0], keys[$0].table) }
        for numbers in kinds.values.map({ $0.sorted() }).sorted(by: { $0[0] < $1[0] }) {
            for part in numbers { addWithinTable(part, numbers) }
        }
        for part in keys.indices { addParents(of: part, kinds, book) }
    }

    private struct Kind: Hashable {
        let table: TableName
        let measured: Measured

        init(_ key: CellKey, _ table: TableName) {
            (self.table, measured) = (table, key.measured)
        }
    }

    private mutating func addWithinTable(_ part: Int, _ numbers: [Int]) {
        let key = keys[part]
        let wholes = numbers.filter { whole in
            whole != part && keys[whole].conditions.count <= key.conditions.count && key.implies(keys[whole])
        }
        for whole in smallest(wholes) where differences(key, keys[whole]) > 1 { pairs.append((part, whole)) }
    }

    private mutating func addParents(of part: Int, _ kinds: [Kind: [Int]], _ book: AxisBook) {
        let key = keys[part]
        guard key.measured == .records, let once = Self.oncePerParent[key.table], let axis = book[once.axis],
            key.atoms(on: axis)?.count == 1
        else { return }
        let own = Set(once.own.compactMap { book[$0] })
        let asParent = CellKey(
            table: once.parent, key.measured, key.conditions.filter { !own.contains($0.axis) })
        let wholes = (kinds[Kind(key, once.parent)] ?? []).filter { asParent.implies(keys[$0]) }
        for whole in smallest(wholes) { pairs.append((part, whole)) }
    }

    /// Those that hold no other one of them.
    private func smallest(_ wholes: [Int]) -> [Int] {
        wholes.filter { whole in
            !wholes.contains { $0 != whole && keys[$0].implies(keys[whole]) }
        }
    }

    private func differences(_ part: CellKey, _ whole: CellKey) -> Int {
        part.conditions.count { whole.atoms(on: $0.axis) != $0.atoms }
    }
}
