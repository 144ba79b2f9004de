/// Random numbers that are the same on every machine, for ever: the generator of Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators" (OOPSLA 2014), with the constants of its reference code.
///
/// The generators of the standard library promise no such thing, and `Hasher` is seeded anew in each process.
struct SplitMix64: Sendable {
    private var state: UInt64

    /// Each stream of a seed has its own numbers, so that one table more leaves the others as they were.
    init(seed: UInt64, stream: String) {
        // FNV-1a, 64 bits.
        let name = stream.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        state = seed ^ name
    }

    init(state: UInt64) { self.state = state }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 up to, not including, `bound`. The bias of a multiplication (Lemire 2019) is below 2⁻⁴⁰ for the few
    /// thousand choices made here, and costs no retries.
    /// - Precondition: `bound` is positive.
    mutating func number(below bound: Int) -> Int {
        precondition(bound > 0)
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + number(below: range.count)
    }

    /// Fisher and Yates's shuffle.
    mutating func shuffle<Element>(_ items: inout [Element]) {
        guard items.count > 1 else { return }
        for last in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(last, number(below: last + 1)) }
    }
}
