import Diagnostics
import Quantities

extension BlockParser {
    /// Turns a cell, without its quotation marks, into a number in its column. What each kind needs of the plan
    /// it loads by itself: a plan handed down whole would cost more than the work.
    @inline(__always)
    mutating func decode(_ column: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int, at start: Int) {
        var (bytes, count) = unsafe (bytes, count)
        while count > 0, unsafe bytes[count &- 1] == 32 { count &-= 1 }
        while count > 0, unsafe bytes[0] == 32 {
            unsafe bytes += 1
            count &-= 1
        }
        guard count > 0 else { return decodeEmpty(column) }
        switch memory.cells[column].kind {
        case .skip: break
        case .category: unsafe decodeCategory(column, bytes, count, at: start)
        case .isoDate: unsafe decodeDate(memory.dates.iso(bytes, count), column, bytes, count, at: start)
        case .ukDate: unsafe decodeDate(memory.dates.uk(bytes, count), column, bytes, count, at: start)
        case .reference, .key, .link: unsafe decodeName(memory.cells[column], column, bytes, count, at: start)
        default: unsafe decodeRare(memory.cells[column], column, bytes, count, at: start)
        }
    }

    @inline(never)
    private mutating func decodeEmpty(_ column: Int) {
        let cell = memory.cells[column]
        storeMissing(cell)
        if cell.isRequired { empty |= 1 &<< UInt64(truncatingIfNeeded: cell.slot) }
    }

    @inline(never)
    private mutating func decodeCategory(_ column: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int, at start: Int) {
        var code = unsafe memory.lookup.code(bytes, count, memory.cells[column].range)
        if code == 0 {
            guard let found = unsafe foldedCategory(column, copied(bytes, count), at: start) else {
                return decodeEmpty(column)
            }
            code = found
        }
        store(code, memory.cells[column])
    }

    /// The category of a cell that is not spelt as the vocabulary does; 0, with a fault, where it is none, and nil where
    /// nothing is in the cell that anybody sees.
    private mutating func foldedCategory(_ column: Int, _ cell: [UInt8], at start: Int) -> UInt16? {
        let text = plan.encoding.text(cell) ?? ""
        let folded = text.folded
        if folded.isEmpty { return nil }
        if let code = plan.folded[column][folded] { return code }
        reportMisfit(.knownCategory, column, cell, at: start, value: CellHash.of(Array(folded.utf8)))
        return 0
    }

    /// Counts a cell that does not fit its column: a failed formula has a rule of its own.
    private mutating func reportMisfit(
        _ rule: RuleID, _ column: Int, _ cell: [UInt8], at start: Int, _ detail: FaultDetail = .none,
        value: UInt64 = 0
    ) {
        if SpreadsheetError.isOne(cell) { return reportCell(.spreadsheetError, column, at: start) }
        reportCell(rule, column, at: start, detail, value: value)
    }

    @inline(__always)
    private mutating func decodeDate(
        _ day: Int16, _ column: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int, at start: Int
    ) {
        if day == DateColumn.missing { return unsafe decodeLongDate(column, copied(bytes, count), at: start) }
        storeDate(day, column)
    }

    @inline(__always)
    private mutating func storeDate(_ day: Int16, _ column: Int) {
        if day > memory.cells[column].latest {
            late |= 1 &<< UInt64(truncatingIfNeeded: memory.cells[column].slot)
        }
        store(day, memory.cells[column])
    }

    /// A date that is not written in ten characters, or none.
    @inline(never)
    private mutating func decodeLongDate(_ column: Int, _ cell: [UInt8], at start: Int) {
        let text = plan.encoding.text(cell) ?? ""
        if text.folded.isEmpty { return decodeEmpty(column) }
        let style = memory.cells[column].kind.dateStyle ?? .iso
        if let day = DateText.date(text, style).flatMap(DateColumn.day) { return storeDate(day, column) }
        reportMisfit(.dateFormat, column, cell, at: start, DateText.reason(text))
        store(DateColumn.missing, memory.cells[column])
    }

