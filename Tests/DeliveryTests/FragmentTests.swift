import Diagnostics
import Site
import Testing

@testable import Delivery

@Suite struct FragmentTests {
    private static let page = """
        <!DOCTYPE html><html lang="en-GB"><head><meta name="description" content="Who &amp; what."/></head><body>
        <p class="demonstration"><span class="wrap"><strong>Demonstration</strong>: made up</span></p>
        <main id="main" tabindex="-1">
        <h1>Teams</h1>
        <p>We had <data value="1" data-slot="a">1</data> &lt; 2. <a href="index.html#top">Back</a> <a href="https://a.b/#c">Out</a></p>
        <figure class="chart wide" aria-labelledby="c"><h2 id="c">One</h2><svg viewBox="0 0 1 1"><g><path fill="url(#p)"/></g></svg>
        <table><tr><td headers="c">1</td></tr></table></figure>
        </main><nav class="contents"><ol><li><a href="a.html">A</a></li><li aria-current="page"><span>Teams</span></li></ol></nav>
        </body></html>
        """

    private func fragment(_ yaml: String = "") throws -> Fragment {
        let target = try PublishSpecimen.target("targets: {live: {kind: fragments, to: /out\(yaml)}}")
        guard case .fragments(let settings)? = target?.target.kind else { throw Missing() }
        return try #require(Fragment(SiteFile(path: "a/2021-22/teams.html", text: Self.page), settings))
    }

    private struct Missing: Error {}

    @Test func `a fragment is the main part, with prefixes and without what a CMS strips`() throws {
        let fragment = try fragment()
        #expect(fragment.title == "Teams")
        #expect(fragment.description == "Who & what.")
        #expect(fragment.order == 2)
        #expect(
            fragment.markup == """
                <div class="heard-report">
                <p><span class="heard-wrap"><strong>Demonstration</strong>: made up</span></p>
                <h1>Teams</h1>
                <p>We had 1 &lt; 2. <a href="index.html#heard-top">Back</a> <a href="https://a.b/#c">Out</a></p>
                <figure class="heard-chart heard-wide" aria-labelledby="heard-c"><h2 id="heard-c">One</h2>\
                <svg viewBox="0 0 1 1"><g><path fill="url(#heard-p)"/></g></svg>
                <table><tr><td headers="heard-c">1</td></tr></table></figure>
                </div>

                """)
    }

    @Test func `headings go down, the title and the pictures go, the table stays`() throws {
        let markup = try fragment(", heading_shift: 2, title: leave-out, pictures: table, prefix: x-").markup
        #expect(!markup.contains("svg") && !markup.contains("path") && !markup.contains("Teams"))
        #expect(markup.contains("<h4 id=\"x-c\">One</h4>"))
        #expect(markup.contains("<td headers=\"x-c\">1</td>"))
    }

    @Test func `styles hold below a fragment only, with its prefix and headings, and leave out what no fragment has`()
        throws
    {
        let target = try PublishSpecimen.target(
            "targets: {live: {kind: fragments, to: /out, heading_shift: 1, prefix: x-}}")
        guard case .fragments(let settings)? = target?.target.kind else { throw Missing() }
        let fragment = try #require(Fragment(SiteFile(path: "a/2021-22/teams.html", text: Self.page), settings))
        let theme = """
            /* A { comment } */
            :root { --ink: #241a2c; color-scheme: light dark }
            @media screen and (prefers-color-scheme: dark) { :root { --ink: #fff } }
            html { margin: 0 } html:has(.leave) { margin: 1em }
            body { color: var(--ink); font: 1.5rem/1.6 serif }
            main > h2::before, h1, .wide:not(.none, .chart) td:first-child { content: "}" / ""; margin: .5em }
            main:target, .chart a[href^="a.b"], .site-header a { color: red }
            .page-child main > .chart, header .chart, main section main { color: red }
            @media print { .chart { color: black } }
            @page { margin: 1cm }
            @media (max-width: 40em) { .chart { padding: 1px; & .wide > h2 { margin: 0 } & .none { margin: 0 } } .none { margin: 0 } }
            @supports (color: red) { .none { margin: 0 } }
            """
        #expect(
            StyleScope(settings: settings, fragments: [fragment]).rewrite([theme, "mainly { a: b }"]) == """
                .x-report { --ink: #241a2c; color-scheme: light dark; }
                @media screen and (prefers-color-scheme: dark) {
                .x-report { --ink: #fff; }
                }
                .x-report { color: var(--ink); font: 1.5rem/1.6 serif; }
                .x-report > h3::before, .x-report h2, .x-report .x-wide:not(.x-none, .x-chart) td:first-child { content: "}" / ""; margin: .5em; }
                .x-report:target, .x-report .x-chart a[href^="a.b"] { color: red; }
                @media (max-width: 40em) {
                .x-report .x-chart { padding: 1px; & .x-wide > h3 { margin: 0; }
                }
                }
                .x-report mainly { a: b; }

                """)
    }

    @Test func `tokens joined again are the page that they were read from`() {
        for text in [Self.page, "a < b <", "<p class=x>y", "<!-- <p> --><script>1 < 2</script>", "<a b='c\"d'>"] {
            let tokens = MarkupToken.read(Array(text.utf8))
            let again = MarkupToken.read(Array(tokens.map(\.text).joined().utf8))
            #expect(tokens == again)
        }
        #expect(MarkupToken.read(Array(Self.page.utf8)).map(\.text).joined() == Self.page)
    }

    @Test func `words are found in a page of a CMS, and the first that differs is named`() throws {
        let words = PageWords(MarkupToken.read(Array("<p>We had <b>17</b>7 complaints’ letters.</p>".utf8)))
        #expect(words.words == ["We", "had", "177", "complaints'", "letters."])
        let cms = "<HTML><body><div>Menu</div><p>We had&nbsp;177 complaints&rsquo; letters.</p>We end<script>x</script>"
        #expect(words.difference(in: PageWords(MarkupToken.read(Array(cms.utf8)))) == nil)
        let other = PageWords(MarkupToken.read(Array(cms.replacing("177", with: "178").utf8)))
        #expect(
            words.difference(in: other)
                == WordDifference(
                    expected: "177 complaints' letters.", found: "178 complaints' letters. We end", after: "We had"))
    }
}
