import Testing

@testable import Pages

/// Golden fragments: what each construct of Markdown becomes, whole.
@Suite struct MarkdownRendererTests {
    @Test(arguments: [
        (
            "Words *soft* **loud** ~~old~~ `x < y`.",
            "<p>Words <em>soft</em> <strong>loud</strong> <s>old</s> <code>x &lt; y</code>.</p>\n"
        ),
        ("It's \"so\" -- really", "<p>It’s “so” – really</p>\n"),
        ("one\\\ntwo\nthree", "<p>one<br/>two\nthree</p>\n"),
        ("> Note this.", "<div class=\"inset\"><p>Note this.</p>\n</div>\n"),
        ("- a\n- b", "<ul><li>a</li>\n<li>b</li>\n</ul>\n"),
        ("- a\n\n- b", "<ul><li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
        ("3. a\n4. b", "<ol start=\"3\"><li>a</li>\n<li>b</li>\n</ol>\n"),
        ("1. a\n   - b", "<ol><li>a<ul><li>b</li>\n</ul>\n</li>\n</ol>\n"),
        ("```\n{{ x }}\n```", "<pre><code>{{ x }}\n</code></pre>\n"),
        ("***", "<hr/>\n"),
        ("<!-- a note -->\nwords", "<p>words</p>\n"),
        ("words\n<!-- a note\n\non lines -->\n\nmore", "<p>words</p>\n<p>more</p>\n"),
        ("- a\n\n  <!-- {{ nothing }} -->\n- b", "<ul><li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
        ("[us](stages.html#x)", "<p><a href=\"stages.html#x\">us</a></p>\n"),
        ("[out](https://a.example/b)", "<p><a href=\"https://a.example/b\" rel=\"noreferrer\">out</a></p>\n"),
        ("[mail](mailto:a@b.example)", "<p><a href=\"mailto:a@b.example\">mail</a></p>\n"),
        ("[help](../children/index.html)", "<p><a href=\"../children/index.html\">help</a></p>\n"),
    ])
    func `Markdown becomes plain markup`(_ markdown: String, _ html: String) {
        let page = PageSpecimens.render(markdown + "\n")
        #expect(page.html == html)
        #expect(page.findings == "")
    }

    @Test(arguments: ["<!-- a note --> words", "words <!-- a note --> words", "<!-- a -->b<!-- c -->", "<!-- open"])
    func `A note that has anything beside it is HTML, and is refused`(markdown: String) {
        let page = PageSpecimens.render(markdown + "\n")
        #expect(page.findings.contains("[raw-html]"))
    }

    @Test func `A note may stand between a caption and its table`() {
        let table = "| Stage | Days |\n|---|--:|\n| First | {{ limit.stage-1 }} |\n"
        let plain = PageSpecimens.render("Table: Limits\n\n" + table)
        let noted = PageSpecimens.render("<!-- a -->\nTable: Limits\n\n<!-- b -->\n" + table)
        #expect(noted.html == plain.html)
        #expect(noted.findings == "")
    }

    @Test func `A typed table has a caption, headings both ways and a region to scroll`() {
        let page = PageSpecimens.render(
            "Table: Limits of {{ period.label }}\n\n| Stage | Days |\n|---|--:|\n| First | {{ limit.stage-1 }} |\n")
        #expect(page.findings == "")
        #expect(
            page.html == """
                <div class="table-scroll" role="region" aria-labelledby="table-limits-of-period-label" tabindex="0">\
                <table><caption id="table-limits-of-period-label">Limits of \
                <span data-slot="period.label">2021-22</span></caption>
                <thead><tr><th scope="col">Stage</th>
                <th scope="col" class="number">Days</th>
                </tr>
                </thead>
                <tbody><tr><th scope="row">First</th>
                <td class="number"><data value="10" data-slot="limit.stage-1">10</data></td>
                </tr>
                </tbody>
                </table>
                </div>

                """)
    }

    @Test func `Ids of headings come from words and names, never from values, and are unique`() {
        let page = PageSpecimens.render("## All {{ complaints-all }}\n\n## Main\n\n## Main\n\n### **Bold** one\n")
        #expect(
            page.html == """
                <h2 id="all-complaints-all">All <data value="235" data-slot="complaints-all">235</data></h2>
                <h2 id="main-2">Main</h2>
                <h2 id="main-3">Main</h2>
                <h3 id="bold-one"><strong>Bold</strong> one</h3>

                """)
        #expect(page.findings == "")
    }

    @Test func `What cannot be printed is refused with its line`() {
        let page = PageSpecimens.render(
            """
            # Too high

            #### Too deep

            <div>raw</div>

            A <b>raw</b> word, ![a picture](x.png), [bad](javascript:alert(1)), [old](http://a.example).

            - [ ] a task

            | a | b |
            |---|---|
            | 1 | 2 |

            [lost](stage.html)

            """)
        #expect(
            page.findings == """
                templates/pages/teams.md:7:1: error: a heading of level 1 is above the text it stands in [heading-order]
                  7 | # Too high
                    | ^^^^^^^^^^
                  fix: write '## ' (the page's title is level 1)

                templates/pages/teams.md:9:1: error: a heading of level 4 follows one of level 2 [heading-order]
                  9 | #### Too deep
                    | ^^^^^^^^^^^^^
                  fix: write '### '

                templates/pages/teams.md:11:1: error: HTML is not printed [raw-html]
                  11 | <div>raw</div>
                     | ^^^^^^^^^^^^^^
                  fix: say it in Markdown, or put the text between backticks

                templates/pages/teams.md:13:1: error: pages have no images [no-image]
                  13 | A <b>raw</b> word, ![a picture](x.png), [bad](javascript:alert(1)), [old](http://a.example).
                     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  fix: say in words what the image shows

                templates/pages/teams.md:13:1: error: HTML is not printed [raw-html]
                  13 | A <b>raw</b> word, ![a picture](x.png), [bad](javascript:alert(1)), [old](http://a.example).
                     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  fix: say it in Markdown, or put the text between backticks

                templates/pages/teams.md:13:47: error: 'javascript:alert(1)' is not a kind of address that pages link to [link-target]
                  13 | A <b>raw</b> word, ![a picture](x.png), [bad](javascript:alert(1)), [old](http://a.example).
                     |                                               ^^^^^^^^^^^^^^^^^^^
                  fix: link to a page such as 'teams.html', or to an address that begins with https://, mailto: or tel:

                templates/pages/teams.md:13:75: error: 'http://a.example' is not a kind of address that pages link to [link-target]
                  13 | A <b>raw</b> word, ![a picture](x.png), [bad](javascript:alert(1)), [old](http://a.example).
                     |                                                                           ^^^^^^^^^^^^^^^^
                  fix: link to a page such as 'teams.html', or to an address that begins with https://, mailto: or tel:

                templates/pages/teams.md:15:1: error: tick boxes that nobody can tick are not printed [no-task-list]
                  15 | - [ ] a task
                     | ^^^^^^^^^^^^
                  fix: put 'Done:' in the place of '[x]', and 'To do:' in that of '[ ]'

                templates/pages/teams.md:17:1: error: the table has no caption [table-caption]
                  17 | | a | b |
                     | ^^^^^^^^^
                  fix: write a paragraph 'Table: ...' right before it

                templates/pages/teams.md:21:8: error: no page is at 'stage.html' [link-target]
                  21 | [lost](stage.html)
                     |        ^^^^^^^^^^
                  fix: write 'stages.html'

                """)
    }
}
