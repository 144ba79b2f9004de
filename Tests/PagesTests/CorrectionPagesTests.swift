import Diagnostics
import Quantities
import Settings
import Site
import StrictYAML
import Testing

@testable import Pages

/// What readers are told of a change after publication.
@Suite struct CorrectionPagesTests {
    private func context(_ yaml: String) throws -> PageContext {
        var findings = Findings()
        let root = try #require(SettingsFile.read("corrections:\n\(yaml)", path: "corrections.yaml", &findings))
        let corrections = Correction.readAll(root, publishedOn: CalendarDate(daysSinceEpoch: 0), &findings)
        #expect(findings.isEmpty)
        let index = PageSpecimens.outline("index", title: "Start", order: 1)
        return PageSpecimens.context([index]) { $0.corrections = corrections }
    }

    private let one = """
          - {date: 2022-07-10, class: figure, pages: [teams], what: A total was wrong, why: A row was left out., before: 12 cases, after: 13 & more}
        """
    private let other = """

          - {date: 2022-07-10, class: privacy, pages: [teams, figures/complaints-all], what: A name was taken out., why: Nobody is named}
        """

    @Test func `a page that was corrected says when and what near its top, the newest first`() throws {
        let context = try context(one + other)
        var findings = Findings()
        let html = PageRenderer(context).render(try #require(context.outline("teams")), &findings).html
        #expect(findings.isEmpty)
        let notice = """
            <section class="inset correction correction-privacy" aria-labelledby="page-corrected">\
            <h2 id="page-corrected">This page was corrected</h2>
            <ul><li><time datetime="2022-07-10">10 July 2022</time>: A name was taken out. \
            <a href="corrections.html#c-2022-07-10-2">Correction of <time datetime="2022-07-10">10 July 2022</time>, number <data value="2">2</data></a></li>
            <li><time datetime="2022-07-10">10 July 2022</time>: A total was wrong. \
            <a href="corrections.html#c-2022-07-10">Correction of <time datetime="2022-07-10">10 July 2022</time></a></li>
            </ul>
            </section>
            """
        #expect(html.contains(notice), "\(html)")
        #expect(html.contains("Corrections to this report</a></li>"), "the list of pages")
        let other = PageRenderer(context).render(try #require(context.outline("stages")), &findings).html
        #expect(!other.contains("This page was corrected"))
        let figure = try #require(FigurePages(context, figuresUsed: [:])?.page("complaints-all")).html
        #expect(figure.contains("<a href=\"../corrections.html#c-2022-07-10-2\">"))
    }

    @Test
    func `the page of all corrections tells before and after, and never before of what was taken out for privacy`()
        throws
    {
        let page = try #require(CorrectionsPage(try context(one + other))).render()
        #expect(page.path == SitePath("testshire/2021-22/corrections.html"))
        let expected = """
            <section class="inset correction correction-privacy" aria-labelledby="c-2022-07-10-2"><h2 id="c-2022-07-10-2">Correction of <time datetime="2022-07-10">10 July 2022</time>, number <data value="2">2</data></h2>
            <dl class="pairs"><div><dt>Kind</dt>
            <dd>Something was taken out to protect people</dd>
            </div>
            <div><dt>What</dt>
            <dd>A name was taken out.</dd>
            </div>
            <div><dt>Why</dt>
            <dd>Nobody is named.</dd>
            </div>
            <div><dt>Where</dt>
            <dd><ul><li><a href="teams.html">Teams</a></li>
            <li><a href="figures/complaints-all.html">Figure: All complaints</a></li>
            </ul>
            </dd>
            </div>
            <div><dt>Before</dt>
            <dd>We do not show this, to protect people.</dd>
            </div>
            <div><dt>Now</dt>
            <dd>This was taken out.</dd>
            </div>
            </dl>
            </section>
            <section class="correction-entry" aria-labelledby="c-2022-07-10"><h2 id="c-2022-07-10">Correction of <time datetime="2022-07-10">10 July 2022</time></h2>
            <dl class="pairs"><div><dt>Kind</dt>
            <dd>A number was wrong</dd>
            </div>
            <div><dt>What</dt>
            <dd>A total was wrong.</dd>
            </div>
            <div><dt>Why</dt>
            <dd>A row was left out.</dd>
            </div>
            <div><dt>Where</dt>
            <dd><a href="teams.html">Teams</a></dd>
            </div>
            <div><dt>Before</dt>
            <dd><span data-slot="edition.correction">12 cases</span></dd>
            </div>
            <div><dt>Now</dt>
            <dd><span data-slot="edition.correction">13 &amp; more</span></dd>
            </div>
            </dl>
            </section>
            """
        #expect(page.html.contains(expected), "\(page.html)")
    }

    @Test func `the first page leads to all corrections, and an edition without any has no such page`() throws {
        let corrected = try context(one)
        var findings = Findings()
        let index = PageRenderer(corrected).render(try #require(corrected.outline("index")), &findings).html
        #expect(
            index.contains(
                "<p class=\"corrected\">Corrected on <time datetime=\"2022-07-10\">10 July 2022</time>. "
                    + "<a href=\"corrections.html\">Corrections to this report</a>.</p>"))
        let sound = PageSpecimens.context()
        #expect(CorrectionsPage(sound) == nil)
        let page = PageRenderer(sound).render(try #require(sound.outline("teams")), &findings).html
        #expect(!page.contains("orrection"))
    }
}
