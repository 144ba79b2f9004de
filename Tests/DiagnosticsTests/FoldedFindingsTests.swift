import Diagnostics
import Testing

@Suite struct FoldedFindingsTests {
    private func findings(_ count: Int, _ rule: RuleID, in path: String) -> [Finding] {
        (0..<count).map { (number: Int) in
            Finding(rule, at: SourceLocation(path: path, line: number + 1), "\(number)", fix: "delete it")
        }
    }

    @Test func `of one cause the first twenty are shown, and the others counted`() {
        let many = findings(500, .slip, in: "x") + findings(20, .term, in: "x") + findings(21, .slip, in: "y")
        let folded = Findings.folded(many)
        #expect(folded.map(\.message).filter { $0.contains("more") } == ["480 more of these are further down"])
        #expect(folded.count == 21 + 20 + 21)
        #expect(Array(folded.prefix(20)) == Array(many.prefix(20)))
        #expect(folded[20].location == SourceLocation(path: "x") && folded[20].fix == "delete it")
    }

    @Test func `what is to be done in another way is another cause`() {
        let each = (0..<50).map { (number: Int) in
            Finding(.slip, at: SourceLocation(path: "x", line: number), "m", fix: "write \(number)")
        }
        #expect(Findings.folded(each) == each)
    }
}
