/// The spellings of all category columns of a file, as bytes of the file's own encoding, in one open-addressed
/// table a column. Made once; every thread reads it.
struct CategoryTables: Sendable {
    struct Entry: Sendable {
        /// `CellHash.none` where the place is free.
        var mark: UInt64 = CellHash.none
        var offset: UInt32 = 0
        var count: UInt32 = 0
        /// Position of the category from 1.
        var code: UInt16 = 0
    }

    /// Where a column's own entries stand.
    struct Range: Sendable, Equatable {
        var first: Int32 = 0
        var mask: UInt32 = 0
    }

    private(set) var entries: [Entry] = [Entry()]
    private(set) var bytes: [UInt8] = []

    /// Adds a column. Where a spelling stands twice, the first wins.
    mutating func add(_ spellings: [(bytes: [UInt8], code: UInt16)]) -> Range {
        var size = 4
        while size < spellings.count * 3 { size *= 2 }
        let range = Range(first: Int32(entries.count), mask: UInt32(size - 1))
        entries += [Entry](repeating: Entry(), count: size)
        for spelling in spellings where !spelling.bytes.isEmpty { insert(spelling.bytes, spelling.code, range) }
        return range
    }

    private mutating func insert(_ spelling: [UInt8], _ code: UInt16, _ range: Range) {
        let mark = CellHash.of(spelling)
        var place = UInt32(truncatingIfNeeded: mark) & range.mask
        while entries[Int(range.first) + Int(place)].mark != CellHash.none {
            if entries[Int(range.first) + Int(place)].mark == mark { return }
            place = (place + 1) & range.mask
        }
        entries[Int(range.first) + Int(place)] = Entry(
            mark: mark, offset: UInt32(bytes.count), count: UInt32(spelling.count), code: code)
        bytes += spelling
    }
}

/// The tables as a thread reads them.
@safe struct CategoryLookup {
    private let entries: UnsafePointer<CategoryTables.Entry>
    private let spellings: UnsafePointer<UInt8>

    init(_ entries: UnsafePointer<CategoryTables.Entry>, _ spellings: UnsafePointer<UInt8>) {
        unsafe self.entries = entries
        unsafe self.spellings = spellings
    }

    /// The code of a cell; 0 where no category is spelt so.
    @inline(__always)
    func code(_ cell: UnsafePointer<UInt8>, _ count: Int, _ range: CategoryTables.Range) -> UInt16 {
        let mark = unsafe CellHash.of(cell, count)
        var place = UInt32(truncatingIfNeeded: mark) & range.mask
        while true {
            let index = Int(range.first) &+ Int(place)
            if unsafe entries[index].mark == mark, unsafe entries[index].count == count,
                unsafe isEqual(cell, spellings + Int(entries[index].offset), count)
            {
                return unsafe entries[index].code
            }
            if unsafe entries[index].mark == CellHash.none { return 0 }
            place = (place &+ 1) & range.mask
        }
    }

    /// Eight bytes at a time; both sides are padded.
    @inline(__always)
    private func isEqual(_ first: UnsafePointer<UInt8>, _ second: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var offset = 0
        while count &- offset > 8 {
            if unsafe word(first, offset) != word(second, offset) { return false }
            offset &+= 8
        }
        let rest = UInt64(truncatingIfNeeded: 8 &* (8 &- (count &- offset)))
        return unsafe (word(first, offset) ^ word(second, offset)) &<< rest == 0
    }

    @inline(__always)
    private func word(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
        unsafe UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }
}
