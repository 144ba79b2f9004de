import Testing

@testable import Checks

/// What reads bytes for speed says the same as its slow twin, which asks the standard library.
@Suite struct ByteTwinTests {
    private static let pieces = [
        "a", "Ab", "é", "€", "中", " ", "  ", "\n", "\r", "\t", "\u{a0}", "\u{2009}", "\u{202f}", "\u{3000}", "\u{85}",
        "\u{2028}", "\u{1680}", "\u{205f}", "North", "Northern", "Team North", "“", "\u{200b}", "4",
    ]

    private static let texts: [String] = {
        var dice = Seeded(seed: 7)
        return (0..<2_000).map { _ in
            (0..<Int.random(in: 0...8, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
        }
    }()

    @Test func `a text in one line is its words with single spaces`() {
        for text in Self.texts {
            let slow = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(OneLine.of(text) == slow)
            #expect(OneLine.isBlank(text) == slow.isEmpty)
            #expect(OneLine.of(Array(("x" + text).utf8).dropFirst()) == slow)
        }
    }

    @Test func `labels are found wherever a plain search of the text finds them`() {
        let labels: Set = ["North", "Northern", "Team North", "Ab€é", "中中中", "abc"]
        let search = LabelSearch(labels)
        for text in Self.texts + ["", "Nor", "xNorth", "NorthNorthern", "Ab€é"] {
            #expect(search.found(in: text) == labels.subtracting(["abc"]).filter(text.utf8.holds))
        }
    }

    @Test func `a lexicon knows its words in any letters and no others`() {
        let words = (0..<300).map { "word\($0)" }
        let lexicon = Lexicon(words)
        #expect(words.allSatisfy { lexicon.contains(ProseBytes.key($0.uppercased())) })
        #expect((300..<3_000).allSatisfy { !lexicon.contains(ProseBytes.key("word\($0)")) })
        #expect(!Lexicon([]).contains(0))
    }
}

extension String.UTF8View {
    fileprivate func holds(_ word: String) -> Bool { Array(self).firstRange(of: Array(word.utf8)) != nil }
}
