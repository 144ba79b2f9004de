import Diagnostics
import Quantities
import Testing

@testable import Records

@Suite struct MappingTests {
    @Test func `an export's own headings, values, dates and encoding are read as declared`() {
        var export = MemoryExport([:])
        export.mapping = """
            extra_dimensions: {complaints: [district]}
            tables:
              complaints:
                file: extract.csv
                encoding: windows-1252
                dates: uk
                columns: {reference: Case ID, register: Art, received_on: Date in, team: Team, equality_of: {value: child}}
                values: {register: {CA26: statutory}, team: {"Children’s – west": team-west}}
                ignore: [Notes]
            """
        export.files = [
            "records/extract.csv": Windows1252.bytes(
                "Notes,Case ID,Art,Date in,Team,district\nCafé,Ö1,CA26,1/5/2021,Children’s – west,North\nx,Ö2,informal,30/06/2021,,south\n"
            ) ?? [],
            "records/concerns.csv": Array("complaint,concern\nÖ2,communication\n".utf8),
        ]
        let read = export.read()
        let table = read.records?.dataset.table("complaints")
        #expect(read.findings == [])
        #expect(table?.ids("register") == "statutory informal")
        #expect(table?.ids("team") == "team-west .")
        #expect(table?.ids("equality_of") == "child child")
        #expect(table?.ids("district") == "north south")
        #expect(table?.isoDates("received_on") == "2021-05-01 2021-06-30")
        #expect(read.records?.dataset.table("concerns").parent?.rows == [1])
    }

    @Test func `dates are never guessed`() {
        var export = MemoryExport([
            "complaints": "reference,register,received_on\nA,statutory,2021-05-01\nB,statutory,5/13/2021\n"
        ])
        export.mapping = "tables: {complaints: {dates: uk}}"
        #expect(
            export.read().findings == [
                "records/complaints.csv:2:3 (column 'received_on'): the cell is not a date as 31/03/2022, from 1911 to 2088 [date-format]",
                "records/complaints.csv:3:3 (column 'received_on'): the cell is not a date as 31/03/2022, from 1911 to 2088 [date-format]",
            ])
    }

    @Test func `bytes that are not of the declared encoding are found where they stand`() {
        var export = MemoryExport([:])
        export.files["records/complaints.csv"] =
            Array("reference,register,received_on,team\nA,statutory,2021-05-01,".utf8) + [0x92, 10]
        #expect(
            export.read().findings == [
                "records/complaints.csv:2:4 (column 'team'): the cell is not utf-8 [wrong-encoding]"
            ])
        export.mapping = "tables: {complaints: {encoding: windows-1252}}"
        export.files["records/complaints.csv"] = Array("\u{FEFF}reference,register,received_on\n".utf8)
        #expect(export.read().findings == ["records/complaints.csv:1: the file is not windows-1252 [wrong-encoding]"])
        export.files["records/complaints.csv"] =
            Array("reference,register,received_on,team\nA,statutory,2021-05-01,".utf8) + [0x81, 10]
        #expect(
            export.read().findings == [
                "records/complaints.csv:2:4 (column 'team'): the cell is not windows-1252 [wrong-encoding]"
            ])
    }

    @Test func `names that nobody knows are findings with the one that is meant`() {
        var findings = Findings()
        let yaml = """
            extra_dimensions: {complaints: [distrikt], complaint: [district]}
            tables:
              complaints:
                columns: {recieved_on: Date, team: Case, method: Case, outcome: {value: upheldd}, received_on: {value: today}}
                values: {team: {W: team-wset}, received_on: {x: y}}
              compliment: {}
            """
        _ = Mapping.read(MemoryExport.node(yaml, &findings), vocabulary: MemoryExport.vocabulary, &findings)
        #expect(
            findings.sorted.map { "\($0.location.line ?? 0) \($0.rule) \($0.message) / \($0.fix ?? "")" } == [
                "1 known-dimension no dimension is called 'distrikt' / write 'district'",
                "1 known-table no table of records is called 'complaint' / write 'complaints'",
                "4 known-field 'complaints' has no field 'recieved_on' / write 'received_on'",
                "4 mapping-heading the heading 'Case' is mapped twice / read each column of the export into one field",
                "4 known-category 'outcome' has no category 'upheldd' / write 'upheld'",
                "4 mapping-value the values of 'received_on' are not categories / map the values of category fields only",
                "5 known-category 'team' has no category 'team-wset' / write 'team-west'",
                "5 mapping-value the values of 'received_on' are not categories / map the values of category fields only",
                "6 known-table no table of records is called 'compliment' / write 'compliments'",
            ])
    }

    @Test func `Windows-1252 is read and written letter by letter`() {
        for byte in UInt8.min...UInt8.max {
            guard let text = Windows1252.text([byte]) else { continue }
            #expect(Windows1252.bytes(text) == [byte])
        }
        #expect([0x81, 0x8D, 0x8F, 0x90, 0x9D].allSatisfy { Windows1252.text([$0]) == nil })
        #expect(Windows1252.text([0x80, 0x93, 0xE9]) == "€“é")
        #expect(Windows1252.bytes("ő") == nil)
    }
}
