import Quantities
import Testing

@testable import Disclosure
@testable import Pages

/// Names in braces: what each form prints.
@Suite struct SlotTests {
    @Test(arguments: [
        ("{{ complaints-all }}", #"<data value="235" data-slot="complaints-all">235</data>"#),
        ("{{complaints-all}}", #"<data value="235" data-slot="complaints-all">235</data>"#),
        ("{{ complaints-by-team.west }}", #"<data value="1204" data-slot="complaints-by-team.west">1,204</data>"#),
        (
            "{{ complaints-withdrawn as words }}",
            #"<data value="9" data-slot="complaints-withdrawn as words">nine</data>"#
        ),
        ("{{ complaints-all as words }}", #"<data value="235" data-slot="complaints-all as words">235</data>"#),
        (
            "{{ complaints-statutory as share }}",
            #"<data value="75" data-slot="complaints-statutory as share">75%</data>"#
        ),
        (
            "{{ complaints-statutory last year }}",
            #"<data value="141" data-slot="complaints-statutory last year">141</data>"#
        ),
        (
            "{{ complaints-statutory as change }}",
            #"<span data-slot="complaints-statutory as change">up <data value="36">36</data> (<data value="26">26%</data>) on 2020-21</span>"#
        ),
        (
            "{{ complaints-statutory as percent-change }}",
            #"<span data-slot="complaints-statutory as percent-change">up <data value="26">26%</data></span>"#
        ),
        ("{{ mean-days }}", #"<data value="7.4" data-slot="mean-days">7.4</data>"#),
        ("{{ payments-total }}", #"<data value="500" data-slot="payments-total">£500</data>"#),
        ("{{ limit.stage-1 }}", #"<data value="10" data-slot="limit.stage-1">10</data>"#),
        ("{{ period.text }}", #"<span data-slot="period.text">1 April 2021 to 31 March 2022</span>"#),
        ("{{ period.previous }}", #"<span data-slot="period.previous">2020-21</span>"#),
        ("{{ council.name }}", #"<span data-slot="council.name">Testshire Council</span>"#),
        ("{{ law.children-act }}", #"<span data-slot="law.children-act">Children Act 1989</span>"#),
        ("{{ policy.hidden-range }}", #"<span data-slot="policy.hidden-range">1 to 4</span>"#),
        ("{{ period.start }}", #"<time datetime="2021-04-01" data-slot="period.start">1 April 2021</time>"#),
    ])
    func `A slot prints what it names`(_ slot: String, _ html: String) {
        let page = PageSpecimens.render("So \(slot).\n")
        #expect(page.html == "<p>So \(html).</p>\n")
        #expect(page.findings == "")
    }

    @Test(arguments: ["{{ complaints-by-team.north }}", "{{ complaints-by-team.north as words }}"])
    func `A hidden number is a sign that leads to its meaning`(_ slot: String) {
        let page = PageSpecimens.render(slot + "\n")
        #expect(
            page.html
                == #"<p><a class="symbol" href="about-the-figures.html#symbols" data-slot="\#(slot.dropFirst(3).dropLast(3))">"#
                + #"<span aria-hidden="true">[c]</span>"#
                + #"<span class="visually-hidden">hidden to protect people</span></a></p>"# + "\n")
        #expect(page.findings == "")
    }

    @Test func `A year that nobody knows is not available, and no fault of the page`() {
        let page = PageSpecimens.render("{{ complaints-all last year }} {{ complaints-all as change }}\n")
        #expect(page.html.contains("[x]"))
        #expect(page.findings == "")
    }

    @Test func `Slots in code stay as written, and what a slot prints cannot be markup`() {
        let page = PageSpecimens.render("`{{ complaints-all }}` and {{ law.odd }}\n")
        #expect(
            page.html == "<p><code>{{ complaints-all }}</code> and "
                + "<span data-slot=\"law.odd\">&lt;b&gt; *{{ complaints-all }}*</span></p>\n")
        #expect(page.findings == "")
    }

    @Test func `An unknown figure is shown in its line with the nearest one and where that is defined`() {
        let page = PageSpecimens.render(
            "It is &amp; *was* `{{ x }}` {{ complaints-by-taem }}, {{ complaints-al as words }}.\n")
        #expect(
            page.findings == """
                templates/pages/teams.md:7:32: error: no figure is called 'complaints-by-taem' [known-figure]
                  7 | It is &amp; *was* `{{ x }}` {{ complaints-by-taem }}, {{ complaints-al as words }}.
                    |                                ^^^^^^^^^^^^^^^^^^
                  fix: write 'complaints-by-team' (defined at templates/figures/complaints.yaml:31)

                templates/pages/teams.md:7:58: error: no figure is called 'complaints-al' [known-figure]
                  7 | It is &amp; *was* `{{ x }}` {{ complaints-by-taem }}, {{ complaints-al as words }}.
                    |                                                          ^^^^^^^^^^^^^
                  fix: write 'complaints-all'

                """)
    }

    @Test func `A fault in a slot is marked, with its fix`() {
        let page = PageSpecimens.render(
            """
            {{ complaints-by-team.wst }}
            {{ complaints-all as word }}
            {{ complaints-all as share }}
            {{ complaints-all.west }}
            {{ limit.stge-1 }}
            {{ council.name as words }}
            {{ complaints all }}
            {{ complaints-all

            """)
        #expect(
            page.findings == """
                templates/pages/teams.md:7:23: error: 'team' has no category 'wst' [known-category]
                  7 | {{ complaints-by-team.wst }}
                    |                       ^^^
                  fix: write 'west'

                templates/pages/teams.md:8:22: error: no form of a number is called 'word' [known-form]
                  8 | {{ complaints-all as word }}
                    |                      ^^^^
                  fix: write 'words'

                templates/pages/teams.md:9:22: error: 'complaints-all' cannot be written 'as share': the figure has no base [form-fits]
                  9 | {{ complaints-all as share }}
                    |                      ^^^^^
                  fix: leave 'as share' out

                templates/pages/teams.md:10:19: error: 'complaints-all' has no categories [known-category]
                  10 | {{ complaints-all.west }}
                     |                   ^^^^
                  fix: write 'complaints-all'

                templates/pages/teams.md:11:4: error: nothing is called 'limit.stge-1' [known-constant]
                  11 | {{ limit.stge-1 }}
                     |    ^^^^^^^^^^^^
                  fix: write 'limit.stage-1'

                templates/pages/teams.md:12:20: error: 'council.name' cannot be written 'as words': it is not a figure [form-fits]
                  12 | {{ council.name as words }}
                     |                    ^^^^^
                  fix: leave 'as words' out

                templates/pages/teams.md:13:1: error: 'complaints all' can't be read as the name of a number [slot-syntax]
                  13 | {{ complaints all }}
                     | ^^^^^^^^^^^^^^^^^^^^
                  fix: write '{{ figure }}', '{{ figure.category }}', '{{ figure last year }}' or '{{ figure as words }}'

                templates/pages/teams.md:14:1: error: the braces are not closed on this line [slot-syntax]
                  14 | {{ complaints-all
                     | ^^
                  fix: write '{{ name }}' on one line

                """)
    }
}
