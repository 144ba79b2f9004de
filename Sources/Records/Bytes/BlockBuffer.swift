/// Bytes of a block with padding behind them, so that reading a word at a time never leaves the buffer.
@safe struct BlockBuffer: ~Copyable {
    static let padding = 128
    private(set) var capacity: Int
    private var storage: UnsafeMutableRawPointer

    init(capacity: Int) {
        self.capacity = capacity
        unsafe storage = Self.allocate(capacity)
    }

    deinit { unsafe storage.deallocate() }

    var bytes: UnsafePointer<UInt8> { unsafe UnsafePointer(storage.assumingMemoryBound(to: UInt8.self)) }

    /// Makes room; what was in it is lost.
    mutating func grow(to capacity: Int) {
        unsafe storage.deallocate()
        self.capacity = capacity
        unsafe storage = Self.allocate(capacity)
    }

    /// Fills the buffer from the file; nil where the file cannot be read.
    mutating func fill(_ file: RecordsFile, from offset: Int, count: Int) -> Int? {
        var total = 0
        while total < count {
            var span = unsafe MutableRawSpan(
                _unsafeStart: storage + total, byteCount: count - total)
            let got = file.read(offset + total, &span)
            if got < 0 { return nil }
            if got == 0 { break }
            total += got
        }
        return total
    }

    mutating func set(_ byte: UInt8, at index: Int) {
        unsafe storage.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
    }

    /// Copies a quoted cell without its quotation marks, doubled ones once. Nil where a mark stands elsewhere.
    mutating func setUnquoted(_ cell: UnsafePointer<UInt8>, _ length: Int) -> Int? {
        guard length >= 2, unsafe cell[0] == 34, unsafe cell[length - 1] == 34 else { return nil }
        var (index, count) = (1, 0)
        while index < length - 1 {
            let byte = unsafe cell[index]
            if byte == 34 {
                index += 1
                guard index < length - 1, unsafe cell[index] == 34 else { return nil }
            }
            set(byte, at: count)
            count += 1
            index += 1
        }
        return count
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutableRawPointer {
        let storage = UnsafeMutableRawPointer.allocate(byteCount: capacity + padding, alignment: 64)
        unsafe storage.initializeMemory(as: UInt8.self, repeating: 0, count: capacity + padding)
        return unsafe storage
    }
}
