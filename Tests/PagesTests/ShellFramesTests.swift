import Diagnostics
import Markup
import Testing

@testable import Pages

/// The parts of a page that are written once for many, and their slow twin, which writes them for each.
@Suite struct ShellFramesTests {
    private func outline(_ name: String, _ more: String) throws -> PageOutline {
        let head = "---\ntitle: The \(name)\norder: 1\nsummary: About \(name) & more.\n\(more)\n---\nWords.\n"
        var findings = Findings()
        return try #require(PageOutline.read(PageSource(path: "templates/pages/\(name).md", text: head), &findings))
    }

    @Test func `A page in a frame that another page made is the page with a shell of its own`() throws {
        let pages = [
            try outline("index", "section: none"), try outline("first", "section: report"),
            try outline("second", "section: report"), try outline("find-a-number", "section: find"),
            try outline("privacy", "section: about"), try outline("draft", "section: report\nstatus: draft"),
            try outline("unlisted", "section: none"), try outline("child", "section: none\naudience: child"),
        ]
        let context = PageSpecimens.context(pages)
        let frames = ShellFrames(context)
        for page in context.outlines {
            let frame = try #require(frames.frame(of: page))
            let own = context.shell(of: page).fill(context.layouts.page, main: .text("Words"))
            let framed = frames.shell(of: page, in: frame).fill(context.layouts.page, main: .text("Words"), in: frame)
            #expect(framed.html == own.html)
            #expect(framed.path == own.path && framed.title == own.title)
        }
    }
}
