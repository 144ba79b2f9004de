import FigureSQL
import Fuzzing
import Testing

/// What an engine prints, and the file of exported figures, which has the same shape.
@Suite struct AnswerFuzzTests {
    @Test(arguments: SQLDialect.allCases)
    func `a broken answer is read, with the rows that nobody can read`(dialect: SQLDialect) throws {
        let rows = [
            "columns,complaints,,,,,", "reference,text", "register,text",
            "export,testshire/2023-24,00,heard 0.2.0,1,0,0",
            "figure,complaints-all,,,12,0,0", "value,complaints-by-team,team-east,-,7,7,3",
            "fault,known-category,complaints,team,3,,",
            "clock,2021-04-01,2022-03-31,,,,", "quote,1,yes,child,3,,", "end,,,,1,,",
        ]
        let text = rows.joined(separator: "\n") + "\n"
        let sample = dialect == .spark ? text.replacing(",", with: "\t") : text
        let fuzz = Fuzz(
            "answer-\(dialect)", samples: [sample], words: [",", "\t", "-", "figure", "value", "end", "\n", "#"])
        let faults = try fuzz.faults { bytes in
            _ = EngineAnswer(reading: String(decoding: bytes, as: UTF8.self), from: dialect)
            return Fuzz.Outcome("read")
        }
        #expect(faults == [])
    }
}
