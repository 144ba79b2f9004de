/// Rows with the same mark: the same reference twice, or two references that happen to share a mark.
struct Twins {
    private let source: BlockSource
    private let column: Int

    init(_ source: BlockSource, column: Int) {
        self.source = source
        self.column = column
    }

    /// Reports references that stand twice. False where two different ones share a mark, and the reading is void.
    func report(_ index: ReferenceIndex, to log: inout FaultLog) -> Bool {
        guard index.twinCount > 0 else { return true }
        var finder = RecordFinder(source)
        for twin in index.twins {
            guard let cell = finder.cell(row: twin.row, column: column),
                let first = finder.cell(row: twin.first, column: column)
            else { continue }
            guard cell.bytes == first.bytes else { return false }
            log.report(.uniqueReference, column) {
                RecordFault(row: twin.row, line: cell.line, detail: .firstLine(first.line))
            }
        }
        for _ in index.twins.count..<index.twinCount {
            log.count(.uniqueReference, column)
        }
        return true
    }
}
