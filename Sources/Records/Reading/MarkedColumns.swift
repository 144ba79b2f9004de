import Dispatch
import Synchronization

/// The columns that were read as marks: references become an index, keys become groups.
struct MarkedColumns: Sendable {
    private(set) var index: ReferenceIndex?
    /// By slot.
    private(set) var groups: [Int: [Int32]] = [:]

    /// Takes the marks out of a body, so that their memory is free again as soon as it can be.
    static func take(from body: inout Body, _ plan: TablePlan, threads: Int) -> MarkedColumns {
        var columns: [(slot: Int, marks: [UInt64])] = []
        for (slot, store) in body.stores.enumerated() {
            guard case .marks(let marks) = store else { continue }
            columns.append((slot, marks))
            body.stores[slot] = .none
        }
        let jobs = columns
        let all = Mutex(MarkedColumns())
        // A third of the time of reading goes by here if one thread does it alone.
        DispatchQueue.concurrentPerform(iterations: threads > 1 ? jobs.count : 1) { worker in
            for (slot, marks) in threads > 1 ? jobs[worker...worker] : jobs[...] {
                let done = convert(marks, slot: slot, plan.slots[slot].field.kind)
                all.withLock { $0.add(done) }
            }
        }
        return all.withLock { $0 }
    }

    private static func convert(_ marks: [UInt64], slot: Int, _ kind: FieldKind) -> MarkedColumns {
        var converted = MarkedColumns()
        if kind == .reference { converted.index = ReferenceIndex(marks) } else { converted.groups[slot] = KeyGroups.of(marks) }
        return converted
    }

    private mutating func add(_ other: MarkedColumns) {
        index = index ?? other.index
        groups.merge(other.groups) { first, _ in first }
    }
}
