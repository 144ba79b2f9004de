/// Reads parts of a file that are small enough to be an array.
enum FileBytes {
    /// Nil where the file cannot be read or has become shorter.
    static func read(_ file: RecordsFile, from offset: Int, count: Int) -> [UInt8]? {
        guard count > 0 else { return [] }
        var buffer = BlockBuffer(capacity: count)
        guard buffer.fill(file, from: offset, count: count) == count else { return nil }
        return unsafe Array(UnsafeBufferPointer(start: buffer.bytes, count: count))
    }

    /// The offset behind the last byte that is not a line break, at least `start`.
    static func end(of file: RecordsFile, from start: Int) -> Int? {
        var end = file.size
        while end > start {
            let first = max(start, end - 4096)
            guard let bytes = read(file, from: first, count: end - first) else { return nil }
            let last = bytes.lastIndex { $0 != 10 && $0 != 13 }
            if let last { return first + last + 1 }
            end = first
        }
        return end
    }
}
