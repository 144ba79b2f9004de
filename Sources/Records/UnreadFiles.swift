import Diagnostics
import Quantities

/// What lies among the records and nothing reads, under whatever name: a file that is left out is a year of records that
/// nobody counts.
struct UnreadFiles {
    let settings: RecordsSettings

    /// Text about records, as the project itself holds it.
    private static let prose: Set<String> = ["md", "yaml", "yml"]
    /// What Windows lays into folders by itself.
    private static let ofTheSystem: Set<String> = ["thumbs.db", "desktop.ini"]

    private var read: Set<String> {
        Set(StandardTables.everyTable.map { settings.mapping.table($0.name).file })
    }

    private var ignored: [String: SourceLocation] { settings.mapping.ignoredFilePlaces }

    /// - Parameter paths: all files below the folder of the records.
    func report(_ paths: [String], _ findings: inout Findings) {
        let known = read.union([RecordsSettings.registerName, RecordsSettings.journalName])
        let unread = paths.filter { path in
            Self.mayHoldRecords(path) && !known.contains(path) && !ignored.keys.contains { Self.covers($0, path) }
        }
        for path in unread.sorted() where Self.folder(of: path) == nil { findings.report(problem(path).finding) }
        let below = Dictionary(grouping: unread, by: Self.folder).compactMap { folder, files in
            folder.map { ($0, files) }
        }
        for (folder, files) in below.sorted(by: { $0.0 < $1.0 }) {
            let place = SourceLocation(path: "\(settings.folder)/\(folder)")
            findings.report(FileProblem.unreadFolder(place, folder, files: files.count).finding)
        }
        for (name, place) in ignored.sorted(by: { $0.key < $1.key })
        where !paths.contains(where: { Self.covers(name, $0) }) {
            findings.report(FileProblem.ignoredMissing(place, name).finding)
        }
    }

    /// Whether an entry of `ignored_files` is the file, or a folder that it lies in.
    private static func covers(_ entry: String, _ path: String) -> Bool {
        path == entry || path.hasPrefix(entry.hasSuffix("/") ? entry : "\(entry)/")
    }

    /// The folder below that of the records; nil where the file lies in none.
    private static func folder(of path: String) -> String? {
        path.firstIndex(of: "/").map { String(path[..<$0]) }
    }

    /// Excel and LibreOffice lay a file beside the one that somebody has open; what begins with a dot is the system's.
    private static func mayHoldRecords(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") }), !name.hasPrefix("~$") else {
            return false
        }
        return !ofTheSystem.contains(name.lowercased())
            && !prose.contains(name.split(separator: ".").last?.lowercased() ?? "")
    }

    private func problem(_ name: String) -> FileProblem {
        let words = name.lowercased().split { !$0.isLetter }.map(String.init)
        let tables = StandardTables.everyTable.map(\.name.text)
        let meant = tables.first { table in words.contains { $0 == table || $0 + "s" == table } }
        return .unread(SourceLocation(path: "\(settings.folder)/\(name)"), name, meant: meant, tables: tables)
    }
}
