import Diagnostics

extension Rule {
    /// How hard the pages are to read, by whom they are for. How much that weighs stands in `templates/checks/reading.yaml`.
    static let readability: [Rule] = [
        Rule(.readingGrade, source: .plainLanguage, .page(readingGrades)),
        Rule(.sentenceLength, source: .plainLanguage, .page(longSentences)),
        Rule(.sentenceGrade, source: .plainLanguage, .page(hardSentences)),
    ]

    private static func readingGrades(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let limits = site.expectations.reading, let bounds = limits[page.facts.audience] else { return [] }
        let reading = page.reading
        guard reading.counts.words >= limits.smallestSample, let grades = reading.grades else { return [] }
        let measured = [
            ReadingExcess("Flesch-Kincaid", grades.fleschKincaid, bounds.fleschKincaid),
            ReadingExcess("Coleman-Liau", grades.colemanLiau, bounds.colemanLiau),
        ].compactMap(\.self)
        let hardest = reading.hardest(limits.sentencesShown)
        guard !measured.isEmpty, let first = hardest.first else { return [] }
        return [
            Fault(
                page.place(ofProse: first.offset),
                .tooHard(measured, for: page.facts.audience, longestWords: reading.longestWords(limits.wordsShown)),
                severity: bounds.severity,
                related: hardest.map { Related(page.place(ofProse: $0.offset), $0.text) })
        ]
    }

    private static func longSentences(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let bounds = site.expectations.reading?[page.facts.audience], let limit = bounds.longestSentence.limit
        else { return [] }
        return page.reading.sentences.filter { $0.counts.words * 100 > limit.hundredths }.map { sentence in
            Fault(
                page.place(ofProse: sentence.offset),
                .longSentence(sentence.text, words: sentence.counts.words, limit: limit, for: page.facts.audience),
                severity: bounds.severity)
        }
    }
}

extension Rule {
    /// Below so many words a formula says nothing of a sentence.
    private static let shortestGraded = 10

    private static func hardSentences(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let bounds = site.expectations.reading?[page.facts.audience], let limit = bounds.hardestSentence.limit
        else { return [] }
        return page.reading.sentences.compactMap { sentence in
            guard sentence.counts.words >= shortestGraded,
                let grade = ReadingGrades(sentence.counts)?.fleschKincaid, grade > limit
            else { return nil }
            return Fault(
                page.place(ofProse: sentence.offset),
                .hardSentence(sentence.text, grade: grade, limit: limit, for: page.facts.audience),
                severity: bounds.severity)
        }
    }
}

/// A measure that is beyond its limit.
struct ReadingExcess: Sendable {
    let measure: String
    let grade: Grade
    let limit: Grade

    init?(_ measure: String, _ grade: Grade, _ bound: ReadingLimits.Bound) {
        guard let limit = bound.limit, grade > limit else { return nil }
        self.measure = measure
        self.grade = grade
        self.limit = limit
    }
}

extension RuleSource {
    fileprivate static let plainLanguage: RuleSource =
        "public services are advised to write for a reading age of about 9; the limits are Heard's own (templates/checks/reading.yaml)"
}
