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
