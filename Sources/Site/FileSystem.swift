public import Diagnostics

/// The file system as a value: what this module may do with files, and nothing else.
///
/// The real one is made in the executable; tests make one in memory. Paths use `/`, and a listing is sorted by
/// the bytes of its paths, so that no directory order of the machine reaches a page.
public struct FileSystem: Sendable {
    /// The bytes of a plain file; a link is followed. What is not a plain file is a problem, and nobody waits for it.
    public let read: @Sendable (_ path: String) throws(FileProblem) -> [UInt8]
    /// Every file below a folder, as paths relative to it, sorted; empty where there is no such folder.
    public let list: @Sendable (_ folder: String) throws(FileProblem) -> [String]
    /// Everything below a folder, folders too, as `list` lists files. Links are not followed, but for the folder itself.
    public let entries: @Sendable (_ folder: String) throws(FileProblem) -> [FolderEntry]
    public let exists: @Sendable (_ path: String) -> Bool
    /// Where a path leads once every link on the way is followed, from the root of the machine.
    public let resolve: @Sendable (_ path: String) -> String
    /// Writes a file and makes the folders above it. A file that is there already is replaced in one step, so that a
    /// full disk leaves it as it was.
    public let put: @Sendable (_ bytes: [UInt8], _ path: String, _ access: FileAccess) throws(FileProblem) -> Void
    /// Makes a folder beside a path, under a name that nobody else has, and returns its path. What a run that was cut
    /// short has left of such folders for that path is removed first.
    public let makeWorkFolder: @Sendable (_ path: String, _ access: FileAccess) throws(FileProblem) -> String
    /// Swaps two paths in one step.
    public let exchange: @Sendable (_ first: String, _ second: String) throws(FileProblem) -> Void
    public let move: @Sendable (_ from: String, _ to: String) throws(FileProblem) -> Void
    /// Removes a file or a whole folder; nothing happens where there is none.
    public let remove: @Sendable (_ path: String) throws(FileProblem) -> Void

    /// The files below a folder that git can give back as they are, by their paths in it.
    public let heldByGit: @Sendable (_ folder: String) -> Set<String>

    /// Without `entries`, `resolve` and `makeWorkFolder` there are plain files and no links, and one run at a time.
    public init(
        read: @escaping @Sendable (String) throws(FileProblem) -> [UInt8],
        list: @escaping @Sendable (String) throws(FileProblem) -> [String],
        entries: (@Sendable (String) throws(FileProblem) -> [FolderEntry])? = nil,
        exists: @escaping @Sendable (String) -> Bool,
        resolve: @escaping @Sendable (String) -> String = { $0 },
        put: @escaping @Sendable ([UInt8], String, FileAccess) throws(FileProblem) -> Void,
        makeWorkFolder: @escaping @Sendable (String, FileAccess) throws(FileProblem) -> String = { path, _ in
            path + ".new"
        },
        exchange: @escaping @Sendable (String, String) throws(FileProblem) -> Void,
        move: @escaping @Sendable (String, String) throws(FileProblem) -> Void,
        remove: @escaping @Sendable (String) throws(FileProblem) -> Void,
        heldByGit: @escaping @Sendable (String) -> Set<String> = { _ in [] }
    ) {
        self.read = read
        self.list = list
        self.entries = entries ?? Self.plainFiles(list)
        self.exists = exists
        self.resolve = resolve
        self.put = put
        self.makeWorkFolder = makeWorkFolder
        self.exchange = exchange
        self.move = move
        self.remove = remove
        self.heldByGit = heldByGit
    }

    private static func plainFiles(
        _ list: @escaping @Sendable (String) throws(FileProblem) -> [String]
    ) -> @Sendable (String) throws(FileProblem) -> [FolderEntry] {
        { folder throws(FileProblem) in
            let paths = try list(folder)
            return paths.map { FolderEntry(path: $0, kind: .file) }
        }
    }

    /// Writes a file that everybody may read whom the machine's settings allow.
    public func write(_ bytes: [UInt8], _ path: String) throws(FileProblem) { try put(bytes, path, .everybody) }
}

/// Who may read what is written.
public enum FileAccess: Sendable {
    /// As the machine's settings (umask) have it.
    case everybody
    /// The person who runs the program and nobody else, whatever the settings: words and counts of people.
    case owner
}

/// Something in a folder.
public struct FolderEntry: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case file, folder, link
        /// A device, a pipe or a socket: to read it could take for ever.
        case other
    }

    /// From the folder that was listed.
    public let path: String
    public let kind: Kind

    public init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
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
    /// What there is to say where the program itself refuses, and the system would not.
    public let finding: Finding?

    public init(_ action: Action, _ path: String, _ reason: String) {
        self.action = action
        self.path = path
        self.reason = reason
        finding = nil
    }

    /// A refusal to write.
    public init(_ finding: Finding) {
        action = .write
        path = finding.location.path
        reason = finding.message
        self.finding = finding
    }
}
