/// Notes where the cells that identify somebody lie in a block.
struct IdentifierSink: CellSink {
    struct Found {
        let kind: IdentifierKind
        let start: Int
        let end: Int
    }

    /// One a column; nil where the column identifies nobody.
    let kinds: [IdentifierKind?]
    var found: [Found] = []

    func passesOver(_ column: Int) -> Bool { true }

    mutating func cell(_ column: Int, _ start: Int, _ end: Int) {
        guard column < kinds.count, end > start, let kind = kinds[column] else { return }
        found.append(Found(kind: kind, start: start, end: end))
    }

    mutating func endOfRecord(_ cells: Int, next: Int) {}
}

/// Reads the cells that identify somebody, once more, block by block.
enum IdentifierCells {
    static func read(
        _ source: BlockSource, _ kinds: [IdentifierKind?], _ encoding: TableMapping.Encoding,
        _ body: (IdentifierKind, [UInt8]) -> Void
    ) {
        var buffer = BlockBuffer(capacity: 1)
        while let block = source.next(&buffer) {
            var sink = IdentifierSink(kinds: kinds)
            let bytes = unsafe buffer.bytes
            unsafe Tokenizer.run(bytes, block.count, hasQuotes: block.hasQuotes, &sink)
            for found in sink.found {
                let raw = unsafe Array(
                    UnsafeBufferPointer(start: bytes + found.start, count: found.end - found.start))
                let cell = (PlainCells.unquoted(raw) ?? raw).trimmed
                if !cell.isEmpty { body(found.kind, encoding == .utf8 ? cell : Windows1252.utf8(cell)) }
            }
        }
    }
}
