/// Finds the row of a reference by its mark: open addressing, one number a place.
struct ReferenceIndex: Sendable {
    /// One a row.
    let marks: [UInt64]
    /// Row numbers from 1; 0 where the place is free. Its size is a power of two.
    let places: [Int32]
    /// How many rows have the mark of a row before them, and the first such pairs.
    let twins: [Twin]
    let twinCount: Int

    struct Twin: Sendable, Equatable {
        let row: Int
        let first: Int
    }

    /// Indexes the rows in order; rows without a reference are left out.
    init(_ marks: [UInt64], keeping limit: Int = FaultLog.told) {
        var places = [Int32](repeating: 0, count: Self.size(for: marks.count))
        var twins: [Twin] = []
        var count = 0
        unsafe marks.withUnsafeBufferPointer { marks in
            unsafe places.withUnsafeMutableBufferPointer { places in
                for row in 0..<marks.count {
                    let first = unsafe Self.insert(row, marks, places)
                    guard first != row else { continue }
                    count += 1
                    if twins.count < limit { twins.append(Twin(row: row, first: first)) }
                }
            }
        }
        self.marks = marks
        self.places = places
        self.twins = twins
        twinCount = count
    }

    /// A power of two, at most two thirds of which are taken.
    static func size(for count: Int) -> Int {
        var size = 16
        while size < count + count / 2 { size *= 2 }
        return size
    }

    /// The first row with the same mark; the row itself where it is the first, or has no mark.
    @inline(__always)
    static func insert(
        _ row: Int, _ marks: UnsafeBufferPointer<UInt64>, _ places: UnsafeMutableBufferPointer<Int32>
    ) -> Int {
        let mark = unsafe marks[row]
        guard mark != CellHash.none else { return row }
        let mask = places.count &- 1
        var place = Int(truncatingIfNeeded: mark) & mask
        while true {
            let found = unsafe Int(places[place]) &- 1
            if found < 0 {
                unsafe places[place] = Int32(truncatingIfNeeded: row &+ 1)
                return row
            }
            if unsafe marks[found] == mark { return found }
            place = (place &+ 1) & mask
        }
    }

    /// Calls `body` with the index as a thread reads it.
    func withLookup<Result>(_ body: (ParentLookup) -> Result) -> Result {
        unsafe marks.withUnsafeBufferPointer { marks in
            unsafe places.withUnsafeBufferPointer { places in
                body(unsafe ParentLookup(marks, places))
            }
        }
    }
}

/// The index as a thread reads it.
@safe struct ParentLookup {
    private let marks: UnsafeBufferPointer<UInt64>
    private let places: UnsafeBufferPointer<Int32>

    init(_ marks: UnsafeBufferPointer<UInt64>, _ places: UnsafeBufferPointer<Int32>) {
        unsafe self.marks = marks
        unsafe self.places = places
    }

    /// The parent's row; `ParentLink.noRow` where there is none.
    /// - Parameter guess: the parent of the row before. Exports are mostly in one order, so that the parent is
    ///   that one or the next, and the table, which does not fit into the processor's cache, is left alone.
    @inline(__always)
    func row(of mark: UInt64, near guess: Int32 = ParentLink.noRow) -> Int32 {
        if guess >= 0 {
            if unsafe marks[Int(guess)] == mark { return guess }
            let next = Int(guess) &+ 1
            if unsafe next < marks.count, unsafe marks[next] == mark { return Int32(truncatingIfNeeded: next) }
        }
        let mask = unsafe places.count &- 1
        var place = Int(truncatingIfNeeded: mark) & mask
        while true {
            let found = unsafe places[place] &- 1
            if found < 0 { return ParentLink.noRow }
            if unsafe marks[Int(found)] == mark { return found }
            place = (place &+ 1) & mask
        }
    }
}

/// Numbers the groups of rows with the same mark, in the order of first appearance.
enum KeyGroups {
    static func of(_ marks: [UInt64]) -> [Int32] {
        var numbers = [Int32](repeating: KeyColumn.missing, count: marks.count)
        var places = [Int32](repeating: 0, count: ReferenceIndex.size(for: marks.count))
        var next: Int32 = 0
        unsafe marks.withUnsafeBufferPointer { marks in
            unsafe places.withUnsafeMutableBufferPointer { places in
                for row in 0..<marks.count where unsafe marks[row] != CellHash.none {
                    let first = unsafe ReferenceIndex.insert(row, marks, places)
                    numbers[row] = first == row ? next : numbers[first]
                    if first == row { next += 1 }
                }
            }
        }
        return numbers
    }
}
