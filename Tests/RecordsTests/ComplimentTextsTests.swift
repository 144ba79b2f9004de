import Diagnostics
import Quantities
import Testing

@testable import Records

@Suite struct ComplimentTextsTests {
    private func texts(_ csv: String, blockSize: Int = 1 << 20) throws -> [String] {
        var export = MemoryExport(["compliments": csv])
        export.shape = ReadingShape(threads: 1, blockSize: blockSize)
        var findings = Findings()
        let settings = try #require(export.settings(&findings))
        var texts: [String] = []
        RecordsReader(files: export.memory, shape: export.shape)
            .forEachComplimentText(settings, &findings) {
                texts.append("\($0.location.line ?? 0) \($0.reference): \($0.text)")
            }
        #expect(findings.isEmpty)
        return texts
    }

    private static let csv = """
        text,reference,received_on
        "Kind, and ""patient"".
        Always.",K-1,2021-05-01
        ,K-2,2021-05-02
        Thank you,K-3,2021-05-03

        """

    @Test(arguments: [1, 7, 64, 1 << 20])
    func `every compliment with words is read, with its line, whatever the size of a block`(blockSize: Int) throws {
        #expect(
            try texts(Self.csv, blockSize: blockSize)
                == ["2 K-1: Kind, and \"patient\".\nAlways.", "5 K-3: Thank you"])
    }

    @Test func `without a column of words there is none`() throws {
        #expect(try texts("reference,received_on\nK-1,2021-05-01\n") == [])
    }

    /// The words are of the kind that no dataset keeps: whatever they are, the records read are the same.
    @Test func `a dataset is the same whatever the words are`() throws {
        let schema = try #require(StandardTables.compliments.field("text"))
        #expect(schema.kind == .unread)
        for words in ["", "Quillfeather", "=1+1", "\"a,b\nc\""] {
            let export = MemoryExport(["compliments": "reference,received_on,text\nK-1,2021-05-01,\(words)\n"])
            let (records, findings) = export.read()
            let table = try #require(records?.dataset.table("compliments"))
            #expect(findings == [])
            #expect(table.rowCount == 1)
            #expect(table.columns.keys.sorted() == ["received_on", "reference"].filter { table.columns[$0] != nil })
            #expect(table["text"] == nil)
        }
    }
}
