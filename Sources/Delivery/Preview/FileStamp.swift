/// What tells a file from the same file after a change, without reading it.
public struct FileStamp: Hashable, Sendable {
    /// Bytes.
    public let size: Int
    /// Nanoseconds since 1970, as fine as the file system keeps it.
    public let modified: Int
    /// A save by rename puts another file in the place of the old one.
    public let inode: UInt64

    public init(size: Int, modified: Int, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.inode = inode
    }
}

/// Files that editors and spreadsheets keep beside the one that is being edited, and that are no part of a report.
public enum EditorFile {
    /// - Parameter path: with `/` between folders.
    public static func isOne(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        if name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") { return true }
        if name.hasPrefix("#") && name.hasSuffix("#") { return true }
        // Vim tries whether it may write a folder with a file of this name.
        return name == "4913" || endings.contains { name.hasSuffix($0) }
    }

    private static let endings = [".tmp", ".temp", ".swp", ".swx", ".bak", ".part", ".crdownload"]
}
