/// How many years at a school of the United States a text asks of its reader. British ages are about five more.
///
/// A formula measures the length of words and sentences, not whether a text is understood.
public struct ReadingGrades: Hashable, Sendable {
    /// Kincaid, Fishburne, Rogers and Chissom (1975). To one decimal place.
    public let fleschKincaid: Grade
    /// Coleman and Liau (1975). To two decimal places.
    public let colemanLiau: Grade
    /// The automated readability index: Smith and Senter (1967). To one decimal place.
    public let automated: Grade

    /// Nil of a text without words.
    init?(_ counts: TextCounts) {
        guard counts.words > 0 else { return nil }
        let (words, sentences) = (Double(counts.words), Double(counts.sentences))
        let perWord = Double(counts.syllables) / words
        fleschKincaid = Grade(Self.round(0.39 * (words / sentences) + 11.8 * perWord - 15.59, 10))
        colemanLiau = Grade(Self.colemanLiau(letters: Double(counts.letters), words: words, sentences: sentences))
        let length = Self.round(Double(counts.characters) / words, 100)
        automated = Grade(Self.round(4.71 * length + 0.5 * Self.round(words / sentences, 100) - 21.43, 10))
    }

    /// Rounded on the way where `textstat` rounds, so that both agree to the last digit.
    private static func colemanLiau(letters: Double, words: Double, sentences: Double) -> Double {
        let letters = round(round(letters / words, 100) * 100, 100)
        let sentences = round(round(sentences / words, 100) * 100, 100)
        return round(0.058 * letters - 0.296 * sentences - 15.8, 100)
    }

    /// Half up for positive numbers; for negative ones as `textstat` does it, which is one step lower.
    private static func round(_ number: Double, _ parts: Double) -> Double {
        (number * parts + (number.sign == .minus ? -0.5 : 0.5)).rounded(.down) / parts
    }
}
