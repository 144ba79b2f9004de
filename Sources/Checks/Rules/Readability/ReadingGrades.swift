/// How many years at a school of the United States a text asks of its reader. British ages are about five more.
///
/// A formula measures the length of words and sentences, not whether a text is understood.
struct ReadingGrades: Hashable, Sendable {
    /// Kincaid, Fishburne, Rogers and Chissom (1975). In tenths.
    let fleschKincaid: Double
    /// Coleman and Liau (1975). In hundredths.
    let colemanLiau: Double
    /// The automated readability index: Smith and Senter (1967). In tenths.
    let automated: Double

    /// Nil of a text without words.
    init?(_ counts: TextCounts) {
        guard counts.words > 0 else { return nil }
        let (words, sentences) = (Double(counts.words), Double(counts.sentences))
        let perWord = Double(counts.syllables) / words
        fleschKincaid = Self.round(0.39 * (words / sentences) + 11.8 * perWord - 15.59, 10)
        colemanLiau = Self.colemanLiau(letters: Double(counts.letters), words: words, sentences: sentences)
        let length = Self.round(Double(counts.characters) / words, 100)
        automated = Self.round(4.71 * length + 0.5 * Self.round(words / sentences, 100) - 21.43, 10)
    }

    /// Rounded on the way where `textstat` rounds, so that both agree to the last digit.
    private static func colemanLiau(letters: Double, words: Double, sentences: Double) -> Double {
        let letters = round(round(letters / words, 100) * 100, 100)
        let sentences = round(round(sentences / words, 100) * 100, 100)
        return round(0.058 * letters - 0.296 * sentences - 15.8, 100)
    }

    /// Away from zero for positive numbers; for negative ones as `textstat` does it, which is one step lower.
    private static func round(_ number: Double, _ parts: Double) -> Double {
        (number * parts + (number.sign == .minus ? -0.5 : 0.5)).rounded(.down) / parts
    }
}
