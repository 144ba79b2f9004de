import Diagnostics
import StrictYAML
import Testing

@testable import Identifiers

@Suite struct BuiltFileSearchTests {
    private func offsets(_ file: String, _ identifiers: [String] = ["K-0012", "Quillfeather", "Thessaly Quillfeather"])
        -> [Int]
    {
        BuiltFileSearch(IdentifierMatcher(identifiers.map { Array($0.utf8) })).offsets(in: Array(file.utf8))
    }

    @Test(arguments: [
        "<p>Quillfeather</p>",
        "<p>QUILLFEATHER</p>",
        "<p title=\"Quillfeather\"/>",
        "<p title=\"Quill&#102;eather\"/>",
        "<p title=\"Quill&#x66;eather\"/>",
        "<p>Quill<b>feather</b></p>",
        "<td><b>Qu</b>illfeather</td><td>next</td>",
        "<p>Quill<span class=\"a>b\">feath</span>er</p>",
        "<p>Quill<!-- a comment -->feather</p>",
        "<p>Quill&shy;feather</p>",
        "<p>Quill\u{200b}feather</p>",
        "<p>Quill\u{ad}fea\u{2060}ther</p>",
        "<svg><text><tspan>Quill</tspan><tspan>feather</tspan></text></svg>",
        "<title>Quillfeather</title>",
        "name\r\nQuillfeather,3\r\n",
        "{\"name\": \"\\u0051uillfeather\"}",
        "<a href=\"x.html?q=%51uillfeather\">",
        "<p>K&#45;0012</p>",
        "<p>K\u{2011}0012</p>",
        "<p>k-<i>0012</i>.</p>",
    ])
    func `a hidden name is found however it is written`(file: String) {
        #expect(offsets(file).count == 1)
    }

    @Test func `a name of two words is found across any white space`() {
        #expect(offsets("<p>Thessaly\n    Quill<b>feather</b></p>", ["Thessaly Quillfeather"]) == [3])
        #expect(offsets("<p>Thessaly&nbsp;Quillfeather</p>", ["Thessaly Quillfeather"]) == [3])
    }

    @Test func `a place is given in bytes of the file`() {
        #expect(offsets("é&amp;<b>K-0</b>012") == [10])
    }

    @Test(arguments: [
        "<p>Quill feather</p>", "<p>Quill</p><p>feather</p>", "<li>Quill</li><li>feather</li>", "<p>Quillfeathers</p>",
        "<td>K-</td><td>0012</td>", "100% &c; \\ <", "", "< Quillfeathery",
    ])
    func `words that are not the name are left alone`(file: String) { #expect(offsets(file) == []) }

    @Test func `without identifiers nothing is found`() { #expect(offsets("<p>Quillfeather</p>", []) == []) }

    @Test func `a canary is a made-up name of two long parts`() throws {
        func read(_ text: String) throws -> (names: [String], findings: [Finding]) {
            var findings = Findings()
            let node = try #require(SettingsFile.read(text, path: "canaries.yaml", &findings))
            return (Canaries.read(node, &findings).names, findings.sorted)
        }
        #expect(try read("canaries: [Thessaly Quillfeather]").names == ["Thessaly Quillfeather"])
        let bad = try read("canaries:\n  - Thessaly\n  - Jo Quillfeather\n  - [x]\n")
        #expect(bad.names == [])
        #expect(bad.findings.map(\.rule) == [.canaryName, .canaryName, .canaryName])
        #expect(bad.findings.map(\.location.line) == [2, 3, 4])
        #expect(!bad.findings.contains { $0.message.contains("Quill") })
    }

    @Test func `each part of a canary is looked for`() {
        let canaries = Canaries(names: ["Thessaly Quillfeather"])
        for text in ["Dear Thessaly, thank you", "mrs quillfeather's kindness"] {
            #expect(canaries.countPlanted(in: ["Other", text]) == 1)
        }
        #expect(canaries.countPlanted(in: ["Thank you"]) == 0)
    }
}
