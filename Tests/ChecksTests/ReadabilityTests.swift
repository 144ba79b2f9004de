import Diagnostics
import Site
import StrictYAML
import Testing

@testable import Checks

@Suite struct TextCountsTests {
    @Test(arguments: [
        ("We had three complaints. We mended two of them!", 2, 9),
        ("Yes. No. This one has four.", 1, 6),
        ("It took 3.5 days, e.g. two weeks.", 2, 7),
        ("A well-known rule - and its twin.", 1, 6),
        ("", 1, 0),
    ])
    func `sentences and words are counted as textstat does`(text: String, sentences: Int, words: Int) {
        let counts = TextCounts(text)
        #expect(counts.sentences == sentences)
        #expect(counts.words == words)
    }

    @Test func `letters leave out punctuation, characters only spaces`() {
        let counts = TextCounts("Don’t: 12 caf\u{e9}s!")
        #expect(counts.letters == 11)
        #expect(counts.characters == 14)
    }

    @Test(arguments: [
        ("complaint", 2), ("table", 2), ("statement", 2), ("boxes", 2), ("asked", 1), ("wanted", 2), ("safely", 2),
        ("someone", 2), ("period", 3), ("nation", 2), ("social", 2), ("material", 4), ("easier", 3), ("criticism", 4),
        ("create", 2), ("area", 3), ("idea", 3), ("DBS", 3), ("10am", 1), ("177", 1), ("well-being", 3),
        ("children's", 2), ("employees", 3),
    ])
    func `syllables are those that are spoken`(word: String, syllables: Int) {
        #expect(TextCounts(word).syllables == syllables)
    }
}

@Suite struct ReadabilityRulesTests {
    static let hard = """
        Representations concerning accommodation arrangements receive comprehensive consideration. The organisation \
        communicates its determination regarding individual circumstances.
        """

    private func limits(_ severity: String) throws -> ReadingLimits {
        let yaml = """
            source: ours
            smallest_sample: 10
            shown: {sentences: 1, words: 2}
            audiences:
              child: {beyond: \(severity), flesch_kincaid: {limit: 5.5}, longest_sentence: {limit: 12}}
              young-person: {beyond: error}
              public: {beyond: warning}
              staff: {beyond: warning}
            """
        var findings = Findings()
        let node = try #require(SettingsFile.read(yaml, path: "reading.yaml", &findings))
        let limits = ReadingLimits.read(node, &findings)
        #expect(findings.all == [])
        return limits
    }

    private func examine(_ main: String, for audience: Audience = .child, beyond: String = "error") async throws
        -> [Finding]
    {
        var expectations = Expectations()
        expectations.reading = try limits(beyond)
        expectations.audiences = ["anytown/2021-22/complaints.html": audience]
        let site = try Specimen.site(["anytown/2021-22/complaints.html": Specimen.page(main: main)])
        return await Examiner(expectations).examine(site).findings.sorted
    }

    @Test func `a page too hard for children is an error that shows its hardest sentence and longest words`()
        async throws
    {
        let finding = try #require(try await examine("<p>\(Self.hard)</p>").first)
        #expect(finding.rule == .readingGrade)
        #expect(finding.severity == .error)
        #expect(
            finding.related.map(\.text)
                == ["Representations concerning accommodation arrangements receive comprehensive consideration."])
        #expect(finding.fix?.contains("Representations, accommodation") == true)
    }

    @Test func `the weight is the one of the limits`() async throws {
        #expect(try await examine("<p>\(Self.hard)</p>", beyond: "warning").map(\.severity) == [.warning])
    }

    @Test func `a page for others is judged by their limits`() async throws {
        #expect(try await examine("<p>\(Self.hard)</p>", for: .staff) == [])
    }

    @Test func `a text below the smallest sample has no grade`() async throws {
        #expect(try await examine("<p>Representations necessitate consideration.</p>") == [])
    }

    @Test func `headings, tables, quotations, contacts and lists of links are not running text`() async throws {
        let parts = [
            "<h2>\(Self.hard)</h2>", "<blockquote><p>\(Self.hard)</p></blockquote>",
            "<div class=\"contact\"><p>\(Self.hard)</p></div>",
            "<table><caption>\(Self.hard)</caption><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>"
                + "<tbody><tr><th scope=\"row\">\(Self.hard)</th><td>\(Self.hard)</td></tr></tbody></table>",
            "<ul><li><a href=\"accessibility.html\">\(Self.hard)</a></li></ul>",
        ]
        #expect(try await examine(parts.joined()).filter { $0.rule == .readingGrade } == [])
    }

    @Test func `each sentence that is too long is found at its place`() async throws {
        let long = "We talk to you and then we go away and then we come back."
        let findings = try await examine("<p>We try. \(long)</p>\n<ul><li>\(long.dropLast())</li></ul>")
        #expect(findings.map(\.rule) == [.sentenceLength, .sentenceLength])
        #expect(
            findings.map { "\($0.location)" } == [
                "anytown/2021-22/complaints.html:9:12", "anytown/2021-22/complaints.html:10:9",
            ])
    }
}
