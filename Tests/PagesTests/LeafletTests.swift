import Diagnostics
import Markup
import Quantities
import Testing

@testable import Pages

@Suite struct LeafletTests {
    private static let other = PageSpecimens.outline(
        "stages", title: "Stages", order: 3,
        "> A way out.\n\nAll of it.\n\n## Who decides\n\nSomeone else, in {{ limit.stage-1 }} days.\n\n## Then\n\nThe end.\n"
    )

    @Test func `a part of another page is what stands below its heading, slots and all`() {
        let made = render("```from stages who-decides\n```\n")
        #expect(made.html == "<p>Someone else, in <data value=\"10\" data-slot=\"limit.stage-1\">10</data> days.</p>\n")
        #expect(made.findings == "")
    }

    @Test func `without a heading it is what stands before the first, without the way out at the head`() {
        #expect(render("```from stages\n```\n").html == "<p>All of it.</p>\n")
    }

    @Test(arguments: ["stages who-decide", "stage who-decides", "teams opening"])
    func `a part that is not there is found`(names: String) {
        let made = render("```from \(names)\n```\n")
        #expect(made.html == "")
        #expect(made.findings.contains("[part-of-page]") || made.findings.contains("[block-body]"))
    }

    @Test func `a page that takes from others is another page when they change, and no other is`() {
        let taking = PageSpecimens.outline("teams", title: "Teams", order: 2, "- ~~~ from stages\n  ~~~\n")
        let renderer = PageRenderer(PageSpecimens.context([taking, Self.other]))
        var findings = Findings()
        #expect(renderer.render(taking, &findings).pagesTaken == ["stages"])
        #expect(renderer.render(Self.other, &findings).pagesTaken == [])
    }

    @Test func `easy read has a picture before each point and none for a screen reader`() {
        let made = render("```easy\n- {picture: phone, text: \"Call us. It is free.\"}\n```\n")
        #expect(made.html.hasPrefix("<ul class=\"easy\"><li><svg width=\"96\" height=\"96\" viewBox=\"0 0 64 64\""))
        #expect(made.html.contains("aria-hidden=\"true\""))
        #expect(made.html.hasSuffix("<p>Call us. It is free.</p>\n</li>\n</ul>\n"))
        #expect(made.findings == "")
    }

    @Test func `a sentence of fifteen words is Easy Read and one of sixteen is not`() {
        let fifteen = Array(repeating: "we", count: 15).joined(separator: " ")
        #expect(render("```easy\n- {picture: phone, text: \"\(fifteen).\"}\n```\n").findings == "")
        #expect(render("```easy\n- {picture: phone, text: \"\(fifteen) go.\"}\n```\n").findings.contains("16 words"))
    }

    @Test func `a code is drawn dark on light with its quiet zone and its address in words`() throws {
        let row = String(repeating: "##  ", count: 10) + "##"
        let ascii = Array(repeating: row, count: 21).joined(separator: "\n") + "\n"
        let code = try #require(CodePicture(ascii: ascii, address: "https://a.example/"))
        let svg = MarkupWriter.render(code.node)
        #expect(svg.contains("viewBox=\"0 0 29 29\"") && svg.contains("d=\"M4 4h1v1h-1zM6 4h1v1h-1z"))
        #expect(svg.contains("It leads to https://a.example/"))
        #expect(CodePicture(ascii: "##\n##\n", address: "") == nil)
        #expect(CodePicture(ascii: ascii + "##\n", address: "") == nil)
    }

    @Test func `on paper there is no link to another page and each number to call stays`() throws {
        var context = PageSpecimens.context([
            PageSpecimens.outline(
                "leaflet", title: "A leaflet", order: 1,
                "Tell us.\n\n## What\n\nSee [teams](teams.html) or [call](tel:999).\n\n## Who\n\nAnyone.\n")
        ])
        context.edition = nil
        let paper = LeafletPaper(context)
        let folded = try #require(paper.documents(code: nil).first)
        #expect(folded.name == "leaflet-folded")
        #expect(folded.html.contains("<p>See teams or <a href=\"tel:999\">call</a>.</p>"))
        #expect(folded.html.contains("<html lang=\"en-GB\">") && !folded.html.contains("teams.html"))
        #expect(paper.helpAddress == nil)
    }

    private func render(_ markdown: String) -> (html: String, findings: String) {
        let page = PageSpecimens.outline("teams", title: "Teams", order: 2, markdown)
        let context = PageSpecimens.context([page, Self.other])
        let path = context.publication.path(of: page.name)
        let resolver = SlotResolver(context: context, site: SiteFacts(context), path: path)
        var renderer = MarkdownRenderer(
            page: page, resolver: resolver, source: SourceText(path: page.source.path, text: page.source.text),
            topHeading: 2, state: RenderState())
        let nodes = renderer.text(markdown, linesBefore: page.linesBefore)
        return (MarkupWriter.render(.fragment(nodes)), FindingText().render(renderer.state.findings.sorted))
    }
}
