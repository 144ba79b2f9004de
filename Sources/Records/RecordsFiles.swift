/// The files that records are read from, as functions made at the program's edge, so that tests read memory
/// and this module opens nothing by itself.
public struct RecordsFiles: Sendable {
    /// The file at a path; nil where there is none that can be read.
    public let open: @Sendable (_ path: String) -> RecordsFile?
    /// The files below a folder, by their paths from there; nothing where there are none.
    public let names: @Sendable (_ folder: String) -> [String]
    /// Whether a path lies outside the project, or where git ignores it: where real records may be kept.
    public let isOutsideOrIgnored: @Sendable (_ path: String) -> Bool

    public init(
        open: @escaping @Sendable (_ path: String) -> RecordsFile?,
        names: @escaping @Sendable (_ folder: String) -> [String],
        isOutsideOrIgnored: @escaping @Sendable (_ path: String) -> Bool
    ) {
        self.names = names
        self.open = open
        self.isOutsideOrIgnored = isOutsideOrIgnored
    }
}

/// One open file, read by position and by several threads at once.
public struct RecordsFile: Sendable {
    /// Bytes.
    public let size: Int
    /// Fills the span with the bytes from an offset on, as `pread` does, and returns how many it got. Fewer
    /// than the span holds means the end of the file; -1 means that it cannot be read.
    public let read: @Sendable (_ offset: Int, _ into: inout MutableRawSpan) -> Int

    public init(size: Int, read: @escaping @Sendable (_ offset: Int, _ into: inout MutableRawSpan) -> Int) {
        self.size = size
        self.read = read
    }
}
