import Testing

@testable import Pages

/// The constructs of CommonMark 0.31 and of GitHub's Markdown, one by one: what somebody who types them means is
/// printed, or a finding says what would be printed.
@Suite struct MarkdownMeaningTests {
    /// What each text prints, without a finding.
    @Test(arguments: [
        // Paragraphs and line breaks.
        ("one\ntwo", "<p>one\ntwo</p>\n"),
        ("one\\\ntwo", "<p>one<br/>two</p>\n"),
        ("   one", "<p>one</p>\n"),
        // Breaks between parts.
        ("one\n\n---\n\ntwo", "<p>one</p>\n<hr/>\n<p>two</p>\n"),
        ("one\n\n* * *", "<p>one</p>\n<hr/>\n"),
        // Headings.
        ("## One", "<h2 id=\"one\">One</h2>\n"),
        ("## One ##", "<h2 id=\"one\">One</h2>\n"),
        ("## Reason \\#", "<h2 id=\"reason\">Reason #</h2>\n"),
        ("#5 was the first", "<p>#5 was the first</p>\n"),
        ("one\n## Two", "<p>one</p>\n<h2 id=\"two\">Two</h2>\n"),
        // Lists.
        ("We did:\n- one", "<p>We did:</p>\n<ul><li>one</li>\n</ul>\n"),
        ("1) one\n2) two", "<ol><li>one</li>\n<li>two</li>\n</ol>\n"),
        ("1. one\n1. two", "<ol><li>one</li>\n<li>two</li>\n</ol>\n"),
        ("3. one\n4. two", "<ol start=\"3\"><li>one</li>\n<li>two</li>\n</ol>\n"),
        ("- one\n  - two", "<ul><li>one<ul><li>two</li>\n</ul>\n</li>\n</ul>\n"),
        ("- one\n\n  more", "<ul><li><p>one</p>\n<p>more</p>\n</li>\n</ul>\n"),
        ("2025\\. That was it.", "<p>2025. That was it.</p>\n"),
        ("It began in 2025.\nThat was it.", "<p>It began in 2025.\nThat was it.</p>\n"),
        (" 9. one\n10. two", "<ol start=\"9\"><li>one</li>\n<li>two</li>\n</ol>\n"),
        // Boxes.
        ("> one\n> two", "<div class=\"inset\"><p>one\ntwo</p>\n</div>\n"),
        ("> 3 May 2024: we moved.", "<div class=\"inset\"><p>3 May 2024: we moved.</p>\n</div>\n"),
        ("\\> 10 days", "<p>&gt; 10 days</p>\n"),
        // Signs of emphasis.
        (
            "*one* _two_ **three** __four__",
            "<p><em>one</em> <em>two</em> <strong>three</strong> <strong>four</strong></p>\n"
        ),
        ("a_b_c, 2 * 3 * 4, 5* and 6*", "<p>a_b_c, 2 * 3 * 4, 5* and 6*</p>\n"),
        ("**S**ubject **A**ccess", "<p><strong>S</strong>ubject <strong>A</strong>ccess</p>\n"),
        ("~~one~~ ~a week~ ~ 20", "<p><s>one</s> ~a week~ ~ 20</p>\n"),
        ("2\\*3\\*4", "<p>2*3*4</p>\n"),
        // Links.
        ("[us](stages.html)", "<p><a href=\"stages.html\">us</a></p>\n"),
        ("[us][a]\n\n[A]: stages.html", "<p><a href=\"stages.html\">us</a></p>\n"),
        ("[a]\n\n[a]: <stages.html>", "<p><a href=\"stages.html\">a</a></p>\n"),
        ("<https://a.example/>", "<p><a href=\"https://a.example/\" rel=\"noreferrer\">https://a.example/</a></p>\n"),
        ("www.a.example and a@b.example", "<p>www.a.example and a@b.example</p>\n"),
        ("a [word] in brackets", "<p>a [word] in brackets</p>\n"),
        ("[c] (hidden)", "<p>[c] (hidden)</p>\n"),
        // Code.
        ("`<b>` and ``a ` b``", "<p><code>&lt;b&gt;</code> and <code>a ` b</code></p>\n"),
        ("```\n1 < 2\n```", "<pre><code>1 &lt; 2\n</code></pre>\n"),
        ("~~~\na\n~~~", "<pre><code>a\n</code></pre>\n"),
        // Tables.
        (
            "Table: T\n\n| a | b |\n|---|--:|\n| x \\| y | `z \\| w` |\n",
            tableStart + "<tr><th scope=\"row\">x | y</th>\n<td class=\"number\"><code>z | w</code></td>\n</tr>\n"
                + tableEnd
        ),
        (
            "Table: T\n\na | b\n---|--:\nx | y\n",
            tableStart + "<tr><th scope=\"row\">x</th>\n<td class=\"number\">y</td>\n</tr>\n" + tableEnd
        ),
        ("one | two", "<p>one | two</p>\n"),
        // Characters.
        (
            "Fish & chips, A&E, 1 < 2 > 0, &amp;, &nbsp;.",
            "<p>Fish &amp; chips, A&amp;E, 1 &lt; 2 &gt; 0, &amp;, \u{A0}.</p>\n"
        ),
        ("C:\\path, and\\or", "<p>C:\\path, and\\or</p>\n"),
        ("\\# \\* \\_ \\[ \\] \\` \\\\", "<p># * _ [ ] ` \\</p>\n"),
        ("\"so\" -- it's 'so' ...", "<p>“so” – it’s ‘so’ …</p>\n"),
    ])
    func `what is meant is printed`(_ markdown: String, _ html: String) {
        let page = PageSpecimens.render(markdown + "\n")
        #expect(page.html == html)
        #expect(page.findings == "")
    }

