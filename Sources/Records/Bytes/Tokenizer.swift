/// Takes the cells of a block one by one.
protocol CellSink: ~Copyable {
    /// Whether an empty cell of a column may be passed over. Most cells of an export are empty.
    func passesOver(_ column: Int) -> Bool
    /// The bytes from `start` to `end` are the cell of a column, quotation marks included.
    mutating func cell(_ column: Int, _ start: Int, _ end: Int)
    /// A record of so many cells has ended; the next one starts at `next`.
    mutating func endOfRecord(_ cells: Int, next: Int)
}

/// Splits a block into cells (RFC 4180): comma, line break with or without carriage return, quotation marks.
enum Tokenizer {
    @inline(__always)
    static func run<Sink: CellSink & ~Copyable>(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, hasQuotes: Bool, _ sink: inout Sink
    ) {
        var open: UInt64 = 0
        var start = 0
        var column = 0
        var base = 0
        while base < count {
            var ends = unsafe ByteMask.of(bytes + base, ByteMask.comma, ByteMask.newline)
            if hasQuotes {
                let inside = unsafe ByteMask.insideQuotes(ByteMask.of(bytes + base, ByteMask.quote)) ^ open
                open = 0 &- (inside &>> 63)
                ends &= ~inside
            }
            if count &- base < 64 { ends &= (1 &<< UInt64(truncatingIfNeeded: count &- base)) &- 1 }
            while ends != 0 {
                let end = base &+ ends.trailingZeroBitCount
                ends &= ends &- 1
                if unsafe bytes[end] == ByteMask.comma {
                    if end != start || !sink.passesOver(column) { sink.cell(column, start, end) }
                    column &+= 1
                } else {
                    let hasReturn = unsafe end > start && bytes[end &- 1] == 13
                    sink.cell(column, start, hasReturn ? end &- 1 : end)
                    sink.endOfRecord(column &+ 1, next: end &+ 1)
                    column = 0
                }
                start = end &+ 1
            }
            base &+= 64
        }
    }
}
