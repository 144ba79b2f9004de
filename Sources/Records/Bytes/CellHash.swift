/// A 64-bit mark of a cell's bytes. References are compared by their marks, so that a million of them need not
/// be held; two different references of one file with the same mark are found and read again under another seed.
enum CellHash {
    /// What an empty cell has; no cell with bytes in it has this mark.
    static let none: UInt64 = 0

    private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

    /// May read up to 7 bytes beyond the cell: every buffer ends in padding.
    @inline(__always)
    static func of(_ bytes: UnsafePointer<UInt8>, _ count: Int, seed: UInt64 = 0) -> UInt64 {
        var mark = seed ^ (UInt64(truncatingIfNeeded: count) &* first)
        var offset = 0
        while count &- offset > 8 {
            mark = unsafe mixed(word(bytes, offset) ^ mark, second)
            offset &+= 8
        }
        let rest = UInt64(truncatingIfNeeded: 8 &* (8 &- (count &- offset)))
        mark = unsafe mixed((word(bytes, offset) &<< rest) ^ mark, first)
        return mark == none ? 1 : mark
    }

    /// The mark that a cell has once it is folded, of a cell that needs no folding but for capitals; nil where it holds a
    /// blank, a control or a letter outside ASCII.
    @inline(__always)
    static func ofPlain(_ bytes: UnsafePointer<UInt8>, _ count: Int, seed: UInt64) -> UInt64? {
        var mark = seed ^ (UInt64(truncatingIfNeeded: count) &* first)
        var (offset, odd): (Int, UInt64) = (0, 0)
        while count &- offset > 8 {
            let word = unsafe word(bytes, offset)
            odd |= oddBytes(word)
            mark = mixed(lowered(word) ^ mark, second)
            offset &+= 8
        }
        let rest = UInt64(truncatingIfNeeded: 8 &* (8 &- (count &- offset)))
        let last = unsafe word(bytes, offset) &<< rest
        // What is shifted in is not a byte of the cell.
        odd |= oddBytes(last | 0x4040_4040_4040_4040 & ((1 &<< rest) &- 1))
        if odd != 0 { return nil }
        mark = mixed(lowered(last) ^ mark, first)
        return mark == none ? 1 : mark
    }

    /// The highest bit of each byte that is not a printed character of ASCII. What it says of the bytes above one such byte may
    /// be wrong; that there is none is right.
    @inline(__always)
    private static func oddBytes(_ word: UInt64) -> UInt64 {
        (word | (word &- 0x2121_2121_2121_2121) & ~word) & 0x8080_8080_8080_8080
    }

    /// Eight bytes of ASCII with small letters for capitals.
    @inline(__always)
    private static func lowered(_ word: UInt64) -> UInt64 {
        let fromA = word &+ 0x3F3F_3F3F_3F3F_3F3F
        let beyondZ = word &+ 0x2525_2525_2525_2525
        return word | (fromA & ~beyondZ & 0x8080_8080_8080_8080) &>> 2
    }

    static func of(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
        let padded = bytes + [UInt8](repeating: 0, count: 8)
        return unsafe padded.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress, !bytes.isEmpty else { return none }
            return unsafe of(start, bytes.count, seed: seed)
        }
    }

    @inline(__always)
    private static func word(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
        unsafe UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }

    @inline(__always)
    private static func mixed(_ mark: UInt64, _ key: UInt64) -> UInt64 {
        let product = mark.multipliedFullWidth(by: key)
        return product.high ^ product.low ^ mark
    }
}
