public import Diagnostics

/// Decides where the program may write: the one way to an `OutputFolder` or an `OutputFile`. Nothing is written into,
/// above or in place of what a report is made from, and nothing that is not ours is replaced.
public struct OutputRules: Sendable {
    private let sources: [String]
    private let records: [String]
    private let surroundings: [String]
    private let files: FileSystem

    /// - Parameters:
    ///   - sources: the folders with content and templates.
    ///   - records: the folders with records, wherever they are.
    ///   - surroundings: folders that stay as they are, with all that is above them: the project, the homes of people, and
    ///     the folder in which the command was typed.
    public init(sources: [String] = [], records: [String] = [], surroundings: [String] = [], files: FileSystem) {
        self.sources = sources.map(files.resolve)
        self.records = records.map(files.resolve)
        self.surroundings = surroundings.map(files.resolve)
        self.files = files
    }

    /// A folder that a build fills and later builds replace.
    /// - Parameter place: where it is named, if that is in a file.
    public func folder(
        _ path: String, mark: OutputMark = .site, at place: SourceLocation? = nil
    ) throws(FileProblem) -> OutputFolder {
        let real = try self.place(path, at: place)
        let folder = OutputFolder(path: real, name: path, location: place, contents: mark, files: files)
        try folder.requireMark()
        return folder
    }

    /// Refuses a place for a folder, whatever lies there.
    /// - Returns: where it is, without links.
    @discardableResult
    public func place(_ path: String, at place: SourceLocation? = nil) throws(FileProblem) -> String {
        let real = files.resolve(path)
        if let obstacle = Self.home(in: path) ?? obstacle(to: real) { throw obstacle.problem(folder: path, at: place) }
        return real
    }

    /// A file that a command writes, over one that an earlier run wrote.
    /// - Parameter mayLieInRecords: whether it belongs beside the records.
    public func file(
        _ path: String, mark: FileMark, mayLieInRecords: Bool = false
    ) throws(FileProblem) -> OutputFile {
        let real = files.resolve(path)
        if let home = Self.home(in: path) { throw home.problem(file: path) }
        let isBesideRecords = mayLieInRecords && records.contains { Self.lies(real, in: $0) }
        let guarded = isBesideRecords ? [] : sources + (mayLieInRecords ? [] : records)
        let other = isBesideRecords ? nil : otherSources(around: real)
        if let source = guarded.first(where: { Self.lies(real, in: $0) }) ?? other {
            throw OutputObstacle.inSources(source).problem(file: path)
        }
        if real.split(separator: "/").contains(".git") { throw OutputObstacle.repository.problem(file: path) }
        if let site = try builtSite(around: real) { throw OutputObstacle.inSite(site).problem(file: path) }
        try requireOurs(real, called: path, mark)
        return OutputFile(path: real, files: files)
    }

    /// A file among the sources that a command makes from others: its mark alone decides.
    public func sourceFile(_ path: String, mark: FileMark) throws(FileProblem) -> OutputFile {
        try requireOurs(path, called: path, mark)
        return OutputFile(path: path, files: files)
    }

    private func requireOurs(_ path: String, called name: String, _ mark: FileMark) throws(FileProblem) {
        guard files.exists(path) else { return }
        guard mark.isOurs(try files.read(path)) else { throw OutputObstacle.otherFile.problem(file: name) }
    }

    /// A folder `~` is removed by `rm -r ~` as little as anybody wants, and the home is.
    private static func home(in path: String) -> OutputObstacle? {
        path.split(separator: "/").first { $0.hasPrefix("~") }.map { .home(String($0)) }
    }

    private func obstacle(to folder: String) -> OutputObstacle? {
        if folder == "/" { return .root }
        if folder.split(separator: "/").contains(".git") { return .repository }
        if let source = otherSources(around: folder) { return .inSources(source) }
        for source in sources + records {
            if Self.lies(folder, in: source) { return .inSources(source) }
            if Self.lies(source, in: folder) { return .aroundSources(source) }
        }
        return surroundings.first { Self.lies($0, in: folder) }.map { .around($0) }
    }

    /// The content or the templates of any project that the path lies in.
    private func otherSources(around path: String) -> String? {
        var inner = path
        while !inner.isEmpty {
            let outer = Self.parent(of: inner)
            let (content, templates) = ("\(outer)/content", "\(outer)/templates")
            if inner == content || inner == templates, files.exists(content), files.exists(templates) { return inner }
            inner = outer
        }
        return nil
    }

    /// What stands in a site is published with it.
    private func builtSite(around file: String) throws(FileProblem) -> String? {
        var folder = Self.parent(of: file)
        while !folder.isEmpty {
            if try OutputMark.site.stands(in: folder, files) { return folder }
            folder = Self.parent(of: folder)
        }
        return nil
    }

    private static func parent(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    /// Whether a path is a folder or lies in it.
    private static func lies(_ path: String, in folder: String) -> Bool { (path + "/").hasPrefix(folder + "/") }
}

/// A file that may be written. Only `OutputRules` makes one.
public struct OutputFile: Sendable {
    /// From the root of the machine, without links.
    public let path: String
    let files: FileSystem

    public func write(_ bytes: [UInt8], for access: FileAccess = .everybody) throws(FileProblem) {
        try files.put(bytes, path, access)
    }
}
