import Diagnostics
import Testing

@testable import Checks

/// The text of a page in reading order, and where it stands.
@Suite struct ProseTests {
    static func page(_ main: String) throws -> ExaminedPage {
        let bytes = Array(Specimen.page(main: main).utf8)
        return ExaminedPage(path: "page.html", bytes: bytes, tree: try PageReader.read(bytes).get())
    }

    static func prose(_ main: String) throws -> Prose { try page(main).prose }

    /// The blocks of the main part behind its heading, as `kind: words`.
    private func blocks(_ main: String) throws -> [String] {
        let prose = try Self.prose(main)
        return prose.main.dropFirst().map { "\($0.kind): \(prose.line($0.range))" }
    }

    @Test func textIsCutIntoBlocksInReadingOrder() throws {
        let found = try blocks(
            """
            <h2 id="a">A <em>heading</em></h2>
            <p>First <strong>words</strong>.</p>
            <ul><li>One <a href="x.html">link</a><ul><li>Inner</li></ul></li><li><p>Two</p></li></ul>
            <table><caption>Teams</caption><tr><th scope="col">Team</th></tr>
            <tr><th scope="row">West</th><td><data value="3">3</data></td></tr></table>
            <dl><dt>Owner</dt><dd>A team</dd></dl>
            <figure><figcaption><h3 class="chart-title">Message</h3><p class="chart-subtitle">Statistics</p></figcaption>
            <svg xmlns="http://www.w3.org/2000/svg"><text>17</text></svg><p class="chart-description">A chart.</p></figure>
            <p class="table-notes">A note.</p><blockquote><p>Thanks.</p></blockquote><pre><code>let</code></pre>
            """)
        #expect(
            found == [
                "heading(level: 2): A heading", "paragraph: First words.", "listItem: One link", "listItem: Inner",
                "listItem: Two", "caption: Teams", "columnHeading: Team", "rowHeading: West", "cell: 3", "term: Owner",
                "definition: A team", "chartTitle(level: 3): Message", "chartSubtitle: Statistics",
                "chartDescription: A chart.", "note: A note.", "quotation: Thanks.", "code: let",
            ])
    }

    @Test func eachRunSaysWhoAnswersForIt() throws {
        let prose = try Self.prose(
            """
            <p>Of <data value="12" data-slot="complaints-all">12</data>, <span data-slot="complaints-all as change">up \
            <data value="3">3</data></span> by <time datetime="2022-03-31">31 March 2022</time>, the \
            <span data-slot="law.children-act">Children Act 1989</span>, <a href="tel:08001111">0800 1111</a>, \
            <a class="symbol" href="a.html#symbols"><span aria-hidden="true">[c]</span><span class="visually-hidden">hidden</span></a> \
            <span data-claim="complaints-all rose">rose</span>, <code>x</code> <q>said</q> \
            <data value="10" data-slot="limit.stage-1">10</data></p>
            """)
        let runs = prose.runs[(prose.main.dropFirst().first?.runs ?? 0..<0)].filter { $0.mark != .plain }
        #expect(
            runs.map { "\($0.mark) \(prose.text($0.range)) \($0.value ?? "-") \($0.slot ?? "-")" } == [
                "figure 12 12 complaints-all", "figure up  - complaints-all as change",
                "figure 3 3 complaints-all as change", "constant 31 March 2022 - -",
                "constant Children Act 1989 - law.children-act", "constant 0800 1111 - -", "symbol [c] - -",
                "claim rose - complaints-all rose", "code x - -", "quotation said - -", "constant 10 10 limit.stage-1",
            ])
    }

    @Test(arguments: [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        (
            "The SI No. 2 applies. It was Dr. Smith, e.g. here.",
            ["The SI No. 2 applies.", "It was Dr. Smith, e.g. here."]
        ),
        ("It took 2.2 days. (Not more.) So there.", ["It took 2.2 days.", "(Not more.)", "So there."]),
        ("She said “stop.” Then she left", ["She said “stop.”", "Then she left"]),
        ("… !", []),
    ])
    func sentencesEndWhereAReaderStops(_ text: String, _ sentences: [String]) throws {
        let prose = try Self.prose("<p>\(text)</p>")
        let block = try #require(prose.main.dropFirst().first)
        #expect(prose.sentences[block.sentences].map { prose.line($0.range) } == sentences)
    }

    @Test func wordsKeepTheirApostrophesAndNumbersTheirSigns() throws {
        let prose = try Self.prose(
            "<p>The child’s first-stage answer, 1,204 and 2021-22 or 2021–22, 16-year-olds: £3.50, 75% café 7×8.</p>")
        let block = try #require(prose.main.dropFirst().first)
        #expect(
            prose.words[block.words].map { "\(prose.text($0))" } == [
                "The", "child’s", "first-stage", "answer", "1,204", "and", "2021-22", "or", "2021–22", "16-year-olds",
                "3.50", "75", "café", "7", "8",
            ])
        #expect(Lexicon(["child's"]).contains(prose.words[block.words][block.words.lowerBound + 1]))
    }

    @Test func aTypedDigitBesideABoundNumberIsAWordOfItsOwn() throws {
        let prose = try Self.prose("<p>1<data value=\"2\">2</data>3 <em>inter</em>view</p>")
        let block = try #require(prose.main.dropFirst().first)
        let words = prose.words[block.words].map { "\(prose.text($0)) \(prose.mark(of: $0))" }
        #expect(words == ["1 plain", "2 figure", "3 plain", "interview plain"])
    }

    @Test func everyWordIsFoundAtItsPlaceInThePage() throws {
        let main =
            "<p title=\"a > b\">So &amp; so <!-- <b> --><a href=\"x.html\">so</a> &#8217; so <em>w<br/>x</em>\n  so</p>"
        let page = try Self.page(main)
        let block = try #require(page.prose.main.dropFirst().first)
        let lines = String(decoding: page.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for word in page.prose.words[block.words] {
            let place = page.place(word)
            let line = Array(lines[(place.line ?? 1) - 1].unicodeScalars)
            let text = page.prose.text(word)
            let found = line[((place.column ?? 1) - 1)...].prefix(text.unicodeScalars.count)
            #expect(String(String.UnicodeScalarView(found)) == text)
        }
        #expect(page.prose.words[block.words].map { page.place($0).column } == [18, 27, 59, 74, 81, 87, 3])
    }

    @Test func whatStandsOnEveryPageIsToldApart() throws {
        let prose = try Self.prose("<p>Words</p><nav><a href=\"x.html\">Next</a></nav><p class=\"to-top\">Up</p>")
        let around = prose.blocks.filter { $0.zone == .around }.map { prose.line($0.range) }
        #expect(around.suffix(3) == ["Next", "Up", "Accessibility"])
    }
}
