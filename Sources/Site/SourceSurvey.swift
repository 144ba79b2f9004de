public import Diagnostics

/// Sources are plain files in plain folders, whose names every machine can tell from each other: so they read the same in
/// every command, on every machine and in every copy.
public enum SourceSurvey {
    /// - Parameter entries: everything that lies among the sources, by paths from the project's root.
    public static func findings(of entries: [FolderEntry]) -> [Finding] {
        let endings = Set(entries.filter { $0.kind == .file }.compactMap { ending(of: $0.path) })
        let kinds = entries.compactMap { entry in
            problem(of: entry, endings).map { $0.finding(at: SourceLocation(path: entry.path)) }
        }
        return kinds
            + twins(entries).map { first, second in
                SourceTwin(name: String(first.split(separator: "/").last ?? "")).finding(
                    at: SourceLocation(path: second))
            }
    }

    private static func problem(of entry: FolderEntry, _ endings: Set<Substring>) -> SourceKind? {
        switch entry.kind {
        case .file: nil
        case .folder: ending(of: entry.path).flatMap { endings.contains($0) ? .folderForFile : nil }
        case .link: .link
        // Its name was repaired, so that nothing can be found by it.
        case .other: entry.path.contains("\u{FFFD}") ? .name : .noFile
        }
    }

    /// What a name has after its last full stop.
    private static func ending(of path: String) -> Substring? {
        let name = path.split(separator: "/").last ?? ""
        guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
        return name[name.index(after: point)...]
    }

    /// Names in one folder that differ in capital letters alone, or in how their accents are written: texts are equal here
    /// where they look the same (Unicode's canonical equivalence).
    private static func twins(_ entries: [FolderEntry]) -> [(String, String)] {
        var first: [String: String] = [:]
        var twins: [(String, String)] = []
        for path in entries.map(\.path) {
            let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
            let key = folder + "\n" + path.dropFirst(folder.count).lowercased()
            if let other = first[key] { twins.append((other, path)) } else { first[key] = path }
        }
        return twins
    }
}

/// Something among the sources that is not a plain file.
private enum SourceKind {
    case link, noFile, folderForFile, name

    func finding(at place: SourceLocation) -> Finding {
        Finding(.sourceKind, at: place, message, fix: fix)
    }

    private var message: String {
        switch self {
        case .link: "this is a symbolic link, and what it leads to is not part of the sources"
        case .noFile: "this is a pipe, a socket or a device, not a file"
        case .name: "this name is not UTF-8, and most programs can't open what has it"
        case .folderForFile: "this is a folder, and its name is that of a file"
        }
    }

    private var fix: String {
        switch self {
        case .link: "put the file or the folder itself here; only records may lie elsewhere ('folder' under 'records')"
        case .noFile: "delete it, or put a file in its place"
        case .name: "rename it with letters of UTF-8, or delete it"
        case .folderForFile: "rename the folder, or put a file in its place"
        }
    }
}

/// A name that another in the same folder can be mistaken for.
private struct SourceTwin {
    let name: String

    func finding(at place: SourceLocation) -> Finding {
        Finding(
            .sourceName, at: place,
            "this name and '\(name)' differ only in capital letters or in how an accent is stored",
            fix: "rename or delete one of the two: Windows and many web servers cannot keep both")
    }
}
