import Diagnostics
import Markup
import Testing

@Suite struct MarkupWriterTests {
    @Test func `text is data wherever it stands`() {
        let node = Node.html("p", ["title": "\"a\" & <b>"], "\"a\" & <b>")
        #expect(MarkupWriter.render(node) == "<p title=\"&quot;a&quot; &amp; &lt;b&gt;\">\"a\" &amp; &lt;b&gt;</p>\n")
    }

    @Test func `only elements that HTML knows as empty are written as one tag`() {
        #expect(
            MarkupWriter.render([.html("br"), .html("td"), .html("path", ["d": "M0 0"])])
                == "<br/><td></td>\n<path d=\"M0 0\"/>\n")
    }

    @Test func `an attribute without a value is left out`() {
        #expect(MarkupWriter.render(.html("a", ["href": nil, "id": "x"], "go")) == "<a id=\"x\">go</a>")
    }

    @Test func `what was written before is the same markup, and its lines are counted`() {
        let shared = Node.html("ul", [:], .html("li", [:], "One"), .html("li", [:], "Two"))
        let place = SourceLocation(path: "a.md", line: 3, column: 1)
        var writer = MarkupWriter()
        writer.write([shared.prepared, .located(place, ["End"])])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == MarkupWriter.render(shared) + "End")
        #expect(writer.located.map(\.linesBefore) == [3])
        #expect(writer.located.map(\.source) == [place])
    }

    @Test func `the words of a node are its text without its markup`() {
        let node: Node = [.html("p", [:], "Two ", .html("em", [:], "words")), .fragment(["."])]
        #expect(node.plainText == "Two words.")
    }
}
