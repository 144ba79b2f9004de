import Dispatch
import Synchronization

/// The columns that were read as marks: references become an index, keys become groups.
struct MarkedColumns: Sendable {
    private(set) var index: ReferenceIndex?
    /// By slot.
    private(set) var groups: [Int: [Int32]] = [:]

    /// Takes the marks out of a body, so that their memory is free again as soon as it can be.
    static func take(from body: inout Body, _ plan: TablePlan, threads: Int) -> MarkedColumns {
        var columns: [Job] = []
        for (slot, store) in body.stores.enumerated() {
            guard case .marks(let marks) = store else { continue }
            columns.append(Job(slot: slot, marks: marks))
            body.stores[slot] = .none
        }
        // A third of the time of reading goes by here if one thread does it alone.
        let all = Mutex((jobs: columns, done: MarkedColumns()))
        columns = []
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            while let job = all.withLock({ $0.jobs.popLast() }) {
                let done = convert(job, plan.slots[job.slot].field.kind)
                all.withLock { $0.done.add(done) }
            }
        }
        return all.withLock { $0.done }
    }

    private struct Job {
        let slot: Int
        let marks: [UInt64]
    }

    private static func convert(_ job: Job, _ kind: FieldKind) -> MarkedColumns {
        var converted = MarkedColumns()
        if kind == .reference {
            converted.index = ReferenceIndex(job.marks)
        } else {
            converted.groups[job.slot] = KeyGroups.of(job.marks)
        }
        return converted
    }

    private mutating func add(_ other: MarkedColumns) {
        index = index ?? other.index
        groups.merge(other.groups) { first, _ in first }
    }
}
