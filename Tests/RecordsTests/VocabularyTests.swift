import Diagnostics
import Foundation
import Quantities
import Testing

@testable import Records

@Suite struct VocabularyTests {
    private func vocabulary(_ standard: String, _ council: String? = nil) -> (Vocabulary, [String]) {
        var findings = Findings()
        let vocabulary = Vocabulary.read(
            standard: MemoryExport.node(standard, &findings),
            council: council.map { MemoryExport.node($0, &findings) }, &findings)
        return (vocabulary, findings.sorted.map { "\($0.location.line ?? 0) \($0.rule) \($0.message)" })
    }

    @Test func `a bare text is a label with its slug as id`() {
        let (vocabulary, findings) = vocabulary(
            "dimensions: {team: {label: Team, categories: [Team West, {label: LAC & Permanency, aliases: LAC, unknown: true}]}}"
        )
        let team = vocabulary["team"]
        #expect(findings == [])
        #expect(team?.categories.map(\.id) == ["team-west", "lac-permanency"])
        #expect(team?.categories.map(\.isUnknown) == [false, true])
        #expect(team?.categories.last?.aliases == ["LAC"])
    }

    @Test func `a council's dimension replaces the standard one of the same name as a whole`() {
        let (vocabulary, findings) = vocabulary(
            "dimensions: {sex: {label: Sex, categories: [Female, Male]}, method: {label: How, categories: [Email]}}",
            "dimensions: {method: {label: Channel, categories: [Post]}}")
        #expect(findings == [])
        #expect(vocabulary["method"]?.label == "Channel")
        #expect(vocabulary["method"]?.categories.map(\.label) == ["Post"])
        #expect(vocabulary["sex"]?.categories.count == 2)
    }

    @Test func `clashing spellings and unknown outer categories are findings`() {
        let (_, findings) = vocabulary(
            """
            dimensions:
              area: {label: Area, categories: [North]}
              team:
                label: Team
                within: area
                categories:
                  - {id: a, label: Alpha, within: nroth}
                  - {id: a, label: Beta, within: north}
                  - {id: c, label: Gamma, aliases: [Alpha]}
              other: {label: Other, within: arae, categories: []}
            """)
        #expect(
            findings == [
                "7 known-category 'area' has no category 'nroth'",
                "8 vocabulary-clash the category 'a' stands twice",
                "9 vocabulary-clash 'Alpha' already means the category 'a'",
                "10 known-dimension no dimension is called 'arae'",
            ])
    }

    @Test func `the standard vocabulary has every dimension that a field needs`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "templates/vocabulary/standard.yaml"), encoding: .utf8)
        let (vocabulary, findings) = vocabulary(text)
        #expect(findings == [])
        let needed = StandardTables.all.flatMap(\.fields).compactMap(\.kind.dimension)
        #expect(needed.filter { vocabulary[$0] == nil } == [])
        #expect(vocabulary["outcome"]?.index(of: "withdrawn") != nil)
    }
}
