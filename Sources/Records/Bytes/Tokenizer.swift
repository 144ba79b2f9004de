/// Takes the cells of a block one by one.
protocol CellSink: ~Copyable {
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
            let newlines = unsafe ByteMask.of(bytes + base, ByteMask.newline)
            var ends = unsafe ByteMask.of(bytes + base, ByteMask.comma) | newlines
            if hasQuotes {
                let inside = unsafe ByteMask.insideQuotes(ByteMask.of(bytes + base, ByteMask.quote)) ^ open
                open = 0 &- (inside &>> 63)
                ends &= ~inside
            }
            if count &- base < 64 { ends &= (1 &<< UInt64(truncatingIfNeeded: count &- base)) &- 1 }
            while ends != 0 {
                let bit = ends.trailingZeroBitCount
                ends &= ends &- 1
                let end = base &+ bit
                let isLast = newlines &>> UInt64(truncatingIfNeeded: bit) & 1 == 1
                let hasReturn = unsafe isLast && end > start && bytes[end &- 1] == 13
                sink.cell(column, start, hasReturn ? end &- 1 : end)
                column &+= 1
                start = end &+ 1
                if isLast {
                    sink.endOfRecord(column, next: start)
                    column = 0
                }
            }
            base &+= 64
        }
    }
}
