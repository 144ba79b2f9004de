import Diagnostics
import Quantities

/// Tables among the records that nothing reads: a file under another name is a year of records that nobody counts.
struct UnreadFiles {
    let settings: RecordsSettings

    /// Files that people read, and the program's own: nobody keeps records in them.
    private static let notes: Set<String> = ["md", "yaml", "yml", "jsonl", "pdf", "doc", "docx", "html", "png", "jpg"]

    /// - Parameter names: the paths of all files in the folder of the records, and in folders below it.
    func report(_ names: [String], _ findings: inout Findings) {
        let read = Set(StandardTables.everyTable.map { settings.mapping.table($0.name).file })
        let ignored = settings.mapping.ignoredFilePlaces
        let known = read.union([RecordsSettings.registerName])
        for name in names.sorted() where Self.mayHoldRecords(name) && !known.contains(name) {
            guard !ignored.keys.contains(where: { Self.covers($0, name) }) else { continue }
            findings.report(problem(name, read).finding)
        }
        for (name, place) in ignored.sorted(by: { $0.key < $1.key })
        where !names.contains(where: { Self.covers(name, $0) }) {
            findings.report(FileProblem.ignoredMissing(place, name).finding)
        }
    }

    /// A file, or with a slash at the end all files of a folder.
    private static func covers(_ entry: String, _ name: String) -> Bool {
        entry.hasSuffix("/") ? name.hasPrefix(entry) : name == entry
    }

    /// Excel and LibreOffice lay a file beside the one that somebody has open; hidden files are a system's own.
    private static func mayHoldRecords(_ name: String) -> Bool {
        let parts = name.split(separator: "/")
        guard !parts.contains(where: { $0.hasPrefix(".") || $0.hasPrefix("~$") }), let file = parts.last,
            let dot = file.lastIndex(of: ".")
        else { return false }
        return !notes.contains(file[file.index(after: dot)...].lowercased())
    }

    private func problem(_ name: String, _ read: Set<String>) -> FileProblem {
        let words = name.lowercased().split { !$0.isLetter }.map(String.init)
        let tables = StandardTables.everyTable.map(\.name.text)
        let meant = tables.first { table in words.contains { $0 == table || $0 + "s" == table } }
        return .unread(SourceLocation(path: "\(settings.folder)/\(name)"), name, meant: meant, tables: tables)
    }
}
