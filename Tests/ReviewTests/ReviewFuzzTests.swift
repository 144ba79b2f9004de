import Diagnostics
import Fuzzing
import LocalServer
import Testing

@testable import Review

@Suite struct ReviewFuzzTests {
    @Test func `a broken journal is refused, and none of its words is printed`() throws {
        let line = JournalLine.text(
            of: JournalEntry(
                at: try #require(Moment("2024-05-01T10:00:00Z")), by: "Manager", event: .opened(seed: Fuzz.cell)),
            after: "")
        let faults = try Fuzz("journal", samples: [line + "\n"], words: ["\"", "{", "}", "\n", Fuzz.cell]).faults {
            bytes in
            var findings = Findings()
            let journal = Journal.read(String(decoding: bytes, as: UTF8.self), path: "j.jsonl", &findings)
            return Fuzz.Outcome(journal, printed: FindingText().render(findings.sorted))
        }
        #expect(faults.filter { $0 != "no sample is read" } == [])
    }

    @Test func `a broken form is read or refused`() throws {
        let words = ["&", "=", "%", "%2", "%zz", "+", "%00", "%ff"]
        let faults = try Fuzz("form", samples: ["word=3&reason=name%20of%20a+child&go="], words: words).faults {
            bytes in
            Fuzz.Outcome(Form(bytes) as Form?)
        }
        #expect(faults == [])
    }
}
