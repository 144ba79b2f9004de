/// Finds one record again in the file, for a finding that was made only after the whole file was read.
struct RecordFinder: ~Copyable {
    private let source: BlockSource
    private let blocks: [BlockSource.Block]
    private var buffer = BlockBuffer(capacity: 1)

    struct Cell: Sendable, Equatable {
        /// Without quotation marks and spaces at either end.
        let bytes: [UInt8]
        let line: Int
    }

    init(_ source: BlockSource) {
        self.source = source
        blocks = source.blocks
    }

    /// The cell of a row that is known to be whole; nil where the file has changed meanwhile.
    mutating func cell(row: Int, column: Int) -> Cell? {
        guard let block = blocks.last(where: { $0.firstRow <= row }), row < block.firstRow + block.rows,
            source.reread(block, &buffer)
        else { return nil }
        let bytes = unsafe buffer.bytes
        var start = 0
        for _ in block.firstRow..<row { start += unsafe CellFinder.next(after: bytes + start) }
        start += unsafe CellFinder.start(of: column, in: bytes + start)
        let length = unsafe CellFinder.length(of: bytes + start)
        let cell = unsafe Array(UnsafeBufferPointer(start: bytes + start, count: length))
        let line = unsafe block.firstLine + ByteCount.of(10, in: bytes, start)
        return Cell(bytes: (PlainCells.unquoted(cell) ?? cell).trimmed, line: line)
    }
}
