import Diagnostics
import Quantities
import Testing

@testable import Records

@Suite struct LearningRecordsTests {
    private static let complaints = """
        reference,register,received_on
        C-1,statutory,2021-05-03
        C-2,statutory,2021-06-01

        """

    private static func read(_ lessons: String?, _ actions: String) -> (LearningRecords?, [String]) {
        var files = ["complaints": complaints, "actions": actions]
        files["learning"] = lessons
        var export = MemoryExport(files)
        export.vocabulary = Vocabulary(
            Array(MemoryExport.vocabulary.dimensions.values)
                + [MemoryExport.dimension("learning_theme", ["time", "listening"])])
        var findings = Findings()
        guard let settings = export.settings(&findings) else { return (nil, []) }
        let read = RecordsReader(files: export.memory, shape: export.shape).readLearning(
            settings, vocabulary: export.vocabulary, &findings)
        if let read { findings.report(read.findings) }
        return (read, findings.sorted.map { "\($0.severity.rawValue) \($0.location) [\($0.rule)]" })
    }

    @Test func `what was learned is read with its references and lines, and what was found is not read`() throws {
        let (records, findings) = Self.read(
            "complaint,learned_on,learning_theme,found,action\nC-1,2021-05-20,Time,\"Two\nlines of a family\",A-1\nC-2,2021-06-20,Listening,,\n",
            "reference,text,owner_role,status,done_on\nA-1,Phone first.,Manager,done,2021-07-01\n")
        let read = try #require(records)
        #expect(findings == [])
        #expect(read.lessons.references == ["C-1", "C-2"])
        #expect(read.lessons.lines == [2, 4])
        #expect(read.lessons.table.isoDates("learned_on") == "2021-05-20 2021-06-20")
        #expect(read.lessons.table.columns["found"] == nil)
        #expect(read.actions.references == ["A-1"])
    }

    @Test func `a fault in a row is reported at its cell, and the row is still read`() throws {
        let (records, findings) = Self.read(
            "complaint,learned_on,learning_theme,action\nC-9,2021-05-20,Time,A-9\nC-1,,Nothing,\n",
            "reference,text,owner_role,status,status_reason,done_on\nA-1,Phone first.,,not-done,,2021-07-01\nA-2,Listen., ,done,,\n"
        )
        #expect(records?.lessons.references == ["C-9", "C-1"])
        #expect(
            findings == [
                "warning records/actions.csv:2 (column 'done_on') [action-done]",
                "warning records/actions.csv:2 (column 'owner_role') [action-owner]",
                "warning records/actions.csv:2 (column 'status_reason') [action-reason]",
                "warning records/actions.csv:3 (column 'done_on') [action-done]",
                "warning records/actions.csv:3 (column 'owner_role') [action-owner]",
                "warning records/learning.csv:2 (column 'action') [known-action]",
                "warning records/learning.csv:2:1 (column 'complaint') [known-complaint]",
                "warning records/learning.csv:3:2 (column 'learned_on') [required-field]",
                "warning records/learning.csv:3:3 (column 'learning_theme') [known-category]",
            ])
    }

    @Test func `a log that keeps no day of any end cannot miss one, and no file of learning is none`() {
        let (records, findings) = Self.read(nil, "reference,text,owner_role,status\nA-1,Phone first.,Manager,done\n")
        #expect(findings == [])
        #expect(records?.lessons.references == [])
    }
}
