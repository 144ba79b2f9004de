import Diagnostics
import Quantities

/// Tables among the records that nothing reads: a file under another name is a year of records that nobody counts.
struct UnreadFiles {
    let settings: RecordsSettings

    /// What spreadsheets and databases write.
    private static let extensions: Set<String> = ["csv", "tsv", "txt", "xls", "xlsx", "xlsm", "ods", "json"]

    /// - Parameter names: all files in the folder of the records.
    func report(_ names: [String], _ findings: inout Findings) {
        let read = Set(StandardTables.everyTable.map { settings.mapping.table($0.name).file })
        let known = read.union(settings.mapping.ignoredFilePlaces.keys).union([RecordsSettings.registerName])
        for name in names.sorted() where Self.isTable(name) && !known.contains(name) {
            findings.report(problem(name, read).finding)
        }
        for (name, place) in settings.mapping.ignoredFilePlaces.sorted(by: { $0.key < $1.key })
        where !names.contains(name) {
            findings.report(FileProblem.ignoredMissing(place, name).finding)
        }
    }

    /// Excel and LibreOffice lay a file beside the one that somebody has open.
    private static func isTable(_ name: String) -> Bool {
        guard !name.hasPrefix("~$"), !name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
        return extensions.contains(name[name.index(after: dot)...].lowercased())
    }

    private func problem(_ name: String, _ read: Set<String>) -> FileProblem {
        let words = name.lowercased().split { !$0.isLetter }.map(String.init)
        let tables = StandardTables.everyTable.map(\.name.text)
        let meant = tables.first { table in words.contains { $0 == table || $0 + "s" == table } }
        return .unread(SourceLocation(path: "\(settings.folder)/\(name)"), name, meant: meant, tables: tables)
    }
}
