/// Notes where the cells of two columns lie, record by record.
struct PairSink: CellSink {
    let columns: (first: Int, second: Int)
    var found: [(start: Int, first: Range<Int>?, second: Range<Int>?)] = []
    private var first: Range<Int>?
    private var second: Range<Int>?
    private var start = 0

    init(columns: (first: Int, second: Int)) { self.columns = columns }

    func passesOver(_ column: Int) -> Bool { true }

    mutating func cell(_ column: Int, _ start: Int, _ end: Int) {
        if column == columns.first { first = start..<end }
        if column == columns.second { second = start..<end }
    }

    mutating func endOfRecord(_ cells: Int, next: Int) {
        found.append((start, first, second))
        (first, second, start) = (nil, nil, next)
    }
}

/// Reads two cells of each record as text, block by block.
enum PairCells {
    struct Pair {
        /// Nil where the cell's bytes are not text.
        let first: String?
        let second: String?
        let line: Int
        /// As a spreadsheet counts.
        let row: Int
    }

    static func read(
        _ source: BlockSource, _ columns: (first: Int, second: Int), _ encoding: TableMapping.Encoding,
        _ body: (Pair) -> Void
    ) {
        var buffer = BlockBuffer(capacity: 1)
        var row = -1
        while let block = source.next(&buffer) {
            var sink = PairSink(columns: columns)
            let bytes = unsafe buffer.bytes
            unsafe Tokenizer.run(bytes, block.count, hasQuotes: block.hasQuotes, &sink)
            // Counted from record to record: from the beginning of the block it would be a count of counts.
            var line = block.firstLine
            var counted = 0
            for found in sink.found {
                line += unsafe ByteCount.of(10, in: bytes + counted, found.start - counted)
                counted = found.start
                row += 1
                body(
                    Pair(
                        first: unsafe text(bytes, found.first, encoding),
                        second: unsafe text(bytes, found.second, encoding), line: line, row: RecordFault.sheetRow(row)))
            }
        }
    }

    private static func text(
        _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>?, _ encoding: TableMapping.Encoding
    ) -> String? {
        guard let range else { return "" }
        let raw = unsafe Array(UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count))
        let cell = (PlainCells.unquoted(raw) ?? raw).trimmed
        return String(validating: encoding == .utf8 ? cell : Windows1252.utf8(cell), as: UTF8.self)
    }
}
