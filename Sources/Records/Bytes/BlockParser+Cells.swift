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
        case .isoDate: unsafe decodeDate(memory.dates.iso(bytes, count), column, at: start)
        case .ukDate: unsafe decodeDate(memory.dates.uk(bytes, count), column, at: start)
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
        let code = unsafe memory.lookup.code(bytes, count, memory.cells[column].range)
        if code == 0 { reportCell(.knownCategory, column, at: start, .none) }
        store(code, memory.cells[column])
    }

    @inline(__always)
    private mutating func decodeDate(_ day: Int16, _ column: Int, at start: Int) {
        if day == DateColumn.missing { reportCell(.dateFormat, column, at: start, .none) }
        if day > memory.cells[column].latest {
            late |= 1 &<< UInt64(truncatingIfNeeded: memory.cells[column].slot)
        }
        store(day, memory.cells[column])
    }

    /// A reference, a key, or the reference of a parent.
    @inline(never)
    private mutating func decodeName(
        _ cell: CellPlan, _ column: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int, at start: Int
    ) {
        let nameSeed = cell.kind == .link ? parentSeed : seed
        let full: UInt64
        if hasHighBytes && plan.encoding == .windows1252 {
            full = unsafe CellHash.of(Windows1252.utf8(copied(bytes, count)), seed: nameSeed)
        } else {
            full = unsafe CellHash.of(bytes, count, seed: nameSeed)
        }
        let mark = max(1, full & mask)
        switch cell.kind {
        case .link:
            if reference == CellHash.none { reference = mark }
            // Without its parents' table, which has a finding of its own, a row is not at fault.
            let parent = parents?.row(of: mark, near: lastParent) ?? ParentLink.noRow
            if parent != ParentLink.noRow { lastParent = parent }
            if parent == ParentLink.noRow, parents != nil { reportCell(.knownComplaint, column, at: start, .none) }
            store(parent, cell)
        case .reference:
            reference = mark
            store(mark, cell)
        default: store(mark, cell)
        }
    }

    @inline(never)
    private mutating func decodeRare(
        _ cell: CellPlan, _ column: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int, at start: Int
    ) {
        let copy = unsafe copied(bytes, count)
        switch cell.kind {
        case .count, .money:
            let number = cell.kind == .count ? NumberCell.count(copy) : NumberCell.pence(copy)
            if number == nil { reportCell(.amountFormat, column, at: start, .none) }
            store(number ?? NumberColumn.missing, cell)
        case .text:
            let text = plan.encoding.text(copy) ?? ""
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
                let code = unsafe memory.lookup.code(first, part.count, cell.range)
                if code == 0 { reportCell(.knownCategory, column, at: start, .none) }
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
        case .isoDate, .ukDate: store(DateColumn.missing, cell)
        case .reference, .key: store(CellHash.none, cell)
        case .link: store(ParentLink.noRow, cell)
        case .count, .money: store(NumberColumn.missing, cell)
        case .skip, .text, .categories: break
        }
    }
}
