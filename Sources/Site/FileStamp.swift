/// What tells a file from the same file after a change, without reading it.
public struct FileStamp: Hashable, Sendable {
    /// Bytes.
    public let size: Int
    /// Nanoseconds since 1970, as fine as the file system keeps it.
    public let modified: Int
    /// When the system last saw it changed: nobody can set that, as a copy or `touch` sets the other. In nanoseconds too.
    public let changed: Int
    /// A save by rename puts another file in the place of the old one.
    public let inode: UInt64

    public init(size: Int, modified: Int, changed: Int? = nil, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed ?? modified
        self.inode = inode
    }
}
