import Diagnostics
import Quantities
import Settings
import Site
import Testing

@testable import Pages

@Suite struct DraftTests {
    private func outline(_ name: PageName, status: String?, _ body: String = "Words.\n") -> PageOutline {
        let line = status.map { "status: \($0)\n" } ?? ""
        let head = "---\ntitle: Title of \(name)\norder: 1\nsection: report\nsummary: A summary.\n\(line)---\n"
        var findings = Findings()
        let source = PageSource(path: "templates/pages/\(name).md", text: head + body)
        guard let outline = PageOutline.read(source, &findings) else { preconditionFailure("a page without a head") }
        return outline
    }

    private func render(_ context: PageContext, _ page: PageOutline) -> (html: String, findings: String) {
        var findings = Findings()
        let html = PageRenderer(context).render(page, &findings).html
        return (html, FindingText().render(findings.sorted))
    }

    @Test func `a draft is marked at its head, in its title and at the foot of each sheet, and no robot keeps it`() {
        let page = outline("teams", status: "draft")
        let html = render(PageSpecimens.context([page]), page).html
        #expect(html.contains("title: DRAFT: Title of teams - "))
        #expect(
            html.contains(
                "demonstration: <p class=\"demonstration draft-mark\"><span class=\"wrap\"><strong>DRAFT</strong>"))
        #expect(html.contains("print-note: DRAFT · "))
        #expect(html.contains("name=\"robots\" content=\"noindex\""))
        #expect(Array(html.utf8).firstRange(of: DraftMark.bytes) != nil)
    }

    @Test(arguments: [nil, "ready"]) func `a page that is ready bears no mark`(status: String?) {
        let page = outline("teams", status: status)
        let html = render(PageSpecimens.context([page]), page).html
        #expect(!html.contains("DRAFT") && Array(html.utf8).firstRange(of: DraftMark.bytes) == nil)
    }

    @Test func `words that look like the mark do not count as one`() {
        let page = outline("teams", status: nil, "`<p class=\"demonstration draft-mark\">`\n")
        let html = render(PageSpecimens.context([page]), page).html
        #expect(Array(html.utf8).firstRange(of: DraftMark.bytes) == nil)
    }

    @Test func `a page with a draft text of the council's own is a draft, and its lines keep their numbers`() {
        let page = outline("teams", status: nil, "```narrative own\nDefault.\n```\n")
        var context = PageSpecimens.context([page])
        var findings = Findings()
        let source = PageSource(path: "n/teams/own.md", text: "---\nstatus: draft\n---\nOurs {{ none-such }}.\n")
        let own = NarrativeSource.read(source, page: "teams", slot: "own", &findings)
        #expect(own.status == .draft && findings.isEmpty)
        context.narrative = [own]
        let (html, said) = render(context, page)
        #expect(html.contains("title: DRAFT: ") && html.contains("Ours "))
        #expect(said.hasPrefix("n/teams/own.md:4:9: error: no figure is called 'none-such'"), "\(said)")
    }

    @Test func `the head of a council's own text says its status, when to look at it again, and nothing else`() {
        var findings = Findings()
        let source = PageSource(path: "n/own.md", text: "---\nstatus: finished\ntitle: Ours\n---\nWords.\n")
        _ = NarrativeSource.read(source, page: "teams", slot: "own", &findings)
        #expect(findings.sorted.map(\.location.line) == [2, 3])
        let dated = PageSource(path: "n/own.md", text: "---\nreview: 2025-06-01\nstatus: draft\n---\nWords.\n")
        var dates = Findings()
        let own = NarrativeSource.read(dated, page: "teams", slot: "own", &dates)
        #expect(own.review?.date.iso == "2025-06-01" && own.status == .draft && dates.isEmpty)
        let undated = PageSource(path: "n/own.md", text: "---\nreview: soon\n---\nWords.\n")
        #expect(NarrativeSource.read(undated, page: "teams", slot: "own", &dates).review == nil)
        #expect(dates.all.map(\.rule) == [.frontMatter], "\(dates.all)")
    }

    @Test(arguments: [
        "---\nstatus: draft\n\nWords.\n", "---\nstatus: draft\n----\nWords.\n", "\n---\nstatus: draft\n---\nWords.\n",
        "\u{FEFF}---\nstatus: draft\n---\nWords.\n", " ---\nstatus: draft\n---\n", "–––\nstatus: draft\n–––\n",
        "---\rstatus: draft\r---\rWords.\r", "status: draft\n---\nWords.\n", "Status : Draft\n\nWords.\n",
        "# status: drafft\n\nWords.\n", "---\nstatus: draft\nstatus: ready\n---\n", "---\nstatus: drafft\n---\n",
        "---\nStatus: draft\n---\n", "---\nstatus = draft\n---\n", "---\nstatus: Draft\n---\n", "---\nstatus:\n---\n",
        "----\nstatus: draft\n----\n", "---\u{A0}x\nstatus: draft\n---\n",
    ]) func `no broken line lets a draft be taken for a text that is ready`(text: String) {
        var findings = Findings()
        let source = PageSource(path: "content/a/2023-24/narrative/teams/note.md", text: text)
        let read = NarrativeSource.read(source, page: "teams", slot: "note", &findings)
        #expect(read.status == .draft || findings.hasErrors)
        #expect(findings.sorted.allSatisfy { $0.rule == .frontMatter })
        #expect(findings.hasErrors)
    }

    @Test(arguments: [
        "Words.\n\n---\n\nMore words.\n", "The status of each action is below.\n", "Status: 12 of 14 are done.\n", "",
        "---\nstatus: ready\n--- \nWords.\n", "---\r\nstatus: ready\r\n---\r\nWords.\r\n",
    ]) func `a text without a head, or with a whole one, is read as it is`(text: String) {
        var findings = Findings()
        let source = PageSource(path: "content/a/2023-24/narrative/teams/note.md", text: text)
        #expect(NarrativeSource.read(source, page: "teams", slot: "note", &findings).status == .ready)
        #expect(findings.isEmpty)
    }

    @Test func `a link to a draft that is left out is reported as one`() {
        let page = outline("teams", status: nil, "See [it](plans.html).\n")
        var context = PageSpecimens.context([page])
        context.leftOut = ["plans"]
        context.narrative = [NarrativeSource(page: "plans", slot: "own", path: "n/plans/own.md", text: "x")]
        #expect(render(context, page).findings.contains("'plans.html' is a draft, which is left out [link-to-draft]"))
        #expect(PageRenderer(context).misplacedNarrative().isEmpty, "its own texts are not a mistake")
    }
}
