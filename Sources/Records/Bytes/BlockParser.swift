import Diagnostics
import Quantities

/// Decodes the cells of blocks into the columns of a table and holds each row against the rules.
///
/// One a thread. Everything the loop touches is a number or bare memory; strings and arrays are made for faults only.
@safe struct BlockParser: CellSink, ~Copyable {
    let plan: TablePlan
    let memory: PlanMemory
    let parents: ParentLookup?
    let seed: UInt64
    /// The seed that the parents' references were marked with.
    let parentSeed: UInt64
    let mask: UInt64
    /// Entries of `accepted` by the mark of their reference.
    let accepted: [UInt64: [AcceptedRule]]
    let columnCount: Int
    // Copied out of the plan: a rule beside an array would have the array's references counted in every row.
    let period: PeriodRule?
    let ending: EndingRule?
    let stages: StageRule?
    let nesting: NestingRule?
    let standstill: StandstillRule?

    private(set) var bytes: UnsafePointer<UInt8>
    private(set) var block: BlockSource.Block
    /// Whether cells must be looked at for quotation marks or letters outside ASCII.
    private var isCareful = false
    private(set) var hasHighBytes = false
    private(set) var row = 0
    private(set) var recordStart = 0
    /// What the row is, once a fault has asked for it.
    private var nature: RowNature?
    /// The mark of the row's reference, or of its parent's where it has none of its own.
    var reference = CellHash.none
    /// The parent of a row before.
    var lastParent = ParentLink.noRow
    /// Slots whose date lies too late in this row.
    var late: UInt64 = 0
    /// Slots that every row needs and this one lacks.
    var empty: UInt64 = 0
    var log = FaultLog()
    var lists = RowLists()
    private var scratch = BlockBuffer(capacity: 256)

    init(
        _ plan: TablePlan, _ memory: consuming PlanMemory, parents: ParentLookup?, marking: Marking
    ) {
        self.plan = plan
        self.memory = memory
        self.parents = parents
        seed = marking.seed
        parentSeed = marking.parentSeed
        mask = marking.mask
        accepted = marking.accepted
        columnCount = plan.cells.count
        period = plan.rules.period
        ending = plan.rules.ending
        stages = plan.rules.stages
        nesting = plan.rules.nesting
        standstill = plan.rules.standstill
        unsafe bytes = scratch.bytes
        block = BlockSource.Block(
            offset: 0, count: 0, firstRow: 0, firstLine: 1, rows: 0, lines: 0, hasQuotes: false)
    }

    mutating func parse(_ block: BlockSource.Block, _ buffer: borrowing BlockBuffer) {
        self.block = block
        unsafe bytes = buffer.bytes
        row = block.firstRow
        recordStart = 0
        hasHighBytes = unsafe ByteCount.hasHighByte(bytes, block.count)
        isCareful = hasHighBytes || block.hasQuotes
        fillMissing()
        let start = unsafe bytes
        unsafe Tokenizer.run(start, block.count, hasQuotes: block.hasQuotes, &self)
    }

    /// Empty cells of narrow columns are there already: see `fillMissing`.
    @inline(__always)
    func passesOver(_ column: Int) -> Bool { column < columnCount && memory.cells[column].mayBeEmpty }

    mutating func cell(_ column: Int, _ start: Int, _ end: Int) {
        guard column < columnCount else { return }
        if isCareful {
            carefulCell(column, start, end)
        } else {
            unsafe decode(column, bytes + start, end &- start, at: start)
        }
    }

    mutating func endOfRecord(_ cells: Int, next: Int) {
        if cells == columnCount && empty == 0 {
            checkRow()
        } else {
            endOddRecord(cells)
        }
        row &+= 1
        reference = CellHash.none
        nature = nil
        late = 0
        empty = 0
        recordStart = next
    }

