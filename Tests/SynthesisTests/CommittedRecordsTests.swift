import Diagnostics
import Foundation
import Synthesis
import Testing

/// The records beside an edition are what its plan gives. `HEARD_RECORD=1 swift test --filter CommittedRecords`
/// writes them anew, and fails so that nobody forgets to look at the difference.
struct CommittedRecordsTests {
    @Test("the committed records are byte for byte what the plan gives", arguments: ["coventry", "exampleshire"])
    func committed(council: String) throws {
        let edition = try #require(Edition.all.first { $0.council == council })
        var findings = Findings()
        let synthesis = try #require(edition.synthesis(&findings))
        let files = synthesis.files(&findings)
        #expect(findings.sorted.map { "\($0.location): \($0.message)" } == [])
        #expect(files.count == 8)
        for file in files {
            let path = "\(edition.folder)/records/\(file.name)"
            if ProcessInfo.processInfo.environment["HEARD_RECORD"] != nil {
                try Data(file.bytes).write(to: Edition.project.appending(path: path))
                Issue.record("recorded \(path)")
            }
            #expect(Edition.bytes(path) == file.bytes, "\(path) differs from the plan")
        }
    }
}
