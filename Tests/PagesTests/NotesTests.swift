import Quantities
import Testing

@testable import Pages

/// Notes at the foot of a page.
@Suite struct NotesTests {
    @Test func `a note is a link to its text and a link back, by name`() {
        let page = PageSpecimens.render("A word[^why] of ours.\n\n[^why]: Because of *this*.\n")
        #expect(page.findings == "")
        #expect(
            page.html == """
                <p>A word<sup><a href="#note-1" id="note-1-mentioned" role="doc-noteref" aria-label="Note 1">1</a></sup> \
                of ours.</p>
                <section role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">Notes</h2>
                <ol><li id="note-1"><p>Because of <em>this</em>.</p>
                <p class="to-top"><a href="#note-1-mentioned" role="doc-backlink">Back to note 1 in the text</a></p>
                </li>
                </ol>
                </section>

                """)
    }

    @Test func `notes are numbered as the page refers to them, and one may be referred to twice`() {
        let page = PageSpecimens.render(
            "One[^b], two[^a], three[^b].\n\n[^a]: First.\n\n[^b]: Second[^c].\n\n[^c]: Third.\n")
        #expect(page.findings == "")
        #expect(page.html.matches(of: /aria-label="Note (\d)"/).map { String($0.1) } == ["1", "2", "1", "3"])
        #expect(page.html.matches(of: /<p>(First|Second|Third)/).map { String($0.1) } == ["Second", "First", "Third"])
        #expect(page.html.contains("Back to note 1 in the text (2)"))
        let ids = page.html.matches(of: /[ ]id="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        for link in page.html.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(String(link.1))) }
    }

    @Test func `notes of a template and of a council's own text share one list`() {
        let own = NarrativeSource(
            page: "teams", slot: "own", path: "own.md", text: "Ours[^a].\n\n[^a]: Of the council.\n")
        let page = PageSpecimens.render(
            "Theirs[^a].\n\n```narrative own\n```\n\n[^a]: Of the template.\n", narrative: [own])
        #expect(page.findings == "")
        #expect(page.html.matches(of: /<p>(Of the \w+)/).map { String($0.1) } == ["Of the template", "Of the council"])
        #expect(page.html.matches(of: /aria-label="Note (\d)"/).map { String($0.1) } == ["1", "2"])
    }

    @Test func `what stands in a note is read as all text is`() {
        let page = PageSpecimens.render(
            "Word[^a].\n\n[^a]: There were {{ complaints-all }} and {{ complaints-al }}, <b>bold</b>.\n")
        #expect(page.html.contains(#"<p>There were <data value="235" data-slot="complaints-all">235</data> and"#))
        #expect(page.findings.contains("teams.md:9:46: error: no figure is called 'complaints-al' [known-figure]"))
        #expect(page.findings.contains("[raw-html]"))
    }

    @Test func `a heading called as a note is has an id of its own`() {
        let page = PageSpecimens.render("## Note 1\n\nWord[^a].\n\n## Notes\n\n[^a]: Text.\n")
        let ids = page.html.matches(of: /[ ]id="([^"]+)"/).map { String($0.1) }
        #expect(ids == ["note-1", "note-1-mentioned", "notes", "notes-2", "note-1-2"])
        #expect(page.html.contains("href=\"#note-1-2\""))
    }
}
