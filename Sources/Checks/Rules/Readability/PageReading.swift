import Diagnostics

/// How hard the running text of one page is to read.
public struct PageReading: Sendable {
    /// One sentence of the text.
    struct Sentence: Sendable {
        /// Its place in the prose of the page.
        let offset: Int
        /// In one line.
        let text: String
        let counts: TextCounts
    }

    /// From the root of the site.
    public let path: String
    public let audience: Audience
    /// What was judged: see `RunningText`.
    public let text: String
    let counts: TextCounts
    /// Nil of a page without running text.
    public let grades: ReadingGrades?
    let sentences: [Sentence]

    init(path: String, audience: Audience, _ prose: Prose) {
        self.path = path
        self.audience = audience
        sentences = RunningText.sentences(of: prose)
        text = sentences.map(\.text).joined(separator: "\n")
        counts = TextCounts(sentences.map(\.counts))
        grades = ReadingGrades(counts)
    }

    /// A text that is not a page: all of it is judged.
    public init(ofText text: String, path: String, audience: Audience) {
        self.path = path
        self.audience = audience
        self.text = text
        sentences = RunningText.sentences(of: Prose(ofText: text))
        counts = TextCounts(text)
        grades = ReadingGrades(counts)
    }

    /// A page of a site; nil where it is no well-formed XML.
    public init?(ofPage bytes: [UInt8], path: String, audience: Audience) {
        guard case .success(let tree) = PageReader.read(bytes) else { return nil }
        self.init(path: path, audience: audience, ProseReader.read(tree))
    }

    /// In words, to one decimal place.
    public var meanSentence: Grade {
        Grade(hundredths: (counts.words * 100 + counts.sentences * 5) / (counts.sentences * 10) * 10)
    }

    public var words: Int { counts.words }

    /// Whether the page has text enough for a grade.
    public func isJudged(by limits: ReadingLimits?) -> Bool {
        grades != nil && counts.words >= limits?.smallestSample ?? 0
    }

    /// The same, to be held against a limit.
    public var longestSentenceGrade: Grade { Grade(hundredths: longestSentence * 100) }

    /// The longest sentence, in words; 0 of a page without running text.
    public var longestSentence: Int { sentences.map(\.counts.words).max() ?? 0 }

    /// The sentences that raise the grade most, hardest first.
    func hardest(_ number: Int) -> [Sentence] {
        let graded = sentences.enumerated().map { index, sentence in
            (grade: ReadingGrades(sentence.counts)?.fleschKincaid ?? Grade(hundredths: 0), index: index)
        }
        return graded.sorted { ($1.grade, $0.index) < ($0.grade, $1.index) }.prefix(number).map { sentences[$0.index] }
    }

    /// The words of most syllables, each once; then those of most letters.
    func longestWords(_ number: Int) -> [String] {
        var seen: Set<String> = []
        let words = text.split(whereSeparator: \.isWhitespace).compactMap { word -> (text: String, syllables: Int)? in
            let bare = String(word.drop { !$0.isLetter }.prefix { $0.isLetter || $0 == "-" || $0 == "’" })
            guard !bare.isEmpty, seen.insert(bare.lowercased()).inserted else { return nil }
            let syllables = TextCounts(bare).syllables
            return syllables > 2 ? (bare, syllables) : nil
        }
        return words.sorted { ($1.syllables, $1.text.count, $0.text) < ($0.syllables, $0.text.count, $1.text) }
            .prefix(number).map(\.text)
    }
}

/// Which words of a page are running text: what its author can make easier.
///
/// Paragraphs, list items and explanations of the main part. Left out are headings, tables and their captions, which
/// are labels; contacts and lists of links, which are names; quotations, which are somebody else's words.
enum RunningText {
    static func sentences(of prose: Prose) -> [PageReading.Sentence] {
        prose.blocks.filter { isJudged($0, in: prose) }.flatMap { block in
            prose.sentences[block.sentences].compactMap { sentence -> PageReading.Sentence? in
                guard !isQuoted(sentence, in: prose) else { return nil }
                let line = prose.line(sentence.range)
                // Without its full stop a list item would run into the next one.
                let text = sentence.isEnded ? line : line + "."
                return PageReading.Sentence(offset: sentence.range.lowerBound, text: text, counts: TextCounts(text))
            }
        }
    }

    /// A fragment of so many words or fewer is a label.
    private static let label = 3

    private static func isJudged(_ block: Prose.Block, in prose: Prose) -> Bool {
        guard block.zone == .main, prose.runs[block.runs].contains(where: isOwn) else { return false }
        switch block.kind {
        case .paragraph, .listItem: return isText(block, in: prose)
        case .definition:
            // With a link it names where something comes from.
            return prose.sentences[block.sentences].contains(where: \.isEnded)
                && !prose.runs[block.runs].contains(where: \.isLink)
        case .heading, .chartTitle, .chartSubtitle, .chartDescription, .note, .caption, .columnHeading, .rowHeading,
            .cell, .term, .quotation, .code:
            return false
        }
    }

    private static func isText(_ block: Prose.Block, in prose: Prose) -> Bool {
        block.words.count > label || prose.sentences[block.sentences].contains(where: \.isEnded)
    }

    /// Words of the page's own: no contact, no link alone.
    private static func isOwn(_ run: Prose.Run) -> Bool { run.mark != .constant && run.mark != .symbol && !run.isLink }

    private static func isQuoted(_ sentence: Prose.Sentence, in prose: Prose) -> Bool {
        prose.words[sentence.words].allSatisfy { prose.mark(of: $0) == .quotation }
    }
}
