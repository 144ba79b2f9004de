/// Sixty-four bytes at a time, one bit a byte: where cells end, without looking at a byte twice.
///
/// Eight bytes are compared in one machine word, then their eight answers are gathered by a multiplication.
enum ByteMask {
    static let comma = repeated(44)
    static let newline = repeated(10)
    static let quote = repeated(34)

    private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    private static let gather: UInt64 = 0x0102_0408_1020_4080

    static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// Bit i tells whether byte i equals the byte repeated in `pattern`. Reads 64 bytes.
    @inline(__always)
    static func of(_ bytes: UnsafePointer<UInt8>, _ pattern: UInt64) -> UInt64 {
        var bits: UInt64 = 0
        for word in 0..<8 {
            let found = unsafe equal(
                UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: word &* 8, as: UInt64.self), pattern)
            bits |= found &<< UInt64(truncatingIfNeeded: word &* 8)
        }
        return bits
    }

    @inline(__always)
    private static func equal(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
        let difference = word ^ pattern
        // The top bit of each byte is clear exactly where the byte differs in no bit; no carry leaves a byte.
        let nonZero = ((difference & low) &+ low) | difference | low
        return ((~nonZero) &>> 7 &* gather) &>> 56
    }

    /// Bit i tells whether an odd number of bits is set up to and including bit i: where a quotation is open.
    @inline(__always)
    static func insideQuotes(_ quotes: UInt64) -> UInt64 {
        var bits = quotes
        bits ^= bits &<< 1
        bits ^= bits &<< 2
        bits ^= bits &<< 4
        bits ^= bits &<< 8
        bits ^= bits &<< 16
        bits ^= bits &<< 32
        return bits
    }
}
