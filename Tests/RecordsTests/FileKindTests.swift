import Diagnostics
import Testing

@testable import Records

/// Files that are no CSV of ours: each is told for what it is, and nothing of it is repeated.
@Suite struct FileKindTests {
    private let rows = [
        ["reference", "register", "received_on", "team"], ["Zed-1", "statutory", "2021-05-01", "team-west"],
        ["Zed-2", "corporate", "2021-06-01", "team-east"],
    ]

    private func told(_ bytes: [UInt8], mapping: String? = nil) -> String {
        var export = MemoryExport([:])
        export.files["records/complaints.csv"] = bytes
        export.mapping = mapping
        var findings = Findings()
        _ = export.read(&findings)
        return findings.sorted.map { "\($0.message) [\($0.rule)]: \($0.fix ?? "")" }.joined(separator: "\n")
    }

    private func lines(_ separator: String, end: String = "\n") -> String {
        rows.map { $0.joined(separator: separator) }.joined(separator: end) + end
    }

    @Test func `a file whose lines end with a carriage return only is named as one`() {
        #expect(
            told(Array(lines(",", end: "\r").utf8))
                == "the file is not a CSV but text whose lines end with a carriage return alone, as old programs on the Mac write it [table-format]: open it in a spreadsheet and save it as 'CSV UTF-8 (Comma delimited)'"
        )
    }

    @Test(arguments: [(";", "semicolons"), ("\t", "tabs"), ("|", "'|'")])
    func `a file with another separator than commas is named as one`(separator: String, name: String) {
        for start in ["", "sep=\(separator)\n", "\u{FEFF}"] {
            #expect(
                told(Array((start + lines(separator)).utf8)).hasPrefix(
                    "the cells of this file are separated by \(name), not by commas [table-format]: save the file as 'CSV UTF-8"
                ))
        }
        let unknown = lines(separator).replacing("reference", with: "Case").replacing("register", with: "Kind")
            .replacing("received_on", with: "Came in").replacing("team", with: "Service")
        #expect(told(Array(unknown.utf8)).hasPrefix("the cells of this file are separated by \(name)"))
    }

    @Test func `a file in UTF-16 is named as one, whatever the mapping says`() {
        let text = lines("\t")
        let units = Array(text.utf16)
        let bare: [UInt8] = units.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
        let big: [UInt8] = units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 255)] }
        let little: [UInt8] = [0xFF, 0xFE] + bare
        for bytes in [little, bare, big] {
            for encoding in ["utf-8", "windows-1252"] {
                let mapping = "tables: {complaints: {encoding: \(encoding)}}"
                #expect(
                    told(bytes, mapping: mapping).hasPrefix(
                        "the file is not a CSV but text in UTF-16, which Excel calls 'Unicode Text' [table-format]"))
            }
        }
        let told = told(little, mapping: "tables: {complaints: {encoding: UTF-16}}")
        #expect(told.contains("a file in UTF-16 can't be read") && !told.contains("windows"))
    }

    @Test(arguments: [
        ("PK\u{3}\u{4}....[Content_Types].xml", "an Excel workbook"),
        ("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"),
        ("PK\u{3}\u{4}....complaints.csv", "a ZIP archive"), ("%PDF-1.7", "a PDF"), ("<html>", "XML or a web page"),
        ("\u{FEFF}<?xml version", "XML or a web page"), ("[\n {\"a\": 1}]", "JSON"), ("{\"a\": 1}", "JSON"),
        ("reference,\0register\n", "no text: it holds zero bytes"),
    ]) func `a file of another kind is named as what it is`(start: String, words: String) {
        #expect(told(Array(start.utf8)).hasPrefix("the file is not a CSV but \(words) [table-format]: "))
    }

    @Test func `headings below a title are reported with their row`() {
        #expect(
            told(Array(("Complaints 2025-26,,,\n\n" + lines(",")).utf8))
                == "the headings of this table are in row 3, and they have to be in row 1 [table-format]: delete the rows above them"
        )
    }

    @Test func `unknown headings are reported without printing a word of them`() {
        #expect(
            told(Array("Case number,Kind,Came in on,Service\nZed-1,Stage one,1 May,West\n".utf8))
                == "none of the headings in the first row is one of this table's [table-format]: name them under 'columns' in the mapping file; docs/records.md lists the fields of each table"
        )
    }
}
