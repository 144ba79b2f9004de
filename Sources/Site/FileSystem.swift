/// The file system as a value: what this module may do with files, and nothing else.
///
/// The real one is made in the executable; tests make one in memory. Paths use `/`, and a listing is sorted by
/// the bytes of its paths, so that no directory order of the machine reaches a page.
public struct FileSystem: Sendable {
    /// The bytes of a file.
    public let read: @Sendable (_ path: String) throws(FileProblem) -> [UInt8]
    /// Every file below a folder, as paths relative to it, sorted; empty where there is no such folder.
    public let list: @Sendable (_ folder: String) throws(FileProblem) -> [String]
    public let exists: @Sendable (_ path: String) -> Bool
    /// Writes a file and makes the folders above it.
    public let write: @Sendable (_ bytes: [UInt8], _ path: String) throws(FileProblem) -> Void
    /// Swaps two paths in one step.
    public let exchange: @Sendable (_ first: String, _ second: String) throws(FileProblem) -> Void
    public let move: @Sendable (_ from: String, _ to: String) throws(FileProblem) -> Void
    /// Removes a file or a whole folder; nothing happens where there is none.
    public let remove: @Sendable (_ path: String) throws(FileProblem) -> Void

    public init(
        read: @escaping @Sendable (String) throws(FileProblem) -> [UInt8],
        list: @escaping @Sendable (String) throws(FileProblem) -> [String],
        exists: @escaping @Sendable (String) -> Bool,
        write: @escaping @Sendable ([UInt8], String) throws(FileProblem) -> Void,
        exchange: @escaping @Sendable (String, String) throws(FileProblem) -> Void,
        move: @escaping @Sendable (String, String) throws(FileProblem) -> Void,
        remove: @escaping @Sendable (String) throws(FileProblem) -> Void
    ) {
        self.read = read
        self.list = list
        self.exists = exists
        self.write = write
        self.exchange = exchange
        self.move = move
        self.remove = remove
    }
}

/// A file that could not be read or written.
public struct FileProblem: Error, Hashable, Sendable {
    public enum Action: String, Sendable {
        case read = "read"
        case list = "list"
        case write = "write"
        case exchange = "exchange"
        case move = "move"
        case remove = "remove"
    }

    public let action: Action
    public let path: String
    /// The system's own words, such as "Permission denied".
    public let reason: String

    public init(_ action: Action, _ path: String, _ reason: String) {
        self.action = action
        self.path = path
        self.reason = reason
    }
}
