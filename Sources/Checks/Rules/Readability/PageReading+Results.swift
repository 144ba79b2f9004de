import Diagnostics

extension PageReading {
    /// What was counted and measured, as one JSON object with the text that was judged.
    public var json: String {
        let numbers: [(String, Int)] = [
            ("sentences", counts.sentences), ("words", counts.words), ("letters", counts.letters),
            ("characters", counts.characters), ("syllables", counts.syllables), ("longest_sentence", longestSentence),
        ]
        let grades: [(String, Grade?)] = [
            ("mean_sentence", meanSentence), ("flesch_kincaid", grades?.fleschKincaid),
            ("coleman_liau", grades?.colemanLiau), ("automated_readability", grades?.automated),
        ]
        return JSONText.object(
            [("path", JSONText.string(path)), ("audience", JSONText.string(audience.rawValue))]
                + numbers.map { ($0, "\($1)") }
                + grades.compactMap { name, grade in grade.map { (name, $0.description) } }
                + [("text", JSONText.string(text))])
    }

    /// What was measured beside what is asked, a line a measure, for a person.
    public func lines(against limits: ReadingLimits?) -> [String] {
        guard let grades else { return ["\(path): no running text"] }
        let bounds = limits?[audience]
        let hardest = hardest(3).map { "    \($0.text)" }
        return [
            "\(path): for \(audience.inWords), \(counts.words) words in \(counts.sentences) sentences",
            Self.line("Flesch-Kincaid grade", grades.fleschKincaid, bounds?.fleschKincaid),
            Self.line("Coleman-Liau grade", grades.colemanLiau, bounds?.colemanLiau),
            Self.line("automated readability index", grades.automated, nil),
            Self.line("longest sentence", Grade(hundredths: longestSentence * 100), bounds?.longestSentence),
            Self.line("mean sentence", meanSentence, bounds?.meanSentence),
            "  longest words: \(longestWords(6).joined(separator: ", "))", "  hardest sentences:",
        ] + hardest
    }

    private static func line(_ name: String, _ grade: Grade, _ bound: ReadingLimits.Bound?) -> String {
        let asked = [bound?.limit.map { "at most \($0)" }, bound?.aim.map { "aim \($0)" }].compactMap(\.self)
        return "  \(name) \(grade)" + (asked.isEmpty ? "" : " (\(asked.joined(separator: ", ")))")
    }
}

extension Prose {
    /// A text as one paragraph that its author typed.
    init(ofText text: String) {
        let bytes = Array(text.utf8)
        let run = Run(
            range: bytes.indices, mark: .plain, slot: nil, value: nil, isLink: false, node: 0)
        var reader = ProseWords()
        let found = reader.read(bytes, bytes.indices, [run], 0..<1)
        self.init(
            bytes: bytes,
            blocks: [
                Block(
                    kind: .paragraph, zone: .main, element: 0, range: bytes.indices, runs: 0..<1,
                    sentences: found.sentences, words: found.words)
            ], runs: [run], sentences: reader.sentences, words: reader.words)
    }
}
