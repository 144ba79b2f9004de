import Diagnostics
import Markup
import Quantities
import Settings
import Site
import Testing

@testable import Pages

@Suite struct GuideTests {
    @Test func `a page leads to a guide that the council publishes and says nothing of one that it does not`() {
        let markdown = "```guide complain\ntext: \"Read this:\"\n```\n"
        #expect(
            render(markdown, council: Self.both).html
                == "<p>Read this: <a href=\"../complain/index.html\">How to complain</a>.</p>\n")
        #expect(render(markdown, council: "").html == "")
        #expect(render(markdown, council: "").findings == "")
    }

    @Test func `a guide that does not exist is named with those that do`() {
        let found = render("```guide complaints\n```\n", council: Self.both).findings
        #expect(found.contains("complaints") && found.contains("[block-body]"))
    }

    @Test func `points to tick are a list with their slots filled`() {
        let made = render("```ticks\n- \"Sent by day {{ limit.stage-1 }}\"\n- Person phoned\n```\n", council: "")
        let number = "<data value=\"10\" data-slot=\"limit.stage-1\">10</data>"
        #expect(made.html == "<ul class=\"ticks\"><li>Sent by day \(number)</li>\n<li>Person phoned</li>\n</ul>\n")
        #expect(made.findings == "")
    }

    @Test func `points to tick that are not a list are a finding`() {
        #expect(render("```ticks\none: two\n```\n", council: "").findings.contains("a list of points"))
    }

    @Test func `a guide is due a year after it was read, and stale the day after`() throws {
        let guide = try #require(Self.settings(Self.both).guides.last)
        #expect(guide.guide == .officers)
        #expect(guide.nextReview.date == CalendarDate(iso: "2023-05-04"))
        #expect(guide.stale(on: try #require(CalendarDate(iso: "2023-05-04"))) == nil)
        #expect(guide.stale(on: try #require(CalendarDate(iso: "2023-05-05")))?.rule == .guideReviewed)
    }

    @Test func `every page leads to how to complain, and the council's home to both guides`() {
        let council = Self.settings(Self.both)
        let home = CouncilHome(name: "testshire", council: council, editions: []).render(PageSpecimens.layouts).html
        #expect(home.contains("complain/index.html"))
        #expect(home.contains("officers/index.html"))
        let links = GuideLinks(of: "testshire", council.guides)
        #expect(links.help.map(\.path.text) == ["testshire/complain/index.html"])
        #expect(GuideLinks(of: "testshire", []).help == [])
    }

    private static let both = """
        guides:
          complain: {owner: complaints manager, reviewed_on: 2022-05-04}
          officers: {owner: complaints manager, reviewed_on: 2022-05-04}
        """

    private static func settings(_ guides: String) -> CouncilSettings { .specimen(with: guides) }

    private func render(_ markdown: String, council guides: String) -> (html: String, findings: String) {
        let page = PageSpecimens.outline("teams", title: "Teams", order: 2, markdown)
        var context = PageSpecimens.context([page])
        context.guides = Self.settings(guides).guides
        let path = context.publication.path(of: page.name)
        let resolver = SlotResolver(context: context, site: SiteFacts(context), path: path)
        var renderer = MarkdownRenderer(
            page: page, resolver: resolver, source: SourceText(path: page.source.path, text: page.source.text),
            topHeading: 2, state: RenderState())
        let nodes = renderer.text(markdown, linesBefore: page.linesBefore)
        return (MarkupWriter.render(.fragment(nodes)), FindingText().render(renderer.state.findings.sorted))
    }
}
