import Diagnostics
import Quantities
import Records
import StrictYAML
import Synthesis
import Testing

struct PlanTests {
    /// A small plan of two complaints, into which a test writes its own fields and stages.
    private func plan(
        fields: String = "", days: String = "[{count: 2, from: 3, to: 5}]", received: String = "2021-06-30"
    ) -> String {
        """
        seed: 1
        complaints:
          prefix: C-
          families: 2
          groups:
            - name: all
              count: 2
              values: {register: statutory}
              received: {from: 2021-06-01, to: \(received)}
              ended_by: 2021-06-30
              stages:
                - days: \(days)
          fields: [\(fields)]
        """
    }

    private func run(_ text: String) throws -> (files: [SyntheticFile], messages: [String]) {
        var findings = Findings()
        let path = "content/coventry/2021-22/synthesis.yaml"
        let node = try #require(SettingsFile.read(text, path: path, &findings))
        let edition = Edition.all[0]
        let vocabulary = try #require(edition.vocabulary(&findings))
        let calendar = try #require(Edition.calendar(&findings))
        let asAt = try #require(CalendarDate(iso: "2022-03-31"))
        let synthesis = Synthesis(
            SynthesisPlan.read(node, &findings), export: ExportShape(.none, vocabulary), asAt: asAt,
            calendar: calendar, path: path)
        let files = synthesis.files(&findings)
        return (files, findings.sorted.map { "\($0.location.line ?? 0) \($0.message) [\($0.rule)]" })
    }

    @Test("a possible plan gives all eight files without a finding")
    func possible() throws {
        let (files, messages) = try run(plan())
        #expect(messages == [])
        #expect(
            files.map(\.name).sorted() == [
                "actions.csv", "activity.csv", "comments.csv", "complaints.csv", "compliments.csv", "concerns.csv",
                "ombudsman.csv", "remedies.csv",
            ])
        let lines = String(decoding: files[0].bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("C-0001,P000"))
    }

    @Test("counts that do not add up are told with their line")
    func counts() throws {
        let (_, messages) = try run(plan(fields: "{field: sex, counts: {male: 3}}"))
        #expect(
            messages == [
                "13 the counts of 'sex' add up to 3, yet 2 rows are to share them [possible-plan]"
            ])
    }

    @Test("a field that does not exist is told")
    func unknownField() throws {
        let (_, messages) = try run(plan(fields: "{field: sexx, rest: male}"))
        #expect(messages == ["13 'complaints' has no field 'sexx' [possible-plan]"])
    }

    @Test("durations must be as many as the cases")
    func durations() throws {
        let (_, messages) = try run(plan(days: "[{count: 3, from: 3, to: 5}]"))
        #expect(messages == ["6 the group 'all' has 2 cases and 3 durations [possible-plan]"])
    }

    @Test("a sum outside what the range allows is told")
    func impossibleSum() throws {
        let (_, messages) = try run(plan(days: "[{count: 2, sum: 11, from: 3, to: 5}]"))
        #expect(messages == ["12 no numbers in this range have this sum [possible-plan]"])
    }

    @Test("a case that cannot end in time is told")
    func noRoom() throws {
        let (_, messages) = try run(plan(days: "[{count: 2, from: 30, to: 40}]"))
        #expect(Set(messages) == ["6 no case of the group 'all' can arrive and end within its dates [possible-plan]"])
    }
}
