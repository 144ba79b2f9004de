import Diagnostics
import Fuzzing
import Testing

@testable import Records

@Suite struct RecordsFuzzTests {
    /// Below a row of headings every cell is marked where a record may say anything.
    private static let export = #"""
        reference,register,received_on,method,team,outcome,stage_1_answered_on
        CELL 1,statutory,2021-05-01,email,team-west,upheld,2021-05-20
        CELL 2,corporate,2021-06-30,CELL,team-east,not-upheld,
        "CELL, ""3""",informal,31/12/2021,letter,CELL,,CELL

        """#.replacing("CELL", with: Fuzz.cell)
    private static let words = [
        ",", ";", "\t", "\"", "\"\"", "\r\n", "\r", "2021-05-01", "31/12/2021", "statutory", Fuzz.cell,
    ]

    @Test(arguments: ["", "encoding: utf-16", "encoding: windows-1252"])
    func `a broken export is read or refused, and no cell is printed`(mapping: String) throws {
        let text = Self.export
        let utf16 = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        let spellings = [text, text.replacing(",", with: ";"), text.replacing("\n", with: "\r\n")]
        let samples = spellings.map { Array($0.utf8) } + [[0xFF, 0xFE] + utf16]
        let fuzz = Fuzz("export-\(mapping.split(separator: " ").last ?? "plain")", samples: samples, words: Self.words)
        let faults = try fuzz.faults { bytes in
            var export = MemoryExport([:])
            export.files["records/complaints.csv"] = bytes
            if !mapping.isEmpty { export.mapping = "tables:\n  complaints: {file: complaints.csv, \(mapping)}\n" }
            var findings = Findings()
            let records = export.read(&findings)
            return Fuzz.Outcome(records, printed: FindingText().render(findings.sorted))
        }
        #expect(faults.filter { $0 != "no sample is read" } == [])
    }

    @Test func `a broken mapping file is read or refused`() throws {
        let samples = [
            """
            tables:
              complaints:
                file: complaints.csv
                columns: {reference: Ref, register: Type, received_on: {column: Date in, format: uk}}
                values: {register: {Stage 1: statutory}}
            accepted: [{reference: C-0001, rule: dates-in-order, reason: It is so.}]
            """
        ]
        let faults = try Fuzz("mapping", samples: samples, words: [": ", "- ", "{", "}", "columns"]).faults { bytes in
            var findings = Findings()
            let node = MemoryExport.node(String(decoding: bytes, as: UTF8.self), &findings)
            _ = Mapping.read(node, vocabulary: MemoryExport.vocabulary, &findings)
            _ = Acceptance.readAll(node, &findings)
            return Fuzz.Outcome("read", printed: FindingText().render(findings.sorted))
        }
        #expect(faults == [])
    }
}
