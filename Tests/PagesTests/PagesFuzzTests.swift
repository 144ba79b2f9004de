import Diagnostics
import Fuzzing
import Testing

@testable import Pages

@Suite struct PagesFuzzTests {
    @Test func `broken Markdown is rendered, with a finding where it must be`() throws {
        let samples = try [
            "templates/pages/timescales.md", "templates/pages/key-facts.md", "templates/children/who-can-help.md",
            "templates/pages/what-children-told-us.md",
        ].map(Fuzz.sample)
        let words = [
            "{{ complaints-all }}", "{{", "}}", "```table complaints-by-team\n```\n", "```chart ", "```\n",
            "| a | b |\n|---|---|\n", "> ",
            "- ", "1. ", "    ", "[a](b.html)", "![", "<b>", "<!-- ", "~~", "***", "# ", "## ", "[^1]",
        ]
        let faults = try Fuzz("markdown", samples: samples, words: words).faults { bytes in
            let page = PageSpecimens.render(String(decoding: bytes, as: UTF8.self))
            return Fuzz.Outcome(page.findings.isEmpty ? "rendered" : "read", printed: page.findings)
        }
        #expect(faults == [])
    }

    @Test func `a broken head of a page is read or refused`() throws {
        let samples = try ["templates/pages/stages.md", "templates/children/index.md"].map(Fuzz.sample)
        let faults = try Fuzz("front-matter", samples: samples, words: ["---\n", "---", "title: ", "order: "]).faults {
            bytes in
            var findings = Findings()
            let source = PageSource(path: "templates/pages/a.md", text: String(decoding: bytes, as: UTF8.self))
            return Fuzz.Outcome(PageOutline.read(source, &findings), printed: FindingText().render(findings.sorted))
        }
        #expect(faults == [])
    }

    @Test func `a broken layout is read, with its faults`() throws {
        let samples = try ["templates/layouts/page.html", "templates/layouts/site.html"].map(Fuzz.sample)
        let faults = try Fuzz("layout", samples: samples, words: ["{{ title }}", "{{", "}}"]).faults { bytes in
            var findings = Findings()
            let source = PageSource(path: "page.html", text: String(decoding: bytes, as: UTF8.self))
            let layout = Layout.read(source, names: ["title", "main"], &findings)
            return Fuzz.Outcome(layout, printed: FindingText().render(findings.sorted))
        }
        #expect(faults == [])
    }
}
