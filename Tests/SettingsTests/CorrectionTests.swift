import Diagnostics
import Quantities
import Settings
import StrictYAML
import Testing

@Suite struct CorrectionTests {
    private let published = CalendarDate(year: 2024, month: 7, day: 1) ?? CalendarDate(daysSinceEpoch: 0)

    private func read(_ yaml: String) throws -> (corrections: [Correction], findings: String) {
        var findings = Findings()
        let root = try #require(SettingsFile.read(yaml, path: "corrections.yaml", &findings))
        let corrections = Correction.readAll(root, publishedOn: published, &findings)
        return (corrections, FindingText().render(findings.sorted))
    }

    @Test func `corrections are read with the oldest first, and those of one day keep their addresses`() throws {
        let (corrections, said) = try read(
            """
            corrections:
              - {date: 2024-08-02, class: text, pages: [teams], what: A, why: B, before: one, after: two}
              - {date: 2024-07-10, class: privacy, pages: teams, what: A, why: B}
              - {date: 2024-08-02, class: figure, pages: [figures/complaints-all], what: C, why: D, after: 12}
            """)
        #expect(said == "")
        #expect(corrections.map(\.id) == ["c-2024-07-10", "c-2024-08-02", "c-2024-08-02-2"])
        #expect(corrections.map(\.kind) == [.privacy, .text, .figure])
        #expect(corrections[2].after == "12" && corrections[2].before == nil)
        #expect(corrections[0].names("teams") && !corrections[0].names("stages"))
    }

    @Test func `all faults of corrections are reported in one run, without the words that were there before`() throws {
        let (_, said) = try read(
            """
            corrections:
              - {date: 2024-06-30, class: text, pages: [teams], what: A, why: B}
              - {date: 2024-07-10, class: privacy, pages: [teams], what: A, why: B, before: Kim of Elm Street}
              - {date: 2024-07-10, pages: [], what: A, after: two}
              - {date: 2024-07-10, class: privat, pages: [teams], what: A, why: B, befor: one}
            """)
        #expect(!said.contains("Kim"))
        #expect(
            said == """
                corrections.yaml:2:5: error: this correction says neither what stood there before nor what stands there now [correction-text]
                  fix: add 'before', 'after' or both, word for word

                corrections.yaml:2:12: error: 30 June 2024 is before this edition was published, on 1 July 2024 [correction-date]
                  fix: write the day of the correction

                corrections.yaml:3:81: error: a correction of class 'privacy' shows nothing of what stood there before [correction-privacy]
                  why: Whoever reads the correction would read what it takes out
                  fix: delete 'before', also from the history of this file, and say in 'what' only of what kind it was

                corrections.yaml:4:5: error: 'class' is missing [required-key]
                  fix: add 'class:'

                corrections.yaml:4:5: error: 'why' is missing [required-key]
                  fix: add 'why:'

                corrections.yaml:4:31: error: 'pages' is not a list of pages of this edition, such as [teams, figures/complaints-by-team] [value-kind]
                  fix: write a list of pages of this edition, such as [teams, figures/complaints-by-team]

                corrections.yaml:5:31: error: 'privat' is not a value of 'class' [value-kind]
                  fix: write one of: figure, text, records, privacy

                corrections.yaml:5:72: error: no key is called 'befor' [known-key]
                  fix: write 'before'

                """)
    }
}