    private static let tableStart =
        "<div class=\"table-scroll\" role=\"region\" aria-labelledby=\"table-t\" tabindex=\"0\"><table>"
        + "<caption id=\"table-t\">T</caption>\n<thead><tr><th scope=\"col\">a</th>\n"
        + "<th scope=\"col\" class=\"number\">b</th>\n</tr>\n</thead>\n<tbody>"
    private static let tableEnd = "</tbody>\n</table>\n</div>\n"

    /// What is found in each text, with its line and column.
    @Test(arguments: [
        // Headings that are none, and paragraphs that become headings.
        ("one\ntwo\n---", "1:1 unmeant-markup the line of signs below makes this text a heading of level 2"),
        ("one\n-", "1:1 unmeant-markup the line of signs below makes this text a heading of level 2"),
        ("#Heading", "1:1 broken-markup this is printed with its '#', and is not a heading"),
        ("one\n##Two", "2:1 broken-markup this is printed with its '##', and is not a heading"),
        ("## Reason #", "1:10 unmeant-markup '#' at the end of a heading is not printed"),
        // Lists.
        (
            "2025. That was it.",
            "1:1 unmeant-markup '2025.' at the start of a line makes this a numbered list, not a sentence"
        ),
        (
            "5) That was it.",
            "1:1 unmeant-markup '5)' at the start of a line makes this a numbered list, not a sentence"
        ),
        (
            "2023. It began.\n\n2025. It ended.",
            "1:1 unmeant-markup '2023.' at the start of a line makes this a numbered list, not a sentence"
        ),
        ("1. one\n3. three", "2:1 unmeant-markup this point is number 3 here and number 2 on the page"),
        (
            "We were late\n- by 2 days.",
            "2:1 unmeant-markup '-' at the start of a line ends the paragraph and begins a list"
        ),
        (
            "It rose by 5\n+ a little.",
            "2:1 unmeant-markup '+' at the start of a line ends the paragraph and begins a list"
        ),
        ("- one\n - two", "2:1 unmeant-markup this point is indented, but is not part of the point above"),
        (
            "1. one\n\n  more\n\n2. two",
            "3:1 unmeant-markup this text is indented, but is not part of the point above, and ends the list\n"
                + "5:1 unmeant-markup '2.' at the start of a line makes this a numbered list, not a sentence"
        ),
        ("- one\n-\n- two", "2:1 unmeant-markup this point of a list says nothing"),
        ("• one\n• two", "1:1 broken-markup this is printed with its '•', and is not a list"),
        ("-one\n-two", "1:1 broken-markup this is printed with its '-', and is not a list"),
        ("*one\n*two", "1:1 broken-markup this is printed with its '*', and is not a list"),
        ("– one\n– two", "1:1 broken-markup this is printed with its '–', and is not a list"),
        // Boxes and code.
        ("It took\n> 10 days.", "2:1 unmeant-markup '>' before '10' is not printed: it puts the paragraph in a box"),
        (">", "1:1 unmeant-markup '>' with nothing after it is not printed"),
        ("    one", "1:1 unmeant-markup four blanks at the start of a line make this program code"),
        ("one\n\n\ttwo", "3:1 unmeant-markup four blanks at the start of a line make this program code"),
        ("```\none\n\ntwo", "1:1 lost-words nothing closes this block, so all the text below belongs to it"),
        (
            "the council`s and the family`s",
            "1:12 unmeant-markup two '`' inside words make the text between them program code, and are not printed"
        ),
        // Signs of emphasis and line breaks.
        ("one  \ntwo", "1:4 unmeant-markup two blanks at the end of this line begin a new line on the page"),
        ("5*6 and 7*8", "1:2 unmeant-markup two '*' change how the text between them looks, and are not printed"),
        (
            "(*) one and (*) two",
            "1:2 unmeant-markup two '*' change how the text between them looks, and are not printed"
        ),
        ("10**5 and 10**6", "1:3 unmeant-markup two '**' change how the text between them looks, and are not printed"),
        // Tables.
        (
            "Table: T\n\n| a | b |\n|---|---|\n| `x | y` | z |",
            "5:1 lost-words this row has 3 cells, the table has 2 columns, and the rest is not printed"
        ),
        (
            "Table: T\n\n| a | b |\n|---|---|\n| x | y |\nText.",
            "6:1 lost-words this row has too few cells for the 2 columns of the table: 1"
        ),
        ("| a | b |\n|---|\n| x | y |", "1:1 broken-markup this is printed with its '|', and is not a table"),
        ("a | b\n---|---|---\nx | y", "2:1 broken-markup this is printed with its '|', and is not a table"),
        // Links.
        ("[us] (stages.html)", "1:4 broken-markup this is printed with its brackets, and is not a link"),
        ("[us](our stages.html)", "1:4 broken-markup this is printed with its brackets, and is not a link"),
        ("[us][stages]", "1:4 broken-markup nothing says where '[stages]' leads, so this is not a link"),
        (
            "[us](stages.html \"our stages\")",
            "1:19 lost-words 'our stages' is the title of a link, which only a mouse can show"
        ),
        (
            "[Note]: important",
            "1:1 lost-words this line is not printed: it says where the links '[Note]' lead, and there are none"
        ),
        (
            "[a]\n\n[a]: stages.html\n[A]: teams.html",
            "4:1 lost-words this line is not used: where the links '[A]' lead is said above"
        ),
        // HTML and backslashes.
        ("one <b>two</b>", "1:1 raw-html HTML is not printed"),
        ("Dear <name>", "1:1 raw-html HTML is not printed"),
        ("one <!-- two --> three", "1:1 raw-html HTML is not printed"),
        ("6\\/7", #"1:2 lost-words the backslash before '/' is not printed"#),
        // Notes.
        ("one[^a]", "1:4 known-note there is no note 'a'"),
        ("one\n\n[^a]: two", "3:1 known-note the note 'a' is not printed, because nothing refers to it"),
        (
            "one[^a]\n\n[^a]: two\n\n[^a]: three",
            "5:1 known-note the note 'a' is not printed, because another has the same name"
        ),
        ("one\n\n[^a]: two[^a]", "3:1 known-note the note 'a' is not printed, because nothing refers to it"),
    ])
    func `what is meant otherwise is found`(_ markdown: String, _ found: String) {
        #expect(Self.findings(in: markdown + "\n") == found)
    }

    /// The head of the page that the texts are read as.
    private static let linesBefore = 6

    /// Without the path, the lines shown and what to do.
    static func findings(in markdown: String) -> String {
        PageSpecimens.render(markdown).findings.split(separator: "\n").compactMap { line in
            let pattern = /templates\/pages\/teams.md:(\d+):(\d+): error: (.*) \[([a-z-]+)\]/
            guard let match = line.wholeMatch(of: pattern), let number = Int(match.1) else { return nil }
            return "\(number - linesBefore):\(match.2) \(match.4) \(match.3)"
        }.joined(separator: "\n")
    }

    @Test(arguments: [
        ("the '90s and don't", "the ’90s and don’t"),
        ("give 'em what they don't have", "give ’em what they don’t have"),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("the '90s were the parents' years", "the ’90s were the parents’ years"),
        ("the 'new approach' isn't", "the ‘new approach’ isn’t"),
        ("'Ready for families' was late", "‘Ready for families’ was late"),
        ("'til the 'end'", "’til the ‘end’"),
        ("'ello, it's us", "’ello, it’s us"),
        ("'Don't wait', she said", "‘Don’t wait’, she said"),
    ])
    func `an apostrophe before a word turns the right way`(_ written: String, _ printed: String) {
        let page = PageSpecimens.render(written + "\n")
        #expect(page.html == "<p>\(printed)</p>\n")
        #expect(page.findings == "")
    }
}
