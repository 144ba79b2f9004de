/// Sixty-four bytes at a time, one bit a byte: where cells end, without looking at a byte twice.
///
/// Sixteen bytes are compared at once, then eight answers at a time are gathered by a multiplication.
enum ByteMask {
    static let comma: UInt8 = 44
    static let newline: UInt8 = 10
    static let quote: UInt8 = 34

    /// Bit i tells whether byte i is one of two. Reads 64 bytes.
    @inline(__always)
    static func of(_ bytes: UnsafePointer<UInt8>, _ first: UInt8, _ second: UInt8) -> UInt64 {
        let (one, other) = (SIMD16<UInt8>(repeating: first), SIMD16<UInt8>(repeating: second))
        var bits: UInt64 = 0
        for part in 0..<4 {
            let chunk = unsafe UnsafeRawPointer(bytes).loadUnaligned(
                fromByteOffset: part &* 16, as: SIMD16<UInt8>.self)
            bits |= gathered(chunk .== one .| chunk .== other) &<< UInt64(truncatingIfNeeded: part &* 16)
        }
        return bits
    }

    /// Bit i tells whether byte i is the one looked for. Reads 64 bytes.
    @inline(__always)
    static func of(_ bytes: UnsafePointer<UInt8>, _ byte: UInt8) -> UInt64 {
        unsafe of(bytes, byte, byte)
    }

    @inline(__always)
    private static func gathered(_ found: SIMDMask<SIMD16<Int8>>) -> UInt64 {
        let ones = SIMD16<UInt8>(repeating: 0).replacing(with: 1, where: found)
        let words = unsafe unsafeBitCast(ones, to: SIMD2<UInt64>.self)
        // Byte i of a word moves to bit 56 + i of the product, and no two of them meet.
        let magic: UInt64 = 0x0102_0408_1020_4080
        return (words[0].littleEndian &* magic) &>> 56 | ((words[1].littleEndian &* magic) &>> 56) &<< 8
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