    /// A reference, a key, or the reference of a parent.
    @inline(never)
    private mutating func decodeName(
        _ cell: CellPlan, _ column: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int, at start: Int
    ) {
        let nameSeed = cell.kind == .link ? parentSeed : seed
        guard let full = unsafe CellHash.ofPlain(bytes, count, seed: nameSeed) ?? foldedMark(bytes, count, nameSeed)
        else {
            return decodeEmpty(column)
        }
        if unsafe bytes[0] == UInt8(ascii: "#") || bytes[0] == UInt8(ascii: "E"),
            unsafe SpreadsheetError.isOne(copied(bytes, count))
        {
            reportCell(.spreadsheetError, column, at: start)
            return storeMissing(cell)
        }
        let mark = max(1, full & mask)
        switch cell.kind {
        case .link:
            if reference == CellHash.none { reference = mark }
            // Without its parents' table, which has a finding of its own, a row is not at fault.
            let parent = parents?.row(of: mark, near: lastParent) ?? ParentLink.noRow
            if parent != ParentLink.noRow { lastParent = parent }
            if parent == ParentLink.noRow, parents != nil {
                reportCell(.knownComplaint, column, at: start, value: mark)
            }
            store(parent, cell)
        case .reference:
            reference = mark
            store(mark, cell)
        default: store(mark, cell)
        }
    }

    /// The mark of a name that holds more than plain letters; nil where nobody sees anything in it.
    private func foldedMark(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ seed: UInt64) -> UInt64? {
        let copy = unsafe copied(bytes, count)
        let folded = Array((plan.encoding.text(copy)?.folded ?? "").utf8)
        return folded.isEmpty ? nil : CellHash.of(folded, seed: seed)
    }

    @inline(never)
    private mutating func decodeRare(
        _ cell: CellPlan, _ column: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int, at start: Int
    ) {
        let copy = unsafe copied(bytes, count)
        switch cell.kind {
        case .count, .money:
            // A pound sign, and what nobody sees, such as a blank that does not break.
            let plain = copy.contains { $0 > 127 } ? Array((plan.encoding.text(copy)?.folded ?? "").utf8) : copy
            if plain.isEmpty { return decodeEmpty(column) }
            let number = cell.kind == .count ? NumberCell.count(plain) : NumberCell.pence(plain)
            if number == nil { reportMisfit(.amountFormat, column, copy, at: start) }
            store(number ?? NumberColumn.missing, cell)
        case .shortDate: decodeLongDate(column, copy, at: start)
        case .text:
            let text = plan.encoding.text(copy) ?? ""
            if text.folded.isEmpty { return decodeEmpty(column) }
            if SpreadsheetError.isOne(copy) { return reportCell(.spreadsheetError, column, at: start) }
            lists.texts.append(RowLists.Text(row: Int32(row), slot: cell.slot, text: text))
        case .categories: decodeParts(cell, column, copy, at: start)
        default: break
        }
    }

    private mutating func decodeParts(_ cell: CellPlan, _ column: Int, _ bytes: [UInt8], at start: Int) {
        for piece in bytes.split(separator: 59) {
            let part = piece.trimmed
            guard !part.isEmpty else { continue }
            let padded = part + [UInt8](repeating: 0, count: 8)
            unsafe padded.withUnsafeBufferPointer { buffer in
                guard let first = buffer.baseAddress else { return }
                var code = unsafe memory.lookup.code(first, part.count, cell.range)
                if code == 0 { code = foldedCategory(column, part, at: start) ?? 0 }
                let item = RowLists.Part(row: Int32(row), slot: cell.slot, code: code)
                let isNew = !lists.parts.reversed().prefix { $0.row == item.row }.contains { $0.code == code }
                if isNew, code != 0 { lists.parts.append(item) }
            }
        }
    }

    private func copied(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    }
}

extension BlockParser {
    /// Writes "nothing" into the narrow columns of the block's rows, all at once, before its cells are read.
    func fillMissing() {
        for column in 0..<columnCount {
            let cell = memory.cells[column]
            guard cell.mayBeEmpty, cell.slot >= 0 else { continue }
            let first = unsafe memory.columns[Int(cell.slot)] + block.firstRow * 2
            unsafe first.initializeMemory(as: UInt16.self, repeating: cell.missing, count: block.rows)
        }
    }

    @inline(__always)
    func store<Value: BitwiseCopyable>(_ value: Value, _ cell: CellPlan) {
        let column = unsafe memory.columns[Int(cell.slot)]
        unsafe column.storeBytes(of: value, toByteOffset: row &* MemoryLayout<Value>.stride, as: Value.self)
    }

    @inline(__always)
    func storeMissing(_ cell: CellPlan) {
        switch cell.kind {
        case .category: store(CategoryColumn.missing, cell)
        case .isoDate, .ukDate, .shortDate: store(DateColumn.missing, cell)
        case .reference, .key: store(CellHash.none, cell)
        case .link: store(ParentLink.noRow, cell)
        case .count, .money: store(NumberColumn.missing, cell)
        case .skip, .text, .categories: break
        }
    }
}
