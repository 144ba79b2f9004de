import Diagnostics
import Quantities

/// Rows with the same mark: the same reference twice, or two references that happen to share a mark.
struct Twins {
    private let source: BlockSource
    private let column: Int
    private let encoding: TableMapping.Encoding
    private let leftOut: LeftOutRows

    init(_ source: BlockSource, column: Int, _ encoding: TableMapping.Encoding, _ leftOut: LeftOutRows) {
        self.source = source
        self.column = column
        self.encoding = encoding
        self.leftOut = leftOut
    }

    /// Reports references that stand twice. False where two different ones share a mark, and the reading is void.
    func report(_ index: ReferenceIndex, to log: inout FaultLog) -> Bool {
        guard index.twinCount > 0 else { return true }
        var finder = RecordFinder(source)
        for twin in index.twins {
            let (row, firstRow) = (leftOut.fileRow(of: twin.row), leftOut.fileRow(of: twin.first))
            guard let cell = finder.cell(row: row, column: column),
                let first = finder.cell(row: firstRow, column: column)
            else { continue }
            guard folded(cell) == folded(first) else { return false }
            log.report(.uniqueReference, column, .firstRow(RecordFault.sheetRow(firstRow)), row: row) { cell.line }
        }
        for _ in index.twins.count..<index.twinCount {
            log.count(.uniqueReference, column)
        }
        return true
    }

    private func folded(_ cell: RecordFinder.Cell) -> String? { encoding.text(cell.bytes)?.folded }
}
