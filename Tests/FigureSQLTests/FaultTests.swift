import Diagnostics
import FigureComputing
import Quantities
import Testing

@testable import FigureSQL
@testable import Figures
@testable import Records

/// Every rule that rows can break is counted by an engine as the reader of files finds it.
@Suite struct FaultTests {
    /// A rule, a table and a field.
    private struct Place: Hashable, CustomStringConvertible {
        let rule: RuleID
        let table: String
        let field: String

        var description: String { "\(rule) of \(table).\(field)" }
    }

    /// Where an engine and the reader of files count otherwise.
    private func differences(_ found: [Place: Int], _ expected: [Place: Int]) -> [String] {
        Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }.map {
            "\($0): \(found[$0] ?? 0) by the engine, \(expected[$0] ?? 0) in the file"
        }.sorted()
    }

    @Test func `PostgreSQL counts the rows that break each rule as the reader of files finds them`() throws {
        let server = try PostgresServer()
        let specimen = try Specimen()
        var random = Random(seed: 13)
        var met: Set<RuleID> = []
        for set in 0..<25 {
            var records = RandomRecords(specimen: specimen, random: random)
            // No more than the findings that are told one by one.
            var rows = records.rows(complaints: 12)
            random = records.random
            spoil(&rows, &random)
            let both = RecordsAsTables(specimen: specimen, rows: rows)
            _ = try server.run(both.filling(&random))
            let sources = ScriptSources(
                FigureLibrary([], specimen.schema), specimen.schema, specimen.context, specimen.vocabulary, both.tables)
            let answer = EngineAnswer(reading: try server.run(FigureScript(sources, .postgres).text), from: .postgres)
            let faults = answer.faults.filter { !answer.isQuestion($0) }
            let found = Dictionary(faults.map { (place($0), $0.rows) }, uniquingKeysWith: +)
            let expected = try expected(both)
            #expect(differences(found, expected) == [], "record set \(set)")
            met.formUnion(expected.keys.map(\.rule))
        }
        let rules: Set<RuleID> = [
            .requiredField, .knownCategory, .amountFormat, .uniqueReference, .knownComplaint, .datesInOrder,
            .dateInPeriod,
            .openCaseWithOutcome, .outcomeWithoutEnd, .stagesNested, .withdrawnConsistent, .subcodeOfConcern,
            .eventRecorded,
        ]
        #expect(met == rules)
    }

    private func place(_ fault: EngineAnswer.Fault) -> Place {
        // The reader names the first date of stage 3 that is there.
        Place(rule: fault.rule, table: fault.table, field: fault.rule == .stagesNested ? "" : fault.field)
    }

    private func spoil(_ rows: inout [TableName: [Row]], _ random: inout Random) {
        for (table, changes) in Self.faults {
            for (field, value) in changes where random.chance(5) {
                guard let place = rows[table]?.indices.randomElement(using: &random) else { continue }
                rows[table]?[place][field] = value
            }
        }
    }

    private static let faults: [(TableName, [(FieldName, String?)])] = [
        (
            "complaints",
            [("reference", "complaints/1"), ("sex", "Nobody's"), ("register", nil), ("s1_sent_on", "2022-04-09")]
        ),
        ("concerns", [("complaint", "999"), ("concern", nil), ("concern", "x")]),
        ("compliments", [("received_on", nil), ("received_on", "2022-04-02"), ("received_on", "2020-01-01")]),
        ("ombudsman", [("decided_on", "2021-01-01"), ("complaint", "999")]),
        ("remedies", [("amount", "-100"), ("reference", nil)]), ("activity", [("value", "-1")]),
    ]

    private func expected(_ both: RecordsAsTables) throws -> [Place: Int] {
        let files = both.files
        let reader = RecordsReader(
            files: RecordsFiles(
                open: { path in files[path].map(Self.file) }, names: { _ in [] }, isOutsideOrIgnored: { _ in true }),
            threads: 1)
        let settings = RecordsSettings(
            folder: "records", mapping: both.specimen.mapping, period: both.specimen.context.period,
            asAt: both.specimen.context.asAt, location: SourceLocation(path: "edition.yaml"))
        var findings = Findings()
        _ = reader.read(settings, vocabulary: both.specimen.vocabulary, &findings)
        let places = try findings.all.map { finding in
            let table = TableName(String(finding.location.path.dropFirst("records/".count).dropLast(".csv".count)))
            let heading = try #require(finding.location.heading, "\(finding)")
            let field = both.fields(table).first { both.specimen.mapping.table(table).heading(of: $0) == heading }
            let name = finding.rule
            return (
                Place(rule: name, table: table.text, field: name == .stagesNested ? "" : field?.name.text ?? ""),
                1 + Self.others(in: finding.message)
            )
        }
        return Dictionary(places, uniquingKeysWith: +)
    }

    /// How many rows share a finding with the first.
    private static func others(in message: String) -> Int {
        message.firstMatch(of: /in (\d+) more rows?:/).flatMap { Int($0.1) } ?? 0
    }

    private static func file(_ text: String) -> RecordsFile {
        let bytes = Array(text.utf8)
        return RecordsFile(size: bytes.count) { offset, span in
            let count = max(0, min(span.byteCount, bytes.count - offset))
            for place in 0..<count { span.storeBytes(of: bytes[offset + place], toByteOffset: place, as: UInt8.self) }
            return count
        }
    }
}

extension RecordsAsTables {
    /// The same rows as files of records, by path.
    var files: [String: String] {
        var files: [String: String] = [:]
        for schema in StandardTables.all {
            let fields = fields(schema.name).filter { specimen.mapping.table(schema.name).heading(of: $0) != nil }
            let headings = fields.map { specimen.mapping.table(schema.name).heading(of: $0) ?? "" }
            let lines = (rows[schema.name] ?? []).enumerated().map { place, row in
                fields.map { fileCell($0, row, place) }
            }
            files["records/\(schema.fileName)"] = ([headings] + lines).map { line in
                line.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
            }.joined()
        }
        return files
    }

    private func fileCell(_ field: FieldSchema, _ row: Row, _ place: Int) -> String {
        if case .categories = field.kind {
            let own = (rows["compliment-themes"] ?? []).filter { $0["compliment"] == "\(place)" }
            return own.compactMap { $0["theme"] }.joined(separator: ";")
        }
        guard let value = row[field.name] else { return "" }
        switch field.kind {
        case .link: return "complaints/\(value)"
        case .money: return pounds(Int(value) ?? 0)
        default: return value
        }
    }

    private func pounds(_ pence: Int) -> String {
        let rest = abs(pence) % 100
        return "\(pence < 0 ? "-" : "")\(abs(pence) / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
