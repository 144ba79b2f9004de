import Diagnostics
import Quantities
import Testing

@testable import Records

/// Rows that are not records, and cells that are none of the values that their column holds.
@Suite struct RowKindTests {
    private let head = "reference,person_key,register,received_on,outcome,team,withdrawn_on\n"

    private func read(_ rows: String, mapping: String? = nil) -> (records: ValidatedRecords?, findings: [String]) {
        var export = MemoryExport(["complaints": head + rows])
        export.mapping = mapping
        return export.read()
    }

    @Test func `blank rows are left out, counted and reported once`() {
        let (records, findings) = read(
            "A,P,statutory,2021-05-01,,team-west,\n,,,,,,\nB,Q,corporate,2021-06-01,,team-east,\n  ,\"\",,,,,\n\n"
                + "C,P,corporate,2021-07-01,,team-west,\n,,,,,,\n")
        #expect(
            findings == [
                "records/complaints.csv:3: the row is blank and not counted; the same in 3 more rows: 5, 6, 8 [blank-row]"
            ])
        let table = records?.dataset.table("complaints")
        #expect(table?.rowCount == 3 && table?.ids("register") == "statutory corporate corporate")
        #expect(table?.isoDates("received_on") == "2021-05-01 2021-06-01 2021-07-01")
        #expect(table?.keys("person_key")?.groups == [0, 1, 0])
    }

    @Test func `a blank that does not break is no part of an amount, and digits may be wide`() {
        let amounts = ["\u{A0}£300.00", "300\u{A0}", "\u{202F}£1,250.50\u{A0}", "３００", "\u{A0}"]
        let rows = amounts.enumerated().map { "r\($0),compensation,\"\($1)\"" }.joined(separator: "\n")
        let export = MemoryExport(["remedies": "reference,remedy,amount\n" + rows])
        #expect(!export.read().findings.contains { $0.contains("amount-format") })
    }

    @Test func `a reference in wide digits is the record's own`() {
        let rows = "C-1,P,statutory,2021-05-01,,team-west,\nＣ-１,P,statutory,2021-05-01,,team-west,\n"
        #expect(
            read(rows).findings == [
                "records/complaints.csv:3:1 (column 'reference'): the reference is that of the record in row 2 [unique-reference]"
            ])
    }

    @Test func `children find their parents, and twins their rows, over blank rows`() {
        var export = MemoryExport([
            "complaints": "reference,register,received_on\n,,\nA,statutory,2021-05-01\n,,\nB,corporate,2021-05-02\n",
            "concerns": "complaint,concern\n,\nb,communication\nA,communication\n",
        ])
        let dataset = export.read().records?.dataset
        #expect(dataset?.table("concerns").parent?.rows == [1, 0])
        export.files["records/complaints.csv"]?.append(contentsOf: Array(",,\na,corporate,2021-06-01\n".utf8))
        #expect(
            export.read().findings.first { $0.contains("unique-reference") }
                == "records/complaints.csv:7:1 (column 'reference'): the reference is that of the record in row 3 [unique-reference]"
        )
    }

    @Test(arguments: [
        "Total,,,,19,,", "TOTAL: 19,,,,,,", ",,Grand total,,,19,", "Totals for the year,x,y,,,,",
        "Sub-total,,,2021-99-99,,,",
        "total,3", "Sum,,,12,,,",
    ]) func `a row of totals is one finding and no more`(row: String) {
        #expect(
            read("A,P,statutory,2021-05-01,,team-west,\n\(row)\n").findings == [
                "records/complaints.csv:3: this row is a total, not a record [not-a-record]"
            ])
    }

    @Test(arguments: ["Produced by the case system on 3 April,,,,,,", "End of report", ",,,,Page 3,,"])
    func `a title or a note among the records is one finding`(row: String) {
        #expect(
            read("A,P,statutory,2021-05-01,,team-west,\n\(row)\n").findings == [
                "records/complaints.csv:3: this row is a title or a note, not a record: hardly a cell of it is filled in [not-a-record]"
            ])
    }

    @Test func `the errors of a spreadsheet make one finding a column, and nobody one person`() {
        let rows = ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#####", "Err:502", "#GETTING_DATA"].enumerated()
        let text = rows.map { "R\($0),\($1),statutory,2021-05-01,\($1),team-west,\($1)\n" }.joined()
        #expect(
            read(text).findings == [
                "records/complaints.csv:2:2 (column 'person_key'): the cell holds an error of the spreadsheet, such as #N/A; the same in 6 more rows: 3, 4, 5, 6, 7, 8 [spreadsheet-error]",
                "records/complaints.csv:2:5 (column 'outcome'): the cell holds an error of the spreadsheet, such as #N/A; the same in 6 more rows: 3, 4, 5, 6, 7, 8 [spreadsheet-error]",
                "records/complaints.csv:2:7 (column 'withdrawn_on'): the cell holds an error of the spreadsheet, such as #N/A; the same in 6 more rows: 3, 4, 5, 6, 7, 8 [spreadsheet-error]",
            ])
        #expect(read("#12,#P,statutory,2021-05-01,,team-west,\n").findings == [])
    }

    @Test func `blanks, capitals and dashes part no category and no reference from another`() {
        let (records, findings) = read(
            "A,Pk 1,STATUTORY,2021-05-01,PARTLY  UPHELD,Team–West,\nB,pk\u{A0}1,Corporate,2021-05-01,,team\u{200B}-west,\n"
                + "C,PK 1,informal,2021-05-01,,\u{A0},\n")
        #expect(findings.filter { !$0.contains("outcome-without-end") } == [])
        #expect(records == nil)
        var export = MemoryExport([
            "complaints": head + "ab\u{A0}1,Pk-1,statutory,2021-05-01,,Team–West,\nB,pK-1,corporate,2021-05-02,,,\n",
            "concerns": "complaint,concern\nAB  1,Communication\nb,COMMUNICATION\n",
        ])
        let dataset = export.read().records?.dataset
        #expect(dataset?.table("concerns").parent?.rows == [0, 1])
        #expect(dataset?.table("complaints").keys("person_key")?.groups == [0, 0])
        #expect(dataset?.table("complaints").ids("team") == "team-west .")
        export.files["records/complaints.csv"]?.append(
            contentsOf: Array("\u{FEFF}AB 1\u{200B},,statutory,2021-05-01,,,\n".utf8))
        #expect(export.read().findings.count == 1)
        #expect(export.read().findings.first?.contains("[unique-reference]") == true)
    }

    @Test func `a time behind a date is passed over, and months have names`() {
        for cell in ["2021-05-01T00:00:00", "2021-05-01 00:00:00.000", "2021-05-01 9:30", " 2021-05-01\u{A0}"] {
            #expect(
                read("A,,statutory,\(cell),,,\n").records?.dataset.table("complaints").isoDates("received_on")
                    == "2021-05-01")
        }
        for (style, cells) in [
            "uk": ["1/5/2021", "01-May-2021", "1 May 2021", "01/05/2021 00:00", "1 MAY 2021 09:30:00"],
            "uk-short-year": ["1/5/21", "01-May-21", "01/05/2021", "1-5-21"],
        ] {
            for cell in cells {
                let mapping = "tables: {complaints: {file: complaints.csv, dates: \(style)}}"
                let dataset = read("A,,statutory,\(cell),,,\n", mapping: mapping).records?.dataset
                #expect(dataset?.table("complaints").isoDates("received_on") == "2021-05-01", "\(cell)")
            }
        }
    }

    @Test func `a date in another style is reported with what to write`() {
        let fixes = [
            "03-Apr-25":
                "state 'dates: uk-short-year' for this table in the mapping file, or export dates as 2022-03-31",
            "3/4/25": "state 'dates: uk-short-year' for this table in the mapping file, or export dates as 2022-03-31",
            "3/4/2025": "state 'dates: uk' for this table in the mapping file, or export dates as 2022-03-31",
            "2021-05-01T23:00:00Z": "export the day alone: a time with a zone can be another day here",
            "2021-05-01T23:00:00+01:00": "export the day alone: a time with a zone can be another day here",
            "44317":
                "give the column the format of a date in the spreadsheet, then export again: this is its number of a day",
            "soon": "correct the date, or state their style in the mapping file: iso, uk or uk-short-year",
            "2021-02-30": "correct the date, or state their style in the mapping file: iso, uk or uk-short-year",
        ]
        for (cell, fix) in fixes {
            var findings = Findings()
            _ = MemoryExport(["complaints": head + "A,,statutory,\(cell),,,\n"]).read(&findings)
            #expect(findings.all.map(\.fix) == [fix], "\(cell)")
        }
    }

    @Test func `where cells hold line breaks, a row has the number that a spreadsheet gives it`() {
        let (_, findings) = read(
            "A,\"one\ntwo\nthree\",statutory,2021-05-01,,team-west,\nB,,nonsense,2021-05-01,,team-west,\nb,,statutory,2021-05-01,,,\n"
        )
        #expect(
            findings == [
                "records/complaints.csv:5:3 (row 3, column 'register'): the cell is none of the categories of 'register' [known-category]",
                "records/complaints.csv:6:1 (row 4, column 'reference'): the reference is that of the record in row 3 [unique-reference]",
            ])
    }

    @Test func `no amount is so large that a sum of them could overflow`() {
        let most = Array("999,999,999".utf8)
        #expect(NumberCell.count(most) == 999_999_999 && NumberCell.count(Array("1,000,000,000".utf8)) == nil)
        #expect(NumberCell.pence(Array("9,999,999.99".utf8)) == 999_999_999)
        #expect(NumberCell.pence(Array("10,000,000.00".utf8)) == nil)
        #expect(!Int64(999_999_999).multipliedReportingOverflow(by: Int64(Int32.max)).overflow)
    }
}
