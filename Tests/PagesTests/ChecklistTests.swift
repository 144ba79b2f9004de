import Diagnostics
import Pages
import Quantities
import StrictYAML
import Testing

@Suite struct ChecklistTests {
    private static let text = """
        items:
          C01:
            strength: law
            proof: read
            asks: The year is named.
            source: regulation 13(4)
            met:
              - {page: welcome, anchor: year, words: the year, laws: [act]}
              - {figure: complaints-all}
          C20:
            strength: code
            proof: secondary
            asks: The Code is followed.
            source: the Code
            applies_from: 2024-04-01
        """

    private func read(_ text: String, answers: String? = nil) throws -> (checklist: Checklist, findings: [Finding]) {
        var findings = Findings()
        let root = try #require(SettingsFile.read(text, path: "checklist.yaml", &findings))
        let checklist = Checklist.read(root, laws: ["act": "Children Act 1989"], &findings)
        guard let answers else { return (checklist, findings.all) }
        let own = SettingsFile.read(answers, path: "edition.yaml", &findings)
        return (checklist.answered(by: own, &findings), findings.all)
    }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    @Test func `an item knows what it asks and where it is met`() throws {
        let (checklist, findings) = try read(Self.text)
        #expect(findings.isEmpty)
        #expect(checklist.items.map(\.id) == ["C01", "C20"])
        guard case .met(let places) = checklist.items[0].answer else { throw Unmet() }
        #expect(places.map(\.target) == [.page("welcome", anchor: "year"), .figure("complaints-all")])
        #expect(places.map(\.names) == [["Children Act 1989"], []])
    }

    @Test func `an item is not asked of years before its day, and says so`() throws {
        let (checklist, _) = try read(Self.text)
        guard case .notYet(let from) = checklist.answered(for: try day("2023-04-01")).items[1].answer else {
            throw Unmet()
        }
        #expect(from == (try day("2024-04-01")))
        guard case .met(let places) = checklist.answered(for: try day("2024-04-01")).items[1].answer else {
            throw Unmet()
        }
        #expect(places.isEmpty)
    }

    @Test func `an edition answers in its own way, and only with a reason that an item does not apply`() throws {
        let (checklist, findings) = try read(
            Self.text, answers: "C20: {not_applicable: We have no corporate complaints}")
        #expect(findings.isEmpty)
        guard case .notApplicable(let reason) = checklist.items[1].answer else { throw Unmet() }
        #expect(reason == "We have no corporate complaints")
        let (empty, _) = try read(Self.text, answers: "C20: {not_applicable: ''}")
        guard case .met(let places) = empty.items[1].answer else { throw Unmet() }
        #expect(places.isEmpty)
    }

    @Test func `an unknown item is refused with those that there are, and an unknown law with the one that is meant`()
        throws
    {
        #expect(try read(Self.text, answers: "C21: {met: []}").findings.map(\.fix) == ["write one of: C01, C20"])
        let findings = try read(Self.text.replacing("[act]", with: "[acts]")).findings
        #expect(findings.map(\.rule) == [.knownConstant])
        #expect(findings.map(\.fix) == ["write 'act'"])
    }
}

private struct Unmet: Error {}
