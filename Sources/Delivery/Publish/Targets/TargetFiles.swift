public import Site

/// The file system as publishing needs it: what building does with files, and links, locks and certainty besides.
/// Made in the executable; tests make one in memory.
public struct TargetFiles: Sendable {
    public let files: FileSystem
    /// Where publishing may write.
    public let rules: OutputRules
    /// Where a symbolic link leads, as it is written; nil where there is none.
    public let link: @Sendable (_ path: String) -> String?
    /// Puts a symbolic link in its place in one step, over one that is there.
    public let replaceLink: @Sendable (_ path: String, _ target: String) throws(FileProblem) -> Void
    /// The names in a folder, sorted; empty where there is no such folder.
    public let names: @Sendable (_ folder: String) throws(FileProblem) -> [String]
    /// Everything below a folder, sorted by path; a link is not followed, but for the folder itself. Empty where there is no
    /// such folder.
    public let entries: @Sendable (_ folder: String) throws(FileProblem) -> [TargetEntry]
    /// Returns when all that was written below a folder is on the disk.
    public let settle: @Sendable (_ folder: String) throws(FileProblem) -> Void
    /// Keeps other publishing away from a place until this program ends, however it ends; false where another program is
    /// at work there.
    public let lock: @Sendable (_ path: String) throws(FileProblem) -> Bool

    public init(
        files: FileSystem, rules: OutputRules? = nil,
        link: @escaping @Sendable (String) -> String?,
        replaceLink: @escaping @Sendable (String, String) throws(FileProblem) -> Void,
        names: @escaping @Sendable (String) throws(FileProblem) -> [String],
        entries: @escaping @Sendable (String) throws(FileProblem) -> [TargetEntry],
        settle: @escaping @Sendable (String) throws(FileProblem) -> Void,
        lock: @escaping @Sendable (String) throws(FileProblem) -> Bool
    ) {
        self.files = files
        self.rules = rules ?? OutputRules(files: files)
        self.link = link
        self.replaceLink = replaceLink
        self.names = names
        self.entries = entries
        self.settle = settle
        self.lock = lock
    }
}
