import Diagnostics
import Quantities
import Site
import Testing

@testable import Disclosure
@testable import Pages

/// Pages and downloads that no template writes.
@Suite struct GeneratedPagesTests {
    @Test func `A download has one value a line, signs apart, and the notice on every line`() throws {
        let pages = try #require(FigurePages(PageSpecimens.context(), figuresUsed: [:]))
        #expect(
            pages.download("complaints-by-team")?.text == "\u{FEFF}" + """
                period,team,measure,unit,value,symbol,share,share_symbol,source,notice
                2021-22,East,count,complaints,7,,,,,Demonstration: invented
                2021-22,North,count,complaints,,[c],,,,Demonstration: invented
                2021-22,West,count,complaints,1204,,,,,Demonstration: invented
                2021-22,All,count,complaints,1214,,,,,Demonstration: invented

                """)
        #expect(
            pages.download("complaints-statutory")?.text == "\u{FEFF}" + """
                period,measure,unit,value,symbol,share,share_symbol,source,notice
                2020-21,count,complaints,141,,,,Report of 2020-21,Demonstration: invented
                2021-22,count,complaints,177,,75,,,Demonstration: invented

                """)
    }

    @Test func `A figure's page says what it is, where it is used and how to cite it`() throws {
        let outline = PageSpecimens.outline("teams", title: "Teams", order: 2, "We had {{ complaints-statutory }}.\n")
        let context = PageSpecimens.context([outline])
        var findings = Findings()
        let page = PageRenderer(context).render(outline, &findings)
        #expect(page.figuresUsed == ["complaints-statutory"])
        let pages = try #require(FigurePages(context, figuresUsed: ["teams": page.figuresUsed]))
        let figure = try #require(pages.page("complaints-statutory"))
        #expect(figure.path == SitePath("testshire/2021-22/figures/complaints-statutory.html"))
        #expect(figure.html.contains(#"<ul><li><a href="../teams.html">Teams</a></li>"#))
        #expect(figure.html.contains("Every statutory complaint that reached us in the year."))
        #expect(figure.html.contains(#"<a href="complaints-all.html">Figure: All complaints</a>"#))
        #expect(figure.html.contains("Testshire Council (2022). Annual report 2021-22: Statutory complaints."))
        #expect(figure.html.contains(#"href="complaints-statutory.csv""#))
        #expect(figure.html.contains("Report of 2020-21"))
        #expect(pages.page("complaints-none") == nil)
    }

    @Test func `A page knows its place, its neighbours and the line that each part comes from`() {
        let outline = PageSpecimens.outline("teams", title: "Teams", order: 2, "One.\n\nTwo.\n")
        var findings = Findings()
        let page = PageRenderer(PageSpecimens.context([outline])).render(outline, &findings)
        #expect(findings.isEmpty)
        #expect(page.html.contains("title: Teams - Annual report 2021-22 - Testshire Council\n"))
        #expect(page.html.contains("robots: <meta name=\"robots\" content=\"noindex\"/>\n"))
        #expect(page.html.contains(#"<li aria-current="page"><span>Teams</span></li>"#))
        #expect(page.html.contains(#"<a class="turn-next" href="stages.html" rel="next"><span class="turn-word">Next"#))
        #expect(!page.html.contains("turn-previous"))
        #expect(
            page.html.contains(
                #"<p class="demonstration"><span class="wrap">"#
                    + #"<strong>Demonstration</strong>: invented</span></p>"#))
        #expect(!page.html.contains("weather.example"))
        let lines = page.html.split(separator: "\n", omittingEmptySubsequences: false)
        let mapped = page.sourceMap.map { "\(lines[$0.line - 1]) \($0.source)" }
        #expect(mapped == ["<p>One.</p> templates/pages/teams.md:7:1", "<p>Two.</p> templates/pages/teams.md:9:1"])
    }

    @Test func `Narrative for a page or a slot that is not there is an error`() {
        let outline = PageSpecimens.outline("teams", title: "Teams", order: 2, "```narrative local\n```\n")
        var context = PageSpecimens.context([outline])
        context.narrative = [
            NarrativeSource(page: "teams", slot: "locl", path: "n/teams/locl.md", text: "x"),
            NarrativeSource(page: "team", slot: "local", path: "n/team/local.md", text: "x"),
        ]
        var findings = Findings()
        let renderer = PageRenderer(context)
        _ = renderer.render(outline, &findings)
        findings.report(renderer.misplacedNarrative())
        #expect(
            FindingText().render(findings.sorted) == """
                n/team/local.md: error: no page is called 'team' [known-slot]
                  fix: name the folder 'teams'

                n/teams/locl.md: error: the page 'teams' has no slot 'locl' [known-slot]
                  fix: name the file 'local.md'

                """)
    }

    @Test(arguments: [
        ("a/b/c.html", "a/b/d.html", "d.html"), ("a/b/c.html", "a/x/d.html", "../x/d.html"),
        ("index.html", "a/b.html", "a/b.html"), ("a/b/figures/f.html", "a/theme/t.css", "../../theme/t.css"),
        ("a/index.html", "a/a/index.html", "a/index.html"),
    ])
    func `Links are relative and name the file`(_ from: String, _ to: String, _ link: String) {
        #expect(SitePath(from).link(to: SitePath(to)) == link)
        #expect(SitePath(from).resolve(link) == SitePath(to))
    }
}

/// The homes above the publications.
@Suite struct HomePagesTests {
    @Test func `A council's home has the children's door first, then its editions, the latest first`() {
        let editions = [
            EditionEntry(name: "2021-22", settings: .specimen()), EditionEntry(name: "2021-22b", settings: .specimen()),
        ]
        let home = CouncilHome(name: "testshire", council: .specimen(), editions: editions)
        let page = home.render(PageSpecimens.layouts)
        #expect(page.path == SitePath("testshire/index.html"))
        let links = page.html.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(
            links.filter { $0.hasSuffix("index.html") } == [
                "../index.html", "children/index.html", "2021-22b/index.html", "2021-22/index.html",
            ])
        #expect(links.contains("2021-22b/accessibility.html"))
    }

    @Test func `The site's home opens every council`() {
        let home = SiteHome(councils: [("testshire", .specimen()), ("abshire", .specimen())])
        let page = home.render(PageSpecimens.layouts)
        #expect(page.html.contains(#"<a href="abshire/index.html">Testshire Council</a>"#))
        #expect(page.html.contains("style: theme/heard.css\n"))
        #expect(page.html.contains("Demonstration: invented"))
    }
}
