import Quantities

/// A plan as a thread reads it while it runs: bare memory, without the reference counting of arrays, which
/// costs a third of the time in a loop over forty million cells.
@safe struct PlanMemory: ~Copyable {
    let cells: FrozenArray<CellPlan>
    let chains: FrozenArray<Int16>
    let laterDates: FrozenArray<Int16>
    let outerCodes: FrozenArray<UInt16>
    let precedences: FrozenArray<PrecedenceRule>
    let columns: FrozenArray<UnsafeMutableRawPointer>
    private let entries: FrozenArray<CategoryTables.Entry>
    private let spellings: FrozenArray<UInt8>
    private let months: FrozenArray<Int16>

    init(_ plan: TablePlan, months: MonthTable, addresses: [ColumnAddress]) {
        cells = FrozenArray(plan.cells)
        chains = FrozenArray(plan.rules.chains)
        laterDates = FrozenArray(plan.rules.laterDates)
        outerCodes = FrozenArray(plan.rules.outerCodes)
        precedences = FrozenArray(plan.rules.precedences)
        unsafe columns = FrozenArray(addresses.compactMap { unsafe UnsafeMutableRawPointer(bitPattern: $0.bits) })
        entries = FrozenArray(plan.categories.entries)
        spellings = FrozenArray(plan.categories.bytes + [UInt8](repeating: 0, count: 8))
        self.months = FrozenArray(months.starts)
    }

    var lookup: CategoryLookup { unsafe CategoryLookup(entries.start, spellings.start) }
    var dates: DateCell { unsafe DateCell(months.start) }

    deinit {
        cells.free()
        chains.free()
        laterDates.free()
        outerCodes.free()
        precedences.free()
        unsafe columns.free()
        entries.free()
        spellings.free()
        months.free()
    }
}

/// A copy of an array's elements that is freed by hand.
@safe struct FrozenArray<Element> {
    let start: UnsafePointer<Element>
    let count: Int

    init(_ elements: [Element]) {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        for (index, element) in elements.enumerated() { unsafe (memory + index).initialize(to: element) }
        unsafe start = UnsafePointer(memory)
        count = elements.count
    }

    @inline(__always)
    subscript(index: Int) -> Element { unsafe start[index] }

    func free() { unsafe start.deallocate() }
}
