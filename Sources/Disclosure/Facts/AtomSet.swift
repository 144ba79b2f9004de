/// Some of the smallest parts ("atoms") into which a field of the records divides them, such as some of the teams.
struct AtomSet: Hashable {
    /// A bit for each atom; no zero at the end, so that equal sets are equal values.
    private var words: [UInt64] = []

    static let empty = AtomSet()

    init() {}

    init(_ atoms: some Sequence<Int>) {
        for atom in atoms { insert(atom) }
    }

    mutating func insert(_ atom: Int) {
        while words.count <= atom / 64 { words.append(0) }
        words[atom / 64] |= 1 << UInt64(atom % 64)
    }

    func contains(_ atom: Int) -> Bool { atom / 64 < words.count && words[atom / 64] >> UInt64(atom % 64) & 1 == 1 }

    var isEmpty: Bool { words.isEmpty }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// In ascending order.
    var atoms: [Int] { (0..<words.count * 64).filter(contains) }

    func union(_ other: AtomSet) -> AtomSet { combined(other) { $0 | $1 } }

    func intersection(_ other: AtomSet) -> AtomSet { combined(other) { $0 & $1 } }

    func subtracting(_ other: AtomSet) -> AtomSet { combined(other) { $0 & ~$1 } }

    func isSubset(of other: AtomSet) -> Bool {
        words.count <= other.words.count && words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
    }

    private func combined(_ other: AtomSet, _ bits: (UInt64, UInt64) -> UInt64) -> AtomSet {
        var result = AtomSet()
        result.words = (0..<max(words.count, other.words.count)).map { place in
            bits(place < words.count ? words[place] : 0, place < other.words.count ? other.words[place] : 0)
        }
        while result.words.last == 0 { result.words.removeLast() }
        return result
    }
}
