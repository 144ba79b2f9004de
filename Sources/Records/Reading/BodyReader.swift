import Dispatch
import Synchronization

/// Everything below the headings of one file.
struct Body: Sendable {
    var stores: [ColumnStore]
    /// Records, once the rows that are none are left out.
    var rowCount: Int
    var log: FaultLog
    var lists: RowLists
    let fault: BlockSource.Fault?

    /// Frees the columns in which no row has anything.
    mutating func dropEmptyColumns() {
        for (slot, store) in stores.enumerated() where store.isEmpty { stores[slot] = .none }
    }
}

extension ColumnStore {
    fileprivate var isEmpty: Bool {
        switch self {
        case .codes(let codes): !codes.contains { $0 != CategoryColumn.missing }
        case .days(let days): !days.contains { $0 != DateColumn.missing }
        case .numbers(let values): !values.contains { $0 != NumberColumn.missing }
        case .marks, .rows, .none: false
        }
    }
}

/// Reads the records of a file with several threads. What comes out does not depend on how many they are.
struct BodyReader: Sendable {
    let plan: TablePlan
    let parents: ReferenceIndex?
    let marking: Marking
    let months: MonthTable
    let shape: ReadingShape

    func read(_ source: BlockSource, capacity: Int, threads: Int) -> Body {
        let gathered = Mutex((log: FaultLog(), lists: RowLists()))
        let made = ColumnBuffers.make(plan.slots.map(\.width), capacity: capacity) { addresses in
            DispatchQueue.concurrentPerform(iterations: threads) { _ in
                let (log, lists) = run(source, addresses)
                gathered.withLock { all in
                    all.log.merge(log)
                    all.lists.merge(lists)
                }
            }
            return source.rowCount
        }
        let all = gathered.withLock { $0 }
        var body = Body(
            stores: made.stores, rowCount: made.rows, log: all.log, lists: all.lists.sorted, fault: source.fault)
        body.leaveOut()
        return body
    }

    /// One thread's share.
    private func run(_ source: BlockSource, _ addresses: [ColumnAddress]) -> (FaultLog, RowLists) {
        guard let parents else { return run(source, addresses, nil) }
        return parents.withLookup { run(source, addresses, $0) }
    }

    private func run(
        _ source: BlockSource, _ addresses: [ColumnAddress], _ lookup: ParentLookup?
    ) -> (FaultLog, RowLists) {
        let memory = PlanMemory(plan, months: months, addresses: addresses)
        var parser = BlockParser(plan, memory, parents: lookup, marking: marking)
        var buffer = BlockBuffer(capacity: shape.blockSize + 1)
        while let block = source.next(&buffer) { parser.parse(block, buffer) }
        return (parser.log, parser.lists)
    }
}

/// How a file is cut up while it is read. Tests make blocks tiny.
struct ReadingShape: Sendable {
    var threads = 1
    /// Bytes.
    var blockSize = 1 << 20
    /// Bytes; a quotation that stays open for longer is taken for one that is never closed.
    var longestRecord = 1 << 24
    /// What is left of a mark; tests leave little, so that different references get the same.
    var markMask = UInt64.max
}

extension RowLists {
    mutating func merge(_ other: RowLists) {
        parts += other.parts
        texts += other.texts
        leftOut += other.leftOut
    }

    /// In the order of rows; what stands in one row keeps its order, because one thread read it.
    var sorted: RowLists {
        func order<Item>(_ items: [Item], by row: (Item) -> Int32) -> [Item] {
            items.enumerated().sorted { (row($0.element), $0.offset) < (row($1.element), $1.offset) }.map(\.element)
        }
        return RowLists(
            parts: order(parts) { $0.row }, texts: order(texts) { $0.row }, leftOut: leftOut.sorted())
    }
}
