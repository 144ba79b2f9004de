import Diagnostics
import Quantities
import Testing

@testable import Pages

@Suite struct FrontMatterTests {
    private func read(_ text: String) -> (outline: PageOutline?, findings: String) {
        var findings = Findings()
        let outline = PageOutline.read(PageSource(path: "templates/pages/teams.md", text: text), &findings)
        return (outline, FindingText().render(findings.sorted))
    }

    @Test func `A page says what it is`() {
        let (outline, findings) = read(
            "---\ntitle: Teams: who got complaints\norder: 12\nsection: report\nsummary: By team.\naudience: young-person\n---\nText\n"
        )
        #expect(findings == "")
        #expect(outline?.name == "teams")
        #expect(outline?.title == "Teams: who got complaints")
        #expect(outline?.order == 12)
        #expect(outline?.section == .report)
        #expect(outline?.audience == .youngPerson)
        #expect(outline?.isForChildren == true)
        #expect(outline?.linesBefore == 7)
    }

    @Test func `All faults in the head of a page are reported at once`() {
        let (outline, findings) = read(
            "---\ntitel: Teams\norder: twelve\norder: 3\nsection: reports\njust words\n\n---\n")
        #expect(outline != nil)
        #expect(
            findings == """
                templates/pages/teams.md:1:1: error: the page has no 'summary' [front-matter]
                  1 | ---
                    | ^^^
                  fix: add 'summary: ...' to the head of the file

                templates/pages/teams.md:1:1: error: the page has no 'title' [front-matter]
                  1 | ---
                    | ^^^
                  fix: add 'title: ...' to the head of the file

                templates/pages/teams.md:2:1: error: no key of a page is called 'titel' [front-matter]
                  2 | titel: Teams
                    | ^^^^^
                  fix: write 'title'

                templates/pages/teams.md:3:8: error: 'twelve' is not a value of 'order' [front-matter]
                  3 | order: twelve
                    |        ^^^^^^
                  fix: write a whole number from 0 to 100,000

                templates/pages/teams.md:4:1: error: the key 'order' stands twice [front-matter]
                  4 | order: 3
                    | ^^^^^
                  fix: delete one of the two

                templates/pages/teams.md:5:10: error: 'reports' is not a value of 'section' [front-matter]
                  5 | section: reports
                    |          ^^^^^^^
                  fix: write one of: none, report, find, about, children, guide

                templates/pages/teams.md:6:1: error: this line is not 'key: value' [front-matter]
                  6 | just words
                    | ^^^^^^^^^^
                  fix: write one key and its value a line

                """)
    }

    @Test(arguments: [
        ("", "the page does not say what it is"), ("# Teams\n", "the page does not say what it is"),
        ("---\ntitle: Teams\n", "the head of this file is not closed"),
    ])
    func `A page without a whole head is not placed`(_ text: String, problem: String) {
        let (outline, findings) = read(text)
        #expect(outline == nil)
        #expect(findings.contains(problem))
    }
}
