import Quantities

/// What a row of a file is, by the cells that are filled in: spreadsheets have blank rows, totals and notes among records.
enum RowNature: Sendable {
    case record
    /// It has another number of cells than the headings.
    case ragged
    /// No cell is filled in.
    case blank
    /// The first cell that is filled in says so.
    case total
    /// One cell is filled in, or two that no record needs: a title, or who made the export and when.
    case note

    /// - Parameter record: as far as its line break.
    init(of record: UnsafePointer<UInt8>, _ plan: TablePlan) {
        let count = unsafe CellFinder.count(in: record)
        var filled: [Int] = []
        var start = 0
        for column in 0..<count {
            let length = unsafe CellFinder.length(of: record + start)
            if unsafe Self.isFilled(record + start, length) { filled.append(column) }
            start += length + 1
        }
        guard let first = filled.first else {
            self = .blank
            return
        }
        start = unsafe CellFinder.start(of: first, in: record)
        let length = unsafe CellFinder.length(of: record + start)
        let cell = unsafe Array(UnsafeBufferPointer(start: record + start, count: length))
        self = Self.of(filled, first: plan.encoding.text(PlainCells.unquoted(cell) ?? cell) ?? "", count, plan)
    }

    private static func of(_ filled: [Int], first: String, _ count: Int, _ plan: TablePlan) -> RowNature {
        let needed = plan.required.count { filled.contains($0) }
        if needed < plan.required.count || count != plan.headings.count || filled.count < 4, isTotal(first.folded) {
            return .total
        }
        if filled.count == 1 && needed * 2 < plan.required.count || filled.count == 2 && needed == 0 { return .note }
        return count == plan.headings.count ? .record : .ragged
    }

    /// "Total", "Grand total: 19", "Sum", "Totals for 2025-26".
    private static func isTotal(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter }
        guard let first = words.first else { return false }
        return totals.contains(first) && text.first?.isLetter == true
            || words.count > 1 && ["grand", "overall", "sub", "running"].contains(first) && totals.contains(words[1])
    }

    private static let totals: Set<Substring> = ["total", "totals", "subtotal", "subtotals", "sum", "count", "average"]

    /// Whether a cell holds more than blanks and quotation marks.
    private static func isFilled(_ cell: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        for index in 0..<length where unsafe ![9, 13, 32, 34].contains(cell[index]) { return true }
        return false
    }
}
