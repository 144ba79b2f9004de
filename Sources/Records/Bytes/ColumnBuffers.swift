/// The memory of one column while threads fill it.
enum ColumnStore: Sendable {
    case codes([UInt16])
    case days([Int16])
    case numbers([Int64])
    case marks([UInt64])
    case rows([Int32])
    /// What is kept as a list beside the columns.
    case none

    /// What is in the cells of a column.
    enum Width: Sendable { case codes, days, numbers, marks, rows, none }
}

/// Where a column's memory starts, as a number, because a pointer may not be handed to another thread.
struct ColumnAddress: Sendable {
    let bits: UInt
}

/// Lends the memory of all columns to some work that fills them.
enum ColumnBuffers {
    /// Calls `fill` with the address of each column; its result is the number of rows that it filled.
    ///
    /// A column may have room for many more rows than the file turns out to have: what nobody touches takes up
    /// no memory, so rows need be neither counted beforehand nor moved afterwards.
    static func make(
        _ widths: [ColumnStore.Width], capacity: Int, _ fill: ([ColumnAddress]) -> Int
    ) -> (stores: [ColumnStore], rows: Int) {
        var stores: [ColumnStore] = []
        let rows = lend(widths[...], capacity, [], &stores, fill)
        return (stores.reversed(), rows)
    }

    private static func lend(
        _ widths: ArraySlice<ColumnStore.Width>, _ capacity: Int, _ addresses: [ColumnAddress],
        _ stores: inout [ColumnStore], _ fill: ([ColumnAddress]) -> Int
    ) -> Int {
        guard let width = widths.first else { return fill(addresses) }
        var rows = 0
        func array<Element>() -> [Element] {
            unsafe Array(unsafeUninitializedCapacity: capacity) { buffer, count in
                let address = ColumnAddress(bits: UInt(bitPattern: buffer.baseAddress))
                rows = lend(widths.dropFirst(), capacity, addresses + [address], &stores, fill)
                count = rows
            }
        }
        func skipped() -> ColumnStore {
            rows = lend(widths.dropFirst(), capacity, addresses + [ColumnAddress(bits: 8)], &stores, fill)
            return .none
        }
        let store: ColumnStore =
            switch width {
            case .codes: .codes(array())
            case .days: .days(array())
            case .numbers: .numbers(array())
            case .marks: .marks(array())
            case .rows: .rows(array())
            case .none: skipped()
            }
        stores.append(store)
        return rows
    }
}
