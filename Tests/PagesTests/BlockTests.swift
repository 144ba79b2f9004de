import Diagnostics
import Quantities
import Testing

@testable import Disclosure
@testable import Pages

/// Fenced blocks, as far as this module words and joins them; tables and charts have tests of their own.
@Suite struct BlockTests {
    @Test func `Doors lead on`() {
        let page = PageSpecimens.render(
            "```doors\n- {title: Read, text: All of it., link: stages.html}\n- {title: Lost, text: x, link: stags.html}\n```\n"
        )
        #expect(
            page.html.contains(
                #"<li class="door door-child"><h2 class="door-title"><a href="stages.html">Read</a></h2>"#))
        #expect(
            page.findings
                == """
                templates/pages/teams.md:9:33: error: no page is at 'stags.html' [link-target]
                  9 | - {title: Lost, text: x, link: stags.html}
                    |                                ^^^^^^^^^^
                  fix: write 'stages.html'

                """.replacing(":9:33:", with: ":9:32:"))
    }

    @Test func `A table, a chart and facts are drawn from figures`() {
        let page = PageSpecimens.render(
            """
            ## Teams

            ```table complaints-by-team
            caption: "In {{ period.label }}"
            ```

            ```chart complaints-by-team
            title: "West had {{ complaints-by-team.west }}"
            description: A bar for each team.
            ```

            ```facts complaints-statutory mean-days
            ```

            """)
        #expect(page.findings == "")
        #expect(page.html.contains(#"In <span data-slot="period.label">2021-22</span>"#))
        #expect(page.html.contains(#"West had <data value="1204" data-slot="complaints-by-team.west">1,204</data>"#))
        #expect(page.html.contains(#"<h3 class="chart-title">"#))
        #expect(page.html.contains(#"up <data value="36">36</data> (<data value="26">26%</data>) on 2020-21"#))
        #expect(page.html.contains("working days"))
    }

    @Test func `A fault in a block is reported with its line`() {
        let page = PageSpecimens.render(
            """
            ```tabel complaints-by-team
            ```
            ```table
            ```
            ```table complaints-by-taem
            column: [value]
            ```
            ```chart complaints-by-team
            title: x
            ```
            ```learning teams
            ```
            ```quote q-1
            ```
            ```table complaints-by-team complaints-all
            columns: [values]
            over: month
            ```

            """)
        #expect(
            page.findings == """
                templates/pages/teams.md:7:4: error: no block is called 'tabel' [known-block]
                  7 | ```tabel complaints-by-team
                    |    ^^^^^
                  fix: write 'table'

                templates/pages/teams.md:9:4: error: 'table' does not say which [block-body]
                  9 | ```table
                    |    ^^^^^
                  fix: write the name after 'table'

                templates/pages/teams.md:11:10: error: no figure is called 'complaints-by-taem' [known-figure]
                  11 | ```table complaints-by-taem
                     |          ^^^^^^^^^^^^^^^^^^
                  fix: write 'complaints-by-team' (defined at templates/figures/complaints.yaml:31)

                templates/pages/teams.md:12:1: error: no key is called 'column' [known-key]
                  fix: write 'columns'

                templates/pages/teams.md:14:4: error: the chart has no 'description' [chart-words]
                  14 | ```chart complaints-by-team
                     |    ^^^^^
                  fix: say in words what it shows, under 'description:'

                templates/pages/teams.md:17:4: error: 'learning' takes no name after it [block-body]
                  17 | ```learning teams
                     |    ^^^^^^^^
                  fix: write '```learning' only

                templates/pages/teams.md:19:10: error: no approved quote is called 'q-1' [known-quote]
                  19 | ```quote q-1
                     |          ^^^
                  fix: approve it first, or delete the block

                templates/pages/teams.md:21:10: error: the rows of 'complaints-by-team' and of 'complaints-all' are not the same [figures-fit]
                  21 | ```table complaints-by-team complaints-all
                     |          ^^^^^^^^^^^^^^^^^^
                  fix: write a block for each

                templates/pages/teams.md:22:10: error: 'values' is not a value of 'columns' [block-body]
                  fix: write 'value'

                templates/pages/teams.md:23:7: error: 'month' is not a value of 'over' [block-body]
                  fix: the only choice is 'years'

                """)
    }

    @Test func `A council's text fills its slot, under the headings of the page`() {
        let own = NarrativeSource(
            page: "teams", slot: "local", path: "content/t/2021-22/narrative/teams/local.md",
            text: "### Ours\n\nWe had {{ complaints-all }}.\n\n## Too high\n\n{{ complaints-al }}\n")
        let page = PageSpecimens.render(
            "## Teams\n\n```narrative local\n```\n\n```narrative other\n```\n", narrative: [own])
        #expect(
            page.html.hasPrefix(
                "<h2 id=\"teams\">Teams</h2>\n<h3 id=\"ours\">Ours</h3>\n"
                    + "<p>We had <data value=\"235\" data-slot=\"complaints-all\">235</data>.</p>")
        )
        #expect(
            page.findings == """
                content/t/2021-22/narrative/teams/local.md:5:1: error: a heading of level 2 is above the text it stands in [heading-order]
                  5 | ## Too high
                    | ^^^^^^^^^^^
                  fix: write '### ' (the page's title is level 1)

                content/t/2021-22/narrative/teams/local.md:7:4: error: no figure is called 'complaints-al' [known-figure]
                  7 | {{ complaints-al }}
                    |    ^^^^^^^^^^^^^
                  fix: write 'complaints-all'

                """)
    }

    @Test func `Services with few complaints are reported together, in the order of the vocabulary`() {
        let page = PageSpecimens.render("## Learning\n\n```learning\n```\n") { edition in
            edition.learning = [
                service("west", ["Slow answers."], ["A named worker."]),
                service("north", ["Letters."], ["Plain words."]),
                service("east", ["Visits."], []),
            ]
        }
        #expect(page.findings == "")
        #expect(
            page.html == """
                <h2 id="learning">Learning</h2>
                <section class="learning"><h3>East</h3>
                <p class="learning-count"><data value="7">7</data> complaints</p>
                <h4>What people told us</h4>
                <ul><li>Visits.</li>
                </ul>
                </section>
                <section class="learning"><h3>West</h3>
                <p class="learning-count"><data value="1204">1,204</data> complaints</p>
                <h4>What people told us</h4>
                <ul><li>Slow answers.</li>
                </ul>
                <h4>What we did</h4>
                <ul><li>A named worker.</li>
                </ul>
                </section>
                <section class="learning"><h3>Services with few complaints</h3>
                <p class="learning-count">Told together: North.</p>
                <h4>What people told us</h4>
                <ul><li>Letters.</li>
                </ul>
                <h4>What we did</h4>
                <ul><li>Plain words.</li>
                </ul>
                </section>

                """)
    }

    @Test func `Approval is by role`() {
        let page = PageSpecimens.render("```sign-off\n```\n")
        #expect(
            page.html
                == "<dl class=\"pairs\"><div><dt>Director</dt>\n<dd>"
                + "<time datetime=\"2022-09-20\">20 September 2022</time>, Board paper 7</dd>\n</div>\n</dl>\n"
        )
    }

    private func service(_ team: CategoryID, _ themes: [String], _ actions: [String]) -> ServiceLearning {
        ServiceLearning(
            team: team, themes: themes, actions: actions.map { .said($0, at: .init(path: "learning.yaml")) },
            location: .init(path: "learning.yaml"))
    }
}
