import Diagnostics
import Quantities
import Testing

@testable import Disclosure

@Suite struct ExplanationTests {
    @Test func anExplanationTellsProtectedValuesOnly() throws {
        let figures = [Raw.row("teams", [20, 3, 2], base: "all"), Raw.count("all", 25)]
        let explanation = Explanation(of: try protectedFigure(figures, "teams"))
        #expect(explanation.rows.map(\.labels) == [["A"], ["B"], ["C"], ["All"]])
        #expect(explanation.rows.map(\.value) == ["20", "[c]", "[c]", "25"])
        #expect(explanation.rows.map(\.share) == ["80%", "[c]", "[c]", "100%"])
        #expect(explanation.facts.first { $0.key == "base" }?.text == "Title of all (all)")
        #expect(explanation.facts.first { $0.key == "definition" }?.text == "What it means.")
    }

    @Test func theUnprotectedOneIsTextForTheOfficersTerminal() throws {
        let lines = unprotectedExplanation(of: "teams", in: try Raw.set([Raw.row("teams", [20, 3])]))
        #expect(
            lines == [
                "UNPROTECTED: teams, for the officer's eyes only", "  A    20  records: 20", "  B     3  records: 3",
                "  All  23  records: 23",
            ])
        #expect(unprotectedExplanation(of: "gone", in: try Raw.set([])) == nil)
    }
}
