import Diagnostics
import Quantities
import Testing

@testable import Records

/// What a dataset holds after reading, whatever the export looks like.
@Suite struct ReadingTests {
    @Test func `columns may stand in any order and are read by their headings`() {
        let read = MemoryExport([
            "complaints":
                "received_on,team,reference,register\n2021-05-01,Team west,A,Statutory\n2021-06-30,,B,corporate\n"
        ]).read()
        let table = read.records?.dataset.table("complaints")
        #expect(read.findings == [])
        #expect(table?.rowCount == 2)
        #expect(table?.ids("team") == "team-west .")
        #expect(table?.ids("register") == "statutory corporate")
        #expect(table?.isoDates("received_on") == "2021-05-01 2021-06-30")
        #expect(table?["reference"] == nil)
        #expect(table?["method"] == nil)
    }

    @Test(arguments: [
        "reference,register,received_on\r\nA,statutory,2021-05-01\r\nB,informal,2021-05-02\r\n",
        "\u{FEFF}reference,register,received_on\nA,statutory,2021-05-01\nB,informal,2021-05-02",
        "\"reference\",\"register\",\"received_on\"\n\"A\",\"statutory\",\"2021-05-01\"\n\"B\",\"informal\",\"2021-05-02\"\n\n\n",
        "reference,register,received_on\n A ,  statutory,2021-05-01  \nB,informal ,2021-05-02\r\n\r\n",
    ])
    func `line ends, byte order mark, quotation marks and spaces make no difference`(text: String) {
        let read = MemoryExport(["complaints": text]).read()
        #expect(read.findings == [])
        #expect(read.records?.dataset.table("complaints").ids("register") == "statutory informal")
        #expect(read.records?.dataset.table("complaints").isoDates("received_on") == "2021-05-01 2021-05-02")
    }

    @Test func `a finding after a cell with line breaks names the physical line`() {
        let read = MemoryExport([
            "compliments":
                "reference,text,received_on,consent\nK1,\"two\nlines, \"\"quoted\"\"\",2021-05-01,yes\nK2,\"a\nb\",2021-13-01,maybe\n"
        ]).read()
        #expect(
            read.findings == [
                "records/compliments.csv:5:3 (row 3, column 'received_on'): the cell is not a date as 2022-03-31, from 1911 to 2088 [date-format]",
                "records/compliments.csv:5:4 (row 3, column 'consent'): the cell is none of the categories of 'consent' [known-category]",
            ])
    }

    @Test func `children find their parents in any order, and an unknown complaint is a finding`() {
        let complaints =
            "reference,register,received_on\nA,statutory,2021-05-01\nB,informal,2021-05-02\n\"C,1\",informal,2021-05-02\n"
        let sound = MemoryExport([
            "complaints": complaints,
            "concerns":
                "complaint,concern\nB,communication\nA,communication\n\"C,1\",communication\nA,standards-of-service\n",
        ]).read()
        #expect(sound.records?.dataset.table("concerns").parent?.rows == [1, 0, 2, 0])
        let faulty = MemoryExport([
            "complaints": complaints, "concerns": "complaint,concern\nD,communication\nC,communication\n",
        ]).read()
        #expect(
            faulty.findings == [
                "records/concerns.csv:2:1 (column 'complaint'): no complaint has this reference [known-complaint]",
                "records/concerns.csv:3:1 (column 'complaint'): no complaint has this reference [known-complaint]",
            ])
    }

    @Test func `several themes of a compliment become a table of their own`() {
        let read = MemoryExport([
            "compliments":
                "reference,received_on,themes,text\nK1,2021-05-01,good-communication; Good child focus,thanks\nK2,2021-05-01,,\nK3,2021-05-02,good-child-focus;good-child-focus,\n"
        ]).read()
        let themes = read.records?.dataset.table("compliment-themes")
        #expect(themes?.ids("theme") == "good-communication good-child-focus good-child-focus")
        #expect(themes?.parent?.rows == [0, 0, 2])
        #expect(read.records?.dataset.table("compliments")["text"] == nil)
    }

    @Test func `the words of an action are kept, amounts are pence, keys are groups`() {
        let read = MemoryExport([
            "complaints":
                "reference,register,received_on,person_key,family_key\nA,statutory,2021-05-01,P9,F1\nB,statutory,2021-05-01,,F1\nC,statutory,2021-05-01,P2,F3\nD,statutory,2021-05-01,P9,\n",
            "actions": "reference,text,status\nT1,\"Write, plainly\",done\nT2,Café talks,not-done\n",
            "remedies": "reference,remedy,amount\nR1,payment,\"£1,250.50\"\nR2,payment,300\nR3,apology,\n",
            "activity": "measure,value,as_at_or_period_end_on\ncontacts-completed,\"28,103\",2022-03-31\n",
        ]).read()
        let dataset = read.records?.dataset
        #expect(read.findings == [])
        #expect(dataset?.table("actions").texts("text")?.values == ["Write, plainly", "Café talks"])
        #expect(dataset?.table("remedies").numbers("amount")?.values == [125_050, 30_000, NumberColumn.missing])
        #expect(dataset?.table("activity").numbers("value")?[0] == 28_103)
        #expect(dataset?.table("complaints").keys("person_key")?.groups == [0, -1, 1, 0])
        #expect(dataset?.table("complaints").keys("family_key")?.groups == [0, 0, 1, -1])
    }

    @Test(arguments: ["1,25", "£", "12.5", "-3", "1.000,50", "12 pounds"])
    func `an amount that is not one is a finding`(cell: String) {
        let read = MemoryExport(["remedies": "reference,remedy,amount\nR1,payment,\"\(cell)\"\n"]).read()
        #expect(
            read.findings == [
                "records/remedies.csv:2:3 (column 'amount'): the cell is not an amount such as 300, 300.00 or £1,250.50 [amount-format]"
            ])
    }

    @Test func `the cells that identify somebody can be gone through once more`() {
        var export = MemoryExport([
            "complaints":
                "reference,register,received_on,person_key,family_key\n\"A,\"\"1\",statutory,2021-05-01,P9,F1\nB,statutory,2021-05-01,,F1\n",
            "comments": "received_on,reference\n2021-05-01,M1\n",
        ])
        export.shape = ReadingShape(blockSize: 8)
        var findings = Findings()
        var found: [String] = []
        guard let settings = export.settings(&findings) else { return }
        RecordsReader(files: export.memory, shape: export.shape).forEachIdentifier(settings, &findings) {
            found.append("\($0) \(String(decoding: $1, as: UTF8.self))")
        }
        #expect(found == ["reference A,\"1", "person P9", "family F1", "reference B", "family F1", "reference M1"])
    }
}
