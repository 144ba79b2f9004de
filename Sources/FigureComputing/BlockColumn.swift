import Quantities
import Records

/// A column as seen from one block: the whole column with an offset, or the block's own part of it.
struct BlockColumn {
    private(set) var codes: [UInt16] = []
    private(set) var days: [Int16] = []
    private(set) var numbers: [Int64] = []
    private(set) var offset = 0
    let isMissing: Bool

    init(_ column: ProgramColumn) {
        isMissing = column.content == nil
        guard column.rows == nil else { return }
        switch column.content {
        case .categories(let codes, _): self.codes = codes
        case .dates(let days), .days(let days): self.days = days
        case .numbers(let numbers): self.numbers = numbers
        case .fewCategories, nil: break
        }
    }

    /// Whether the column has nothing in a row of the block.
    func isBlank(_ row: Int) -> Bool {
        if isMissing { return true }
        if !codes.isEmpty { return codes[offset + row] == CategoryColumn.missing }
        if !days.isEmpty { return days[offset + row] == DateColumn.missing }
        return numbers[offset + row] == NumberColumn.missing
    }

    mutating func load(_ column: ProgramColumn, _ block: Range<Int>) {
        guard let rows = column.rows else {
            if case .fewCategories(let codes, _)? = column.content {
                Self.widen(codes, block, &self.codes)
            } else {
                offset = block.lowerBound
            }
            return
        }
        switch column.content {
        case .categories(let codes, _): Self.gather(codes, rows, block, missing: 0, &self.codes)
        case .fewCategories(let codes, _):
            Self.gather(codes, rows, block, missing: 0, &self.codes) { UInt16($0) }
        case .dates(let days), .days(let days):
            Self.gather(days, rows, block, missing: DateColumn.missing, &self.days)
        case .numbers(let numbers):
            Self.gather(numbers, rows, block, missing: NumberColumn.missing, &self.numbers)
        case nil: break
        }
    }

    private static func gather<Cell>(
        _ cells: [Cell], _ rows: [Int32], _ block: Range<Int>, missing: Cell, _ gathered: inout [Cell]
    ) {
        gather(cells, rows, block, missing: missing, &gathered) { $0 }
    }

    /// Overwrites the places of the block before, so that nothing grows cell by cell.
    @inline(__always)
    private static func gather<Cell, Wide>(
        _ cells: [Cell], _ rows: [Int32], _ block: Range<Int>, missing: Wide, _ gathered: inout [Wide],
        _ widen: (Cell) -> Wide
    ) {
        if gathered.count < block.count { gathered = Array(repeating: missing, count: block.count) }
        let (cells, rows, first) = (cells.span, rows.span, block.lowerBound)
        var output = gathered.mutableSpan
        for place in 0..<block.count {
            let row = Int(rows[first &+ place])
            output[place] = row < 0 ? missing : widen(cells[row])
        }
    }

    private static func widen(_ codes: [UInt8], _ block: Range<Int>, _ widened: inout [UInt16]) {
        if widened.count < block.count { widened = Array(repeating: 0, count: block.count) }
        let source = codes.span.extracting(block)
        var output = widened.mutableSpan
        for place in source.indices { output[place] = UInt16(source[place]) }
    }
}