    /// A record with too many or too few cells, or without one that every record needs: it may be none at all.
    @inline(never)
    private mutating func endOddRecord(_ cells: Int) {
        for column in min(cells, columnCount)..<columnCount { storeMissing(memory.cells[column]) }
        switch natureOfRow() {
        case .record: checkRow()
        case .ragged: report(.raggedRow, nil, at: recordStart, .cells(cells))
        case .blank:
            report(.blankRow, nil, at: recordStart, .none)
            lists.leftOut.append(Int32(row))
        case .total, .note:
            let isTotal = natureOfRow() == .total
            report(.notARecord, nil, at: recordStart, isTotal ? .total : .note)
            lists.leftOut.append(Int32(row))
        }
    }

    private mutating func natureOfRow() -> RowNature {
        if let nature { return nature }
        let found = unsafe RowNature(of: bytes + recordStart, plan)
        nature = found
        return found
    }

    /// A cell that may be quoted or hold letters outside ASCII.
    @inline(never)
    private mutating func carefulCell(_ column: Int, _ start: Int, _ end: Int) {
        if hasHighBytes, unsafe !plan.encoding.isValid(UnsafeBufferPointer(start: bytes + start, count: end - start)) {
            reportCell(.wrongEncoding, column, at: start)
            return storeMissing(memory.cells[column])
        }
        guard block.hasQuotes, unsafe ByteCount.of(34, in: bytes + start, end - start) > 0 else {
            return unsafe decode(column, bytes + start, end - start, at: start)
        }
        if scratch.capacity < end - start { scratch.grow(to: end - start) }
        let quoted = unsafe bytes + start
        guard let count = unsafe scratch.setUnquoted(quoted, end - start) else {
            reportCell(.strayQuote, column, at: start)
            return storeMissing(memory.cells[column])
        }
        let unquoted = unsafe scratch.bytes
        unsafe decode(column, unquoted, count, at: start)
    }

    /// Counts a fault of a cell, unless the row is ragged or no record: then the cell may belong to another column, and
    /// the row has a finding of its own.
    /// - Parameter value: a mark of what is in the cell.
    mutating func reportCell(
        _ rule: RuleID, _ column: Int, at start: Int, _ detail: FaultDetail = .none, value: UInt64 = 0
    ) {
        switch natureOfRow() {
        case .record: report(rule, column, at: start, detail, value: value)
        // Any mark of an empty cell has the row looked at as a whole at its end.
        case .total, .note: empty |= 1
        case .ragged, .blank: break
        }
    }

    /// Counts a fault.
    mutating func report(
        _ rule: RuleID, _ column: Int?, at start: Int, _ detail: FaultDetail, value: UInt64 = 0
    ) {
        let block = block
        let before = unsafe UnsafePointer(bytes)
        log.report(rule, column, detail, value: value, row: row) {
            unsafe block.firstLine + ByteCount.of(10, in: before, start)
        }
    }
}

/// Cells that do not fit into a column of numbers, with their rows.
struct RowLists: Sendable {
    struct Part: Sendable {
        let row: Int32
        let slot: Int16
        let code: UInt16
    }

    struct Text: Sendable {
        let row: Int32
        let slot: Int16
        let text: String
    }

    var parts: [Part] = []
    var texts: [Text] = []
    /// Rows of the file that are not records.
    var leftOut: [Int32] = []
}

/// How references become marks in one reading of a file.
struct Marking: Sendable {
    let seed: UInt64
    let parentSeed: UInt64
    /// By the mark of the reference that each entry names.
    var accepted: [UInt64: [AcceptedRule]] = [:]
    /// Tests clear bits of it, so that different references share a mark.
    var mask = UInt64.max

    init(seed: UInt64, parentSeed: UInt64, mask: UInt64) {
        self.seed = seed
        self.parentSeed = parentSeed
        self.mask = mask
    }

    func mark(_ name: String, seed: UInt64) -> UInt64 {
        let mark = CellHash.of(Array(name.folded.utf8), seed: seed)
        return mark == CellHash.none ? mark : max(1, mark & mask)
    }
}

/// An entry of `accepted` as the reader looks it up.
struct AcceptedRule: Sendable {
    let rule: RuleID
    let entry: Int
}
