import Diagnostics
import Foundation
import Markup
import Quantities
import Testing

@testable import Pages

@Suite struct HubTests {
    @Test func `a procedure is drawn once and told once, with its limits bound`() {
        let markdown = """
            ```process
            title: The way
            steps:
              - {title: One, limit: "Within {{ limit.stage-1 }} days", text: We answer., next: it goes on}
              - {title: Two, text: Somebody else., outside: true}
            ```

            """
        let made = PageSpecimens.render(markdown)
        #expect(made.findings == "")
        #expect(made.html.components(separatedBy: "<svg").count == 3)
        #expect(made.html.contains("aria-hidden=\"true\""))
        #expect(made.html.contains(">Within 10 days</text>") && made.html.contains(">it goes on</text>"))
        #expect(made.html.contains("class=\"process-outside\""))
        let number = "<data value=\"10\" data-slot=\"limit.stage-1\">10</data>"
        #expect(
            made.html.contains(
                "<ol class=\"process-steps\"><li><strong>One</strong>. Within \(number) days. We answer. Then: it goes on.</li>"
            ))
    }

    @Test func `a long title takes as many lines as it needs, and no box lies on another`() {
        let long = String(repeating: "word ", count: 30)
        let picture = ProcessPicture(steps: [
            .init(title: long, limit: long, next: long, isOutside: false),
            .init(title: "End", limit: "", next: "", isOutside: true),
        ])
        let html = MarkupWriter.render(picture.node)
        let tops = html.matches(of: /<rect[^>]* y="([0-9.]+)em"[^>]* height="([0-9.]+)em"/).compactMap { match in
            Double(match.output.1).flatMap { top in Double(match.output.2).map { (top, top + $0) } }
        }
        #expect(tops.count == 2 && tops[0].1 < tops[1].0)
        #expect(html.matches(of: />([^<]*)<\/text>/).allSatisfy { $0.output.1.count <= 29 })
    }

    @Test func `questions open without a script`() {
        let made = PageSpecimens.render(
            "```questions\n- {question: How long?, answer: \"{{ limit.stage-1 }} days.\"}\n```\n")
        #expect(
            made.html
                == "<ol class=\"self-check\"><li><details><summary>How long?</summary>\n<p><data value=\"10\" data-slot=\"limit.stage-1\">10</data> days.</p>\n</details>\n</li>\n</ol>\n"
        )
        #expect(PageSpecimens.render("```questions\nno: list\n```\n").findings.contains("'question' and 'answer'"))
    }

    @Test func `a form for staff has a label for each field, and no way to send`() {
        let made = staff(
            """
            ```form
            - {question: Your role, kind: line, hint: A role.}
            - {question: What was found, kind: text, lines: 2}
            - {question: Theme, kind: many, choices_of: theme}
            ```

            """)
        #expect(made.findings == "")
        #expect(!made.html.contains("<form") && !made.html.contains("<button"))
        let ids = made.html.matches(of: /<(?:input|textarea)[^>]* id="([^"]+)"/).map { String($0.output.1) }
        #expect(ids.count == 4 && Set(ids).count == 4)
        for id in ids { #expect(made.html.contains("<label for=\"\(id)\">"), "\(id)") }
        #expect(made.html.contains("aria-describedby=\"form-1-hint\"") && made.html.contains("id=\"form-1-hint\""))
        #expect(made.html.components(separatedBy: "<span></span>").count == 4)
        #expect(made.html.contains("<legend>Theme</legend>"))
    }

    @Test func `a form offers nothing that the vocabulary does not have, and stands on no public page`() {
        let unknown = staff("```form\n- {question: Theme, kind: one, choices_of: thema}\n```\n")
        #expect(unknown.findings.contains("thema") && unknown.findings.contains("[block-body]"))
        let outside = PageSpecimens.render("```form\n- {question: Role, kind: line}\n```\n")
        #expect(outside.html == "" && outside.findings.contains("form"))
    }

    private func staff(_ markdown: String) -> (html: String, findings: String) {
        let page = PageSpecimens.outline("teams", title: "Teams", order: 2, markdown)
        var context = PageSpecimens.context([page])
        context.staff = StaffFacts(title: "Hub", marking: "OFFICIAL", day: nil)
        context.staff?.choices = ["theme": ["Time", "Listening"]]
        let path = context.publication.path(of: page.name)
        let resolver = SlotResolver(context: context, site: SiteFacts(context), path: path)
        var renderer = MarkdownRenderer(
            page: page, resolver: resolver, source: SourceText(path: page.source.path, text: page.source.text),
            topHeading: 2, state: RenderState())
        let nodes = renderer.text(markdown, linesBefore: page.linesBefore)
        return (MarkupWriter.render(.fragment(nodes)), FindingText().render(renderer.state.findings.sorted))
    }
}
