import Diagnostics
import Figures
import Quantities
import Testing

@Suite struct DefinitionTests {
    @Test func `every standard figure of the report is defined`() throws {
        let library = try Project.standardLibrary()
        #expect(library.definitions.count == 73)
        for definition in library.definitions {
            #expect(definition.wording.title.count <= 75, "\(definition.name)")
            #expect(definition.wording.meaning.hasSuffix("."), "\(definition.name)")
            #expect(!definition.wording.title.contains("20"), "\(definition.name) has a year in its title")
        }
    }

    @Test func `each unknown name is reported with its place and the name that is meant, or all names`() throws {
        var findings = Findings()
        let library = try Project.library(
            """
            figures:
              one:
                title: One
                what: complaints
                where: {registr: statutory, team: team-c}
                by: [teem]
                measure: {share: {result: uphold}}
                basis: entered
                base: nothing-like-it
                unit: per-cent
                class: crossings
                definition: One.
              two:
                title: Two
                what: complaint
                measure: count
                basis: received
                unit: complaints
                class: process
                definition: Two.
            """, &findings)
        #expect(library.definitions.isEmpty)
        #expect(
            FindingText().render(findings.sorted) == """
                figures.yaml:5:13: error: the table 'complaints' has no field 'registr' [known-field]
                  fix: write 'register'

                figures.yaml:5:39: error: 'team' has no category 'team-c' [known-category]
                  fix: write one of: team-a, team-b

                figures.yaml:6:10: error: the table 'complaints' has no field 'teem' [known-field]
                  fix: write one of: advocate_for, age_band, brought_by, carried_over, clock_stopped, complainant_type, disability, equality_of, ethnicity, has_advocate, last_stage, method, outcome, outcome_stage, quarter, register, result, s1_extension_reason, s1_start_reason, service_area, sex, sexual_orientation, stage_1_skipped, state, stopped_reason, team

                figures.yaml:7:31: error: 'result' has no category 'uphold' [known-category]
                  fix: write 'upheld'

                figures.yaml:8:12: error: records of 'complaints' have no date for the basis 'entered' [known-basis]
                  fix: name another basis, or 'none' to count all records that are known

                figures.yaml:15:11: error: no table is called 'complaint' [known-table]
                  fix: write 'complaints'

                """)
    }

    @Test(
        arguments: [
            ("by: [team, register, method]", .twoDimensions), ("by: [received_on]", .knownDimension),
            ("measure: {mean: received_on}", .measureFits), ("measure: {avarage: days}", .knownMeasure),
            ("unit: pounds", .measureFits), ("base: complaints-al", .knownBase), ("base: rate", .baseIsCount),
            ("by: [team]\n    class: process", .classFits), ("colour: red", .knownKey), ("class: secret", .valueKind),
        ] as [(String, RuleID)])
    func `what does not fit is a finding of its own rule`(_ line: String, _ rule: RuleID) throws {
        let given = Set(line.split(separator: "\n").map { $0.prefix { $0 != ":" }.drop { $0 == " " } })
        let standard = [
            "title: One", "what: complaints", "measure: count", "basis: received", "unit: complaints",
            "class: crossings", "definition: One.",
        ].filter { !given.contains($0.prefix { $0 != ":" }) }
        let yaml = """
            figures:
              complaints-all: {title: All, what: complaints, measure: count, basis: received, unit: complaints, class: process, definition: All.}
              rate: {title: Rate, what: complaints, measure: {share: {state: open}}, basis: received, unit: per-cent, class: process, definition: Rate.}
              one:
                \((standard + [line]).joined(separator: "\n    "))
            """
        var findings = Findings()
        _ = try Project.library(yaml, &findings)
        #expect(findings.sorted.map(\.rule) == [rule])
    }

    @Test func `a figure that stands in two files names both places`() throws {
        var findings = Findings()
        let node = try Project.node("templates/figures/equality.yaml")
        _ = FigureLibrary.read([node, node], schema: try Project.schema(), &findings)
        #expect(findings.all.filter { $0.rule == .duplicateFigure }.count == 5)
        #expect(findings.sorted.first?.fix == "delete it here or at templates/figures/equality.yaml:3:3")
    }
}
