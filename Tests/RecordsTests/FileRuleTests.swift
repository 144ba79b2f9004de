import Diagnostics
import Quantities
import Testing

@testable import Records

/// The rules about whole files and their headings.
@Suite struct FileRuleTests {
    @Test func `a missing required file and an empty one are findings`() {
        var export = MemoryExport([:])
        export.files = ["records/concerns.csv": []]
        #expect(
            export.read().findings == [
                "edition.yaml:6:3: there is no file 'records/complaints.csv' [records-file]",
                "records/concerns.csv:1: the file is empty [records-file]",
            ])
    }

    @Test func `a file that the mapping names must be there`() {
        var export = MemoryExport([:])
        export.mapping = "tables: {comments: {file: remarks.csv}}"
        #expect(export.read().findings == ["edition.yaml:6:3: there is no file 'records/remarks.csv' [records-file]"])
    }

    @Test func `a table without a file is missing, and one with headings only is empty`() {
        let dataset = MemoryExport(["comments": "reference,received_on"]).read().records?.dataset
        #expect(dataset?.hasTable("comments") == true)
        #expect(dataset?.table("comments").rowCount == 0)
        #expect(dataset?.hasTable("ombudsman") == false)
    }

    @Test func `headings that no field is read from, or that stand twice, are findings; a slip of the pen is one`() {
        let export = MemoryExport(["complaints": "reference,register,recieved_on,method,method,zedzedson\n"])
        #expect(
            export.read().findings == [
                "records/complaints.csv:1:3 (column 'recieved_on'): no field is read from the column 'recieved_on' [known-column]",
                "records/complaints.csv:1:5 (column 'method'): the column 'method' has the same heading as column D [unique-column]",
                "records/complaints.csv:1:6: no field is read from column F [known-column]",
            ])
    }

    @Test func `of many columns that nobody reads a handful has a finding each`() {
        let heads = (1...40).map { "x\($0)" }.joined(separator: ",")
        let found = MemoryExport(["complaints": "reference,register,received_on,\(heads)\n"]).read().findings
        #expect(found.count == 6)
        #expect(
            found.last
                == "records/complaints.csv:1:9: no field is read from this column and 34 more [known-column]")
    }

    @Test func `a file with more columns than any export has is not looked into`() {
        let heads = (1...32_000).map { "x\($0)" }.joined(separator: ",")
        #expect(
            MemoryExport(["complaints": "reference,register,received_on,\(heads)\n"]).read().findings == [
                "records/complaints.csv:1: the first row has 32,003 cells, and no table has more than 1,000 columns [table-format]"
            ])
    }

    @Test func `a file without headings is reported without printing a word of its first record`() {
        #expect(
            MemoryExport(["complaints": "C-17,statutory,2021-05-01\n"]).read().findings
                == [
                    "records/complaints.csv:1: the first row holds no headings of this table; it looks like a record [table-format]"
                ])
    }

    @Test func `real records may not lie where git would keep them`() {
        var export = MemoryExport([:])
        export.isSynthetic = false
        #expect(
            export.read().findings == [
                "edition.yaml:6:3: 'records' lies inside the project where git would keep it, and the records are real [records-outside]"
            ])
        export.isIgnored = true
        #expect(export.read().findings == [])
    }

    @Test func `a quotation that is never closed ends the reading where it opens`() {
        let export = MemoryExport([
            "complaints":
                "reference,register,received_on\nA,wrong,2021-05-01\nB,\"statutory,2021-05-01\nC,wrong,2021-05-01\n"
        ])
        #expect(
            export.read().findings == [
                "records/complaints.csv:2:2 (column 'register'): the cell is none of the categories of 'register' [known-category]",
                "records/complaints.csv:3: a quotation mark opens here, or further up, and is never closed; the rest was not read [unterminated-quote]",
            ])
    }

    @Test func `a quotation that stays open for longer than any record is one that is never closed`() {
        let rows = (0..<2000).map { "R\($0),statutory,2021-05-01\n" }.joined()
        var export = MemoryExport([
            "complaints": "reference,register,received_on\n\"A,statutory,2021-05-01\n\(rows)\"\n"
        ])
        export.shape = ReadingShape(blockSize: 64, longestRecord: 4096)
        #expect(export.read().findings.count == 1)
        #expect(export.read().findings.first?.hasPrefix("records/complaints.csv:2: ") == true)
    }

    @Test func `a quotation mark within a cell is a finding, and reading goes on`() {
        let export = MemoryExport([
            "complaints": "reference,register,received_on\nA \"B\" C,statutory,2021-05-01\nD,wrong,2021-05-01\n"
        ])
        #expect(
            export.read().findings == [
                "records/complaints.csv:2:1 (column 'reference'): a quotation mark stands inside a cell that is not quoted, or is not doubled [stray-quote]",
                "records/complaints.csv:3:2 (column 'register'): the cell is none of the categories of 'register' [known-category]",
            ])
    }

    @Test func `far more rows than the columns allow are ragged, not a crash`() {
        let export = MemoryExport([
            "complaints": "reference,register,received_on\n" + String(repeating: "A\n", count: 300)
        ])
        let findings = export.read().findings
        #expect(
            findings.first
                == "records/complaints.csv:2: from here on the rows have too few cells; they were not read [ragged-row]"
        )
    }

    @Test func `a file that shrinks while it is read is a finding`() {
        var export = MemoryExport([:])
        let text = Array("reference,register,received_on\nA,statutory,2021-05-01\n".utf8)
        export.files["records/complaints.csv"] = text
        let files = RecordsFiles(
            open: { path in
                path == "records/complaints.csv"
                    ? RecordsFile(size: 5000, read: MemoryExport.file(text).read) : nil
            }, names: { _ in [] }, isOutsideOrIgnored: { _ in true })
        var findings = Findings()
        guard let settings = export.settings(&findings) else { return }
        _ = RecordsReader(files: files, threads: 1).read(settings, vocabulary: export.vocabulary, &findings)
        #expect(findings.all.map(\.rule) == [.recordsFile])
    }
}
