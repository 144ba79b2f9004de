import Diagnostics
import Testing

@Suite struct VisibleTextTests {
    @Test func `what a terminal obeys is written out, in every part of a finding`() {
        let escape = "\u{1B}[31m\u{9B}2J\u{202E}\u{200B}\u{2028}\r\n\t\u{7F}"
        let finding = Finding(
            .knownKey, at: SourceLocation(path: "a\(escape).yaml", line: 1, column: 1, heading: escape),
            "no key is called '\(escape)'",
            excerpt: Excerpt(line: "\u{1B}[31mred: x", lineNumber: 1, column: 6, length: 3), why: escape,
            related: [Related(SourceLocation(path: escape), escape)], fix: escape)
        let text = FindingText().render(finding)
        let written = #"\u{1B}[31m\u{9B}2J\u{202E}\u{200B}\u{2028}\r\n\t\u{7F}"#
        #expect(
            text == """
                a\(written).yaml:1:1 (column '\(written)'): error: no key is called '\(written)' [known-key]
                  1 | \\u{1B}[31mred: x
                    |           ^^^
                  see \(written): \(written)
                  why: \(written)
                  fix: \(written)

                """)
        let json = FindingJSON.render([finding])
        #expect(!json.dropLast().unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
        #expect(json.contains(#"\u001b[31m\u009b2J\u202e\u200b\u2028\r\n\t\u007f"#))
    }

    @Test func `letters of every script stay as they are`() {
        let text = "Zoë’s café – 東京 £5 👋"
        #expect(text.visible() == text && "a\nb\u{7}".visible(keepsLines: true) == "a\nb\\u{7}")
    }
}
