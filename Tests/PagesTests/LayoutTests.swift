import Diagnostics
import Testing

@testable import Pages

@Suite struct LayoutTests {
    private func read(_ text: String) -> (layout: Layout, findings: String) {
        var findings = Findings()
        let layout = Layout.read(PageSource(path: "page.html", text: text), names: ["title", "main"], &findings)
        return (layout, FindingText().render(findings.sorted))
    }

    @Test func `A layout puts each part where its name stands`() {
        let (layout, findings) = read("<h>{{ title }}</h>\n{{main}}\n{{ title }}\n")
        #expect(findings == "")
        let filled = layout.fill { Array((["title": "T", "main": "M"][$0] ?? "").utf8) }
        #expect(String(decoding: filled.bytes, as: UTF8.self) == "<h>T</h>\nM\nT\n")
        #expect(filled.linesBeforeMain == 1)
    }

    @Test func `A name that no page has, and a part that is left out, are errors when it is loaded`() {
        #expect(
            read("<p>\n{{ titel }} {{ main\n").findings == """
                page.html: error: the layout leaves out 'main' [layout-name]
                  fix: put '{{ main }}' where it belongs

                page.html: error: the layout leaves out 'title' [layout-name]
                  fix: put '{{ title }}' where it belongs

                page.html:2:1: error: no part of a page is called 'titel' [layout-name]
                  2 | {{ titel }} {{ main
                    | ^^^^^^^^^^^
                  fix: write 'title'

                page.html:2:13: error: the braces are not closed [layout-name]
                  2 | {{ titel }} {{ main
                    |             ^^
                  fix: write '{{ name }}' on one line

                """)
    }
}
