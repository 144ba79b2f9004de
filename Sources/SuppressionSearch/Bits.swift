/// A set of small numbers as bits: what the search compares most.
struct Bits: Hashable, Sendable {
    private(set) var words: [UInt64]

    init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    func contains(_ number: Int) -> Bool { words[number >> 6] & (1 << UInt64(number & 63)) != 0 }

    mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

    mutating func remove(_ number: Int) { words[number >> 6] &= ~(1 << UInt64(number & 63)) }

    mutating func formUnion(_ other: Bits) {
        for word in words.indices { words[word] |= other.words[word] }
    }

    mutating func subtract(_ other: Bits) {
        for word in words.indices { words[word] &= ~other.words[word] }
    }

    /// Keeps what is in both; whether anything went.
    mutating func narrow(to other: Bits) -> Bool {
        var changed = false
        for word in words.indices {
            let both = words[word] & other.words[word]
            changed = changed || both != words[word]
            words[word] = both
        }
        return changed
    }

    func isSubset(of other: Bits) -> Bool {
        for word in words.indices where words[word] & ~other.words[word] != 0 { return false }
        return true
    }

    func isDisjoint(with other: Bits) -> Bool {
        for word in words.indices where words[word] & other.words[word] != 0 { return false }
        return true
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// In rising order.
    var numbers: [Int] {
        var numbers: [Int] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                numbers.append(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return numbers
    }
}

/// Numbers without pattern, the same for the same seed on every machine (SplitMix64 by Steele, Lea and Flood, 2014).
struct SeededNumbers: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    /// From 0 to just under 1.
    mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// The same order for the same seed, whatever the standard library's own shuffle does.
    mutating func shuffle<Element>(_ list: inout [Element]) {
        for index in list.indices.reversed() where index > 0 { list.swapAt(index, below(index + 1)) }
    }
}
