import Diagnostics
import Testing

@testable import Records

/// Each rule about the cells and the rows of a table, by what an officer is told.
@Suite struct RowRuleTests {
    private func findings(_ headings: String, _ rows: String..., accepted: String? = nil) -> [String] {
        let text = (["reference,register,received_on,\(headings)"] + rows).joined(separator: "\n")
        var export = MemoryExport(["complaints": text])
        export.accepted = accepted
        return export.read().findings
    }

    @Test func `a category that the vocabulary lacks is named by its place, with those that there are`() {
        var findings = Findings()
        let export = MemoryExport([
            "complaints": "reference,register,received_on,outcome\nA,statutory,2021-05-01,Partly uphled\n"
        ])
        #expect(export.read(&findings) == nil)
        let finding = findings.all.first
        #expect(finding?.location.description == "records/complaints.csv:2:4 (column 'outcome')")
        #expect(finding?.rule == .knownCategory)
        #expect(finding?.message == "the cell is none of the categories of 'outcome'")
        #expect(
            finding?.fix
                == "correct the record to one of: 'Upheld', 'Partly upheld', 'Not upheld', 'Withdrawn'; or map its value to one under 'values' in the mapping file"
        )
    }

    @Test func `an empty cell of a required field is a finding`() {
        #expect(
            findings("method", ",statutory,2021-05-01,", "B,,2021-05-01,", "C,statutory,,letter") == [
                "records/complaints.csv:2:1 (column 'reference'): the cell is empty, and every record needs it [required-field]",
                "records/complaints.csv:3:2 (column 'register'): the cell is empty, and every record needs it [required-field]",
                "records/complaints.csv:4:3 (column 'received_on'): the cell is empty, and every record needs it [required-field]",
            ])
    }

    @Test func `a row with too few or too many cells, and an empty line, are findings and end nothing`() {
        #expect(
            findings("method", "A,nonsense", "", "B,statutory,2021-05-01,letter,5", "C,nonsense,2021-05-01,letter")
                == [
                    "records/complaints.csv:2: the row has 2 cells where the headings have 4; the number is wrong in 1 more row: 4 [ragged-row]",
                    "records/complaints.csv:3: the row is blank and not counted [blank-row]",
                    "records/complaints.csv:5:2 (column 'register'): the cell is none of the categories of 'register' [known-category]",
                ])
    }

    @Test(arguments: ["2021-02-29", "01/05/2021", "2021-5-1", "2021-05-01 10", "1899-01-01", "x"])
    func `a cell that is not a date as declared is a finding`(cell: String) {
        #expect(
            findings("s1_sent_on", "A,statutory,2021-05-01,\(cell)") == [
                "records/complaints.csv:2:4 (column 's1_sent_on'): the cell is not a date as 2022-03-31, from 1911 to 2088 [date-format]"
            ])
    }

    @Test(arguments: [
        ("s1_start_on,s1_sent_on", "2021-05-02,2021-05-01", 5, "s1_start_on"),
        ("s1_start_on,s1_sent_on", ",2021-04-30", 5, "received_on"),
        ("s1_start_on,s1_extended_on", "2021-05-02,2021-05-01", 5, "s1_start_on"),
        ("s1_extended_on,s1_sent_on", "2021-05-12,2021-05-11", 5, "s1_extended_on"),
        ("s2_requested_on,s2_sent_on", "2021-06-02,2021-06-01", 5, "s2_requested_on"),
        ("s2_requested_on,s2_record_final_on", "2021-06-02,2021-06-01", 5, "s2_requested_on"),
        ("s2_requested_on,s2_ip_appointed_on", "2021-06-02,2021-06-01", 5, "s2_requested_on"),
        ("s2_extension_told_on,s2_new_date", "2021-06-02,2021-06-01", 5, "s2_extension_told_on"),
        ("s3_requested_on,s3_met_on", "2021-06-02,2021-06-01", 5, "s3_requested_on"),
        ("s3_met_on,s3_reported_on", "2021-06-02,2021-06-01", 5, "s3_met_on"),
        ("s3_requested_on,s3_responded_on", "2021-06-02,2021-06-01", 5, "s3_requested_on"),
        ("s2_sent_on,s3_requested_on", "2021-06-02,2021-06-01", 5, "s2_sent_on"),
        ("stopped_from,stopped_to", "2021-06-02,2021-06-01", 5, "stopped_from"),
        ("advocate_asked_on,advocate_appointed_on", "2021-06-02,2021-06-01", 5, "advocate_asked_on"),
        ("s1_skipped_on,method", "2021-04-30,letter", 4, "received_on"),
    ])
    func `dates that must follow one another are held against that order`(
        headings: String, cells: String, column: Int, earlier: String
    ) {
        let heading = "\(headings.split(separator: ",")[column - 4])"
        #expect(
            findings(headings, "A,statutory,2021-05-01,\(cells)") == [
                "records/complaints.csv:2:\(column) (column '\(heading)'): this date lies before the one under '\(earlier)' [dates-in-order]"
            ])
    }

    @Test func `equal dates are in order, and stage 2 may be asked for before stage 1 is answered`() {
        #expect(
            findings(
                "s1_start_on,s1_sent_on,s2_requested_on", "A,statutory,2021-05-01,2021-05-01,2021-06-01,2021-05-20")
                == [])
    }

    @Test func `a date after the period, or after the day the records were taken, is a finding`() {
        #expect(
            findings(
                "s1_sent_on,s2_new_date", "A,statutory,2022-04-01,,", "B,statutory,2022-03-01,2022-04-01,2022-06-01")
                == [
                    "records/complaints.csv:2:3 (column 'received_on'): the date lies after the day on which the records were taken [date-in-period]",
                    "records/complaints.csv:3:4 (column 's1_sent_on'): the date lies after the day on which the records were taken [date-in-period]",
                ])
    }

    @Test func `an earlier complaint belongs to the period only if it was still open when that began`() {
        #expect(
            findings(
                "s1_sent_on,s2_requested_on", "A,statutory,2021-03-01,,", "B,statutory,2021-03-01,2021-04-02,",
                "C,statutory,2021-03-01,2021-03-20,", "D,statutory,2021-03-01,2021-03-20,2021-04-01") == [
                    "records/complaints.csv:4:3 (column 'received_on'): the record was over before the period of the report began [date-in-period]"
                ])
    }

    @Test func `a repeated reference is reported with the line of the first`() {
        #expect(
            findings("method", "A,statutory,2021-05-01,", "\"A\",statutory,2021-05-02,", "B,statutory,2021-05-02,") == [
                "records/complaints.csv:3:1 (column 'reference'): the reference is that of the record in row 2 [unique-reference]"
            ])
    }

    @Test func `an outcome needs the answer of its stage`() {
        #expect(
            findings(
                "s1_sent_on,s2_requested_on,s2_sent_on,outcome,outcome_stage",
                "A,statutory,2021-05-01,,,,upheld,",
                "B,statutory,2021-05-01,2021-05-10,2021-05-20,,upheld,",
                "C,statutory,2021-05-01,2021-05-10,2021-05-20,,upheld,stage-1",
                "D,statutory,2021-05-01,2021-05-10,2021-05-20,2021-06-20,upheld,stage-3",
                "E,statutory,2021-05-01,2021-05-10,2021-05-20,2021-06-20,upheld,stage-2") == [
                    "records/complaints.csv:2:7 (column 'outcome'): there is an outcome, but no stage has been answered [outcome-without-end]",
                    "records/complaints.csv:3:7 (column 'outcome'): there is an outcome, but its stage has not been answered [open-case-with-outcome]",
                    "records/complaints.csv:5:7 (column 'outcome'): there is an outcome, but its stage has not been answered [open-case-with-outcome]",
                ])
    }

    @Test func `a case at stage 3 was at stage 2 before, unless the file has no column for it`() {
        #expect(
            findings(
                "s2_requested_on,s2_sent_on,s3_requested_on,s3_met_on",
                "A,statutory,2021-05-01,2021-06-01,2021-07-01,2021-07-02,",
                "B,statutory,2021-05-01,,,2021-07-02,2021-08-01",
                "C,statutory,2021-05-01,,,,2021-08-01",
                "D,statutory,2021-05-01,2021-06-01,,,") == [
                    "records/complaints.csv:3:6 (column 's3_requested_on'): there is a date of stage 3, but stage 2 was never asked for [stages-nested]",
                    "records/complaints.csv:4:6 (column 's3_requested_on'): this cell is empty, but 's3_met_on' tells of what came after it [event-recorded]",
                    "records/complaints.csv:4:7 (column 's3_met_on'): there is a date of stage 3, but stage 2 was never asked for [stages-nested]",
                ])
        #expect(findings("s3_requested_on", "A,statutory,2021-05-01,2021-07-02") == [])
    }

    @Test func `a withdrawal has a date and an outcome that say the same`() {
        #expect(
            findings(
                "s1_sent_on,withdrawn_on,withdrawal_confirmed_on,outcome",
                "A,statutory,2021-05-01,,,,withdrawn",
                "B,statutory,2021-05-01,2021-05-04,2021-05-05,,upheld",
                "C,statutory,2021-05-01,,2021-05-05,,",
                "D,statutory,2021-05-01,,,2021-05-06,",
                "E,statutory,2021-05-01,,2021-05-05,2021-05-06,withdrawn") == [
                    "records/complaints.csv:2:7 (column 'outcome'): the outcome is 'withdrawn', but there is no date of it [withdrawn-consistent]",
                    "records/complaints.csv:3:7 (column 'outcome'): there is a date of withdrawal, but another outcome than 'withdrawn' [withdrawn-consistent]",
                    "records/complaints.csv:4:5 (column 'withdrawn_on'): there is a date of withdrawal, but no outcome [withdrawn-consistent]",
                    "records/complaints.csv:5:5 (column 'withdrawn_on'): this cell is empty, but 'withdrawal_confirmed_on' tells of what came after it [event-recorded]",
                ])
    }

    @Test(arguments: [
        ("advocate_appointed_on,advocate_for", ",child", "2021-06-01,child", "advocate_for"),
        ("stopped_from,stopped_reason", ",court", "2021-06-01,court", "stopped_reason"),
        ("stopped_from,stopped_to", ",2021-06-02", "2021-06-01,2021-06-02", "stopped_to"),
        ("withdrawn_on,withdrawal_confirmed_on", ",2021-06-02", "2021-06-01,", "withdrawal_confirmed_on"),
        ("s2_requested_on,s1_skipped_on,s2_sent_on", ",,2021-06-02", "2021-06-01,,", "s2_sent_on"),
        ("s3_met_on,s3_reported_on", ",2021-06-02", "2021-06-01,", "s3_reported_on"),
        ("s2_extension_told_on,s2_new_date", ",2021-06-02", "2021-06-01,2021-06-02", "s2_new_date"),
        ("s3_met_on,s3_reported_on,s3_responded_on", ",2021-06-02,2021-06-03", "2021-06-01,,", "s3_reported_on"),
        ("s3_met_on,s3_reported_on,s3_responded_on", ",,2021-06-03", "2021-06-01,,", "s3_responded_on"),
    ])
    func `a cell that tells of what came later needs the one of what came first`(
        headings: String, cells: String, other: String, later: String
    ) {
        let (row, whole) = ("A,statutory,2021-05-01,\(cells)", "B,statutory,2021-05-01,\(other)")
        let earlier = headings.prefix { $0 != "," }
        #expect(
            findings(headings, row, whole) == [
                "records/complaints.csv:2:4 (column '\(earlier)'): this cell is empty, but '\(later)' tells of what came after it [event-recorded]"
            ])
        // Of what no record has, the edition says whether it happened; and what has not happened yet is no fault.
        #expect(findings(headings, row) == [])
        #expect(findings(headings, whole) == [])
    }

    @Test func `a case that was answered while it stood still was resumed`() {
        let headings = "stopped_from,stopped_to,s1_sent_on,withdrawn_on,outcome"
        let whole = "B,statutory,2021-05-01,2021-05-04,2021-05-05,2021-05-06,,upheld"
        #expect(
            findings(headings, "A,statutory,2021-05-01,2021-05-04,,2021-05-06,,upheld", whole) == [
                "records/complaints.csv:2:5 (column 'stopped_to'): this cell is empty, but 's1_sent_on' tells of what came after it [event-recorded]"
            ])
        #expect(findings(headings, "A,statutory,2021-05-01,2021-05-04,,2021-05-04,,upheld", whole) == [])
        #expect(findings(headings, "A,statutory,2021-05-01,2021-05-04,,,2021-05-06,withdrawn", whole) == [])
    }

    private static let head = "reference,register,received_on\n"

    private func findings(of rows: [String], shape: ReadingShape = ReadingShape()) -> [String] {
        var export = MemoryExport(["complaints": Self.head + rows.joined(separator: "\n")])
        export.shape = shape
        return export.read().findings
    }

    @Test func `a wrong value in many rows is one finding, with their number and the first of them`() {
        #expect(
            findings(of: (0..<1500).map { "R\($0),\($0 % 500 == 7 ? "other" : "wrong"),2021-05-01" }) == [
                "records/complaints.csv:2:2 (column 'register'): the cell is none of the categories of 'register'; the same value in 1,496 more rows: 3, 4, 5, 6, 7 and 1,491 others [known-category]",
                "records/complaints.csv:9:2 (column 'register'): the cell is none of the categories of 'register'; the same value in 2 more rows: 509, 1009 [known-category]",
            ])
    }

    @Test func `a column with more wrong values than have a finding each has one, however many threads read it`() {
        let rows = (0..<300).map { "R\($0),wrong\($0 % 40),2021-05-01" }
        let alone = findings(of: rows)
        #expect(
            alone == [
                "records/complaints.csv:2:2 (column 'register'): the cell is none of the categories of 'register'; this and more than 20 other values are in 299 more rows: 3, 4, 5, 6, 7 and 294 others [known-category]"
            ])
        #expect(findings(of: rows, shape: ReadingShape(threads: 2, blockSize: 64)) == alone)
        let few = (0..<300).map { "R\($0),wrong\($0 % 20),2021-05-01" }
        #expect(findings(of: few).count == 20)
        #expect(findings(of: few, shape: ReadingShape(threads: 2, blockSize: 64)) == findings(of: few))
    }

    @Test func `cells that are no dates are one finding for each way in which they are none`() {
        #expect(
            findings(of: ["A,statutory,01/05/2021", "B,statutory,soon", "C,statutory,02/05/2021", "D,statutory,later"])
                .map { String($0.prefix { $0 != ";" }) }
                == [2, 3].map {
                    "records/complaints.csv:\($0):3 (column 'received_on'): the cell is not a date as 2022-03-31, from 1911 to 2088"
                })
    }

    @Test func `records that break a rule each in their own way have a finding each, up to twenty`() {
        let rows = (0..<1500).map { "R\($0),statutory,2025-05-01" }
        let found = findings(of: rows)
        #expect(found.count == 21)
        #expect(
            found.first
                == "records/complaints.csv (column 'received_on'): 1,480 more rows break this rule in the same way [date-in-period]"
        )
    }

    @Test func `no finding holds a cell`() {
        let secret = "Zz9-secret"
        let cells = (0..<4).map { _ in secret }.joined(separator: ",")
        let export = MemoryExport([
            "complaints":
                "reference,register,received_on,s1_sent_on\n\(cells)\n\(cells)\n\(secret),\"\(secret)\"x,\(secret)\n",
            "concerns": "complaint,concern\n\(secret)1,\(secret)\n",
            "remedies": "reference,remedy,amount\n\(secret),\(secret),\(secret)\n",
        ])
        var findings = Findings()
        _ = export.read(&findings)
        #expect(findings.all.count > 8)
        #expect(!"\(findings.all)".contains(secret))
    }
}
