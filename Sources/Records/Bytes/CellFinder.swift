/// Finds a cell again in a record that is known to be whole: only done for faults.
enum CellFinder {
    /// Bytes from the record's start to the cell of a column.
    static func start(of column: Int, in record: UnsafePointer<UInt8>) -> Int {
        var (index, passed, isOpen) = (0, 0, false)
        while passed < column {
            let byte = unsafe record[index]
            if byte == 34 { isOpen.toggle() }
            if byte == 44 && !isOpen { passed += 1 }
            index += 1
        }
        return index
    }

    /// How many cells the record that starts here has.
    static func count(in record: UnsafePointer<UInt8>) -> Int {
        var (index, count, isOpen) = (0, 1, false)
        while true {
            let byte = unsafe record[index]
            if byte == 34 { isOpen.toggle() }
            if !isOpen && byte == 44 { count += 1 }
            if !isOpen && byte == 10 { return count }
            index += 1
        }
    }

    /// The bytes of the cell that starts here, quotation marks included.
    static func length(of cell: UnsafePointer<UInt8>) -> Int {
        var (index, isOpen) = (0, false)
        while true {
            let byte = unsafe cell[index]
            if byte == 34 { isOpen.toggle() }
            if !isOpen && (byte == 44 || byte == 10) { break }
            index += 1
        }
        return unsafe index > 0 && cell[index] == 10 && cell[index - 1] == 13 ? index - 1 : index
    }

    /// The bytes from a record's start to the next record.
    static func next(after record: UnsafePointer<UInt8>) -> Int {
        var (index, isOpen) = (0, false)
        while true {
            let byte = unsafe record[index]
            if byte == 34 { isOpen.toggle() }
            index += 1
            if byte == 10 && !isOpen { return index }
        }
    }
}
