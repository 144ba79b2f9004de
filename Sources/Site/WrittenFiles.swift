import Digests

/// Which files a build wrote into a folder, by their paths and digests. The list stands beside the folder, under the
/// folder's name with a full stop before it, since nothing is added to what is published.
struct WrittenFiles: Equatable {
    /// In hexadecimal. A file that was being exchanged when a run was stopped may be the old one or the new one.
    private var digests: [String: Set<String>] = [:]

    private static let heading =
        "# Written by heard: what it put into the folder beside this list. Git need not keep it.\n"
    private static let mark = FileMark { $0.isEmpty || $0.starts(with: heading.utf8) }

    static func list(of folder: String) -> String {
        let name = folder.lastIndex(of: "/").map(folder.index(after:)) ?? folder.startIndex
        return "\(folder[..<name]).\(folder[name...]).heard"
    }

    init() {}

    /// The files of a folder as they stand there.
    init(in folder: String, _ paths: [String], _ files: FileSystem) throws(FileProblem) {
        for path in paths { digests[path] = [Digest.of(try files.read("\(folder)/\(path)")).hex] }
    }

    /// What was kept beside a folder; nil where no list is. A file of that name that is somebody else's is a problem.
    static func kept(of folder: String, _ files: FileSystem) throws(FileProblem) -> WrittenFiles? {
        let path = list(of: folder)
        guard files.exists(path) else { return nil }
        let bytes = try files.read(path)
        guard mark.isOurs(bytes) else { throw OutputObstacle.otherFile.problem(file: path) }
        var written = WrittenFiles()
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.count > 66 && line.first != 35 {
            let path = String(decoding: line.dropFirst(66), as: UTF8.self)
            written.digests[path, default: []].insert(String(decoding: line.prefix(64), as: UTF8.self))
        }
        return written
    }

    /// Keeps it beside the folder.
    func keep(of folder: String, _ files: FileSystem, for access: FileAccess) throws(FileProblem) {
        let lines = digests.sorted { $0.key < $1.key }.flatMap { path, digests in
            digests.sorted().map { "\($0)  \(path)\n" }
        }
        try files.put(Array((Self.heading + lines.joined()).utf8), Self.list(of: folder), access)
    }

    var paths: [String] { digests.keys.sorted() }

    func has(_ path: String) -> Bool { digests[path] != nil }

    /// Whether it has the file as it stands in another list.
    func has(_ path: String, as other: WrittenFiles) -> Bool {
        guard let own = digests[path], let others = other.digests[path] else { return false }
        return others.isSubset(of: own)
    }

    /// With what another list has, the same paths too.
    func adding(_ other: WrittenFiles) -> WrittenFiles {
        var sum = self
        sum.digests.merge(other.digests) { $0.union($1) }
        return sum
    }

    /// With other files in the place of its own of the same path.
    func replacing(by others: WrittenFiles) -> WrittenFiles {
        var result = self
        result.digests.merge(others.digests) { $1 }
        return result
    }
}
