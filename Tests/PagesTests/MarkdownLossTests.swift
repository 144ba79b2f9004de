import Testing

@testable import Pages

/// Nothing that is typed is lost in silence, whatever it is: random texts made of words and of every sign that Markdown
/// knows.
@Suite struct MarkdownLossTests {
    @Test func `each word and each sign of a random text is printed, or something is found`() {
        var random = SeededRandom(state: 20_251_130)
        var clean = 0
        for _ in 0..<6_000 {
            let markdown = RandomMarkdown.text(&random)
            let page = PageSpecimens.render(markdown)
            guard page.findings == "" else { continue }
            clean += 1
            if let loss = Loss.first(from: markdown, to: page.html) {
                Issue.record("\(loss)\n\(markdown.debugDescription)\n\(page.html)")
            }
        }
        // Without texts that pass, nothing would have been looked at.
        #expect(clean > 600)
    }

    /// The twin: losses that the test above must see.
    @Test(arguments: [
        ("one two", "<p>one</p>", "two"),
        ("one * two", "<p>one two</p>", "*"),
        ("[one]: two", "", "one"),
        ("one [^a]", "<p>one </p>", "[^a]"),
        ("~one~", "<p><em>one</em></p>", "~"),
        ("*one* *", "<p><em>one</em></p>", "*"),
        ("1. one", "<p>one</p>", "1"),
        ("one -- two", "<p>one two</p>", "-"),
        ("'one' 'two", "<p>‘one’ two</p>", "'"),
    ])
    func `a loss is seen`(_ markdown: String, _ html: String, _ loss: String) {
        #expect(Loss.first(from: markdown, to: html) == loss)
    }

    @Test(arguments: [
        ("one *two* **three** _four_", "<p>one <em>two</em> <strong>three</strong> <em>four</em></p>"),
        ("'one' -- \"two\" ... 3 < 4 & 5", "<p>‘one’ – “two” … 3 &lt; 4 &amp; 5</p>"),
        ("1. one", "<ol><li>one</li></ol>"),
        ("\\*one\\*", "<p>*one*</p>"),
    ])
    func `what is printed is not a loss`(_ markdown: String, _ html: String) {
        #expect(Loss.first(from: markdown, to: html) == nil)
    }
}

/// Compares a text with the page made of it.
private enum Loss {
    /// The first word or sign that is not on the page, and that no element of the page accounts for.
    static func first(from typed: String, to html: String) -> String? {
        let markdown = typed.replacing("&amp;", with: "&")
        let printed = plain(html)
        let words = Set(printed.split { !$0.isLetter && !$0.isNumber })
        let isNumbered = html.contains("<ol")
        for note in markdown.matches(of: /\[\^[a-z]\]/) where !html.contains("doc-noteref") { return String(note.0) }
        for word in markdown.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where !words.contains(word) {
            if isNumbered && word.allSatisfy(\.isNumber) || isAddress(word, html) || isLabel(word, markdown, html) {
                continue
            }
            return String(word)
        }
        return signs.first { sign, elements in
            let lost = markdown.count(where: { $0 == sign }) - printed.count(where: { $0 == sign })
            return lost > elements.reduce(0) { $0 + html.ranges(of: $1.tag).count * $1.signs }
        }.map { String($0.sign) }
    }

    /// Each sign, with the elements that take some of it from the text. Lists, tables, rules and code take as many as
    /// they like.
    private static let signs: [(sign: Character, elements: [(tag: String, signs: Int)])] = [
        ("*", [("<em>", 2), ("<strong>", 4), ("<li", 1), ("<hr", 1_000), ("<code", 0)]),
        ("_", [("<em>", 2), ("<strong>", 4), ("<hr", 1_000)]),
        ("~", [("<s>", 4), ("<pre>", 1_000)]),
        ("`", [("<code", 1_000)]),
        ("[", [("<a ", 3)]),
        ("]", [("<a ", 3)]),
        ("#", [("<h2", 12), ("<h3", 12)]),
        (">", [("class=\"inset\"", 1_000), ("<a ", 1)]),
        ("<", [("<a ", 1)]),
        ("|", [("<table", 1_000)]),
        ("-", [("<li", 1), ("<hr", 1_000), ("<table", 1_000)]),
        ("+", [("<li", 1)]),
        ("!", []), ("&", []), ("'", []), ("\"", []), (",", []),
    ]

    /// The text of a page as it might have been typed.
    private static func plain(_ html: String) -> String {
        let typed = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"), ("‘", "'"), ("’", "'"), ("“", "\""),
            ("”", "\""),
            ("—", "---"), ("–", "--"), ("…", "..."),
        ]
        return typed.reduce(html.replacing(/<[^>]*>/, with: " ")) { $0.replacing($1.0, with: $1.1) }
    }

    /// A part of an address that a link leads to.
    private static func isAddress(_ word: Substring, _ html: String) -> Bool {
        html.matches(of: /href="([^"]*)"/).contains { $0.1.contains(word) }
    }

    /// The name of a note, or of where a link leads, which a link of the page uses.
    private static func isLabel(_ word: Substring, _ markdown: String, _ html: String) -> Bool {
        html.contains("<a ") && (markdown.contains("[\(word)]:") || markdown.contains("[^\(word)]"))
    }
}

/// Texts of words and signs in any order.
private enum RandomMarkdown {
    private static let pieces = [
        "*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "(", ")", "](", "](teams.html)", "[stages](stages.html)",
        "|", "||",
        "#", "## ", "### ", "> ", ">", "- ", "* ", "+ ", "1. ", "2. ", "2025. ", "3) ", "\\", "\\*", "\\\n", "  \n",
        "<", "<b>",
        "&", "&amp;", "!", "![", "'", "\"", "--", "---", "...", ",", "    ", " - ", "[^a]", "\n\n[^a]: ", "[b]",
        "\n\n[b]: teams.html\n",
        "\n---\n", "\n===\n", "\n\n---\n\n", "\n```\n", "\n\nTable: T\n\n|h|i|\n|-|-|\n|", "|\n", "=", "^", ":", "•",
        "–",
    ]

    static func text(_ random: inout SeededRandom) -> String {
        var text = ""
        for number in 0..<Int.random(in: 2...14, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<4: text += "w\(number)"
            case 4, 5: text += " "
            case 6: text += "\n"
            case 7: text += "\n\n"
            default: text += pieces.randomElement(using: &random) ?? ""
            }
        }
        return text + "\n"
    }
}

/// SplitMix64: the same texts on every run.
private struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
