import Diagnostics
import Quantities
import StrictYAML
import Testing

@testable import Records

/// An export that lies in memory, read as an edition of 2021-22 would read it.
struct MemoryExport {
    var files: [String: [UInt8]] = [:]
    var mapping: String?
    var accepted: String?
    var isSynthetic = true
    var isIgnored = false
    var shape = ReadingShape()
    var vocabulary = MemoryExport.vocabulary

    init(_ files: [String: String]) {
        for (name, text) in files { self.files["records/\(name).csv"] = Array(text.utf8) }
        if self.files["records/complaints.csv"] == nil {
            self.files["records/complaints.csv"] = Array("reference,register,received_on\n".utf8)
        }
    }

    /// The findings as text, and the dataset where there is none.
    func read() -> (records: ValidatedRecords?, findings: [String]) {
        var findings = Findings()
        let records = read(&findings)
        return (records, findings.sorted.map { "\($0.location): \($0.message) [\($0.rule)]" })
    }

    func read(_ findings: inout Findings) -> ValidatedRecords? {
        guard let settings = settings(&findings) else { return nil }
        return RecordsReader(files: memory, shape: shape).read(settings, vocabulary: vocabulary, &findings)
    }

    func settings(_ findings: inout Findings) -> RecordsSettings? {
        guard let start = CalendarDate(iso: "2021-04-01"), let end = CalendarDate(iso: "2022-03-31"),
            let period = ReportingPeriod(from: start, to: end)
        else { return nil }
        return RecordsSettings(
            folder: "records", mapping: mapping.map { Self.mapping($0, vocabulary, &findings) } ?? .none,
            accepted: accepted.map { Acceptance.readAll(Self.node($0, &findings), &findings) } ?? [],
            isSynthetic: isSynthetic, period: period, asAt: end,
            location: SourceLocation(path: "edition.yaml", line: 6, column: 3))
    }

    var memory: RecordsFiles {
        RecordsFiles(
            open: { [files] path in files[path].map(Self.file) },
            names: { [files] folder in files.keys.map { String($0.dropFirst(folder.count + 1)) } },
            isOutsideOrIgnored: { [isIgnored] _ in isIgnored })
    }

    static func file(_ bytes: [UInt8]) -> RecordsFile {
        RecordsFile(size: bytes.count) { offset, span in
            let count = max(0, min(span.byteCount, bytes.count - offset))
            for index in 0..<count {
                span.storeBytes(of: bytes[offset + index], toByteOffset: index, as: UInt8.self)
            }
            return count
        }
    }

    static func node(_ yaml: String, _ findings: inout Findings) -> SettingsNode {
        SettingsFile.read(yaml, path: "test.yaml", &findings)
            ?? SettingsNode(.empty, at: SourceLocation(path: "test.yaml"))
    }

    private static func mapping(_ yaml: String, _ vocabulary: Vocabulary, _ findings: inout Findings) -> Mapping {
        Mapping.read(node(yaml, &findings), vocabulary: vocabulary, &findings)
    }

    static func dimension(_ name: DimensionName, _ ids: [String], within: [String: String] = [:]) -> Dimension {
        Dimension(
            name: name, label: name.text.replacing("_", with: " "),
            categories: ids.map { id in
                let label = id.replacing("-", with: " ").replacing(/^./) { $0.output.uppercased() }
                return Category(id: CategoryID(id), label: label, within: within[id].map { CategoryID($0) })
            },
            within: within.isEmpty ? nil : "concern")
    }

    static let vocabulary = Vocabulary([
        dimension("register", ["statutory", "corporate", "informal"]),
        dimension("method", ["email", "letter"]),
        dimension("team", ["team-west", "team-east"]),
        dimension("equality_of", ["child", "complainant"]),
        dimension("advocate_for", ["child", "child-and-adult"]), dimension("stopped_reason", ["court"]),
        dimension("outcome", ["upheld", "partly-upheld", "not-upheld", "withdrawn"]),
        dimension("outcome_stage", ["stage-1", "stage-2", "stage-3"]),
        dimension("concern", ["communication", "standards-of-service"]),
        dimension(
            "subcode", ["delay", "not-listened-to"],
            within: [
                "delay": "standards-of-service", "not-listened-to": "communication",
            ]),
        dimension("theme", ["good-communication", "good-child-focus"]),
        dimension("consent", ["yes", "no"]),
        dimension("remedy", ["payment", "apology"]),
        dimension("measure", ["contacts-completed"]),
        dimension("status", ["done", "not-done"]),
        dimension("district", ["north", "south"]),
    ])
}

extension Table {
    /// The categories of a field as their ids, a dot where the cell is empty.
    func ids(_ field: FieldName, _ vocabulary: Vocabulary = MemoryExport.vocabulary) -> String {
        guard let column = categories(field), let dimension = vocabulary[column.dimension] else { return "none" }
        return column.codes.map { $0 == 0 ? "." : dimension.categories[Int($0) - 1].id.text }.joined(separator: " ")
    }

    func isoDates(_ field: FieldName) -> String {
        guard let column = dates(field) else { return "none" }
        return (0..<rowCount).map { column[$0]?.iso ?? "." }.joined(separator: " ")
    }
}
