/// Words in a row that prove one of them is not a name: `hope you`, `<pronoun> will`.
struct WordPattern: Sendable {
    enum Part: Sendable {
        case word(String)
        case anyOf(WordClass)
    }

    let parts: [Part]
    /// Which part is the literal word that the pattern is looked up by.
    let anchorIndex: Int
    let anchor: String

    /// Nil where a class is unknown or no part is a literal word. The anchor is the longest literal word, which
    /// is seldom the commonest.
    init?(_ words: [String]) {
        var parts: [Part] = []
        for word in words {
            guard word.hasPrefix("<") else {
                parts.append(.word(word))
                continue
            }
            guard let wordClass = WordClass.bySection[String(word.dropFirst().dropLast())] else { return nil }
            parts.append(.anyOf(wordClass))
        }
        let literals = parts.indices.filter { if case .word = parts[$0] { true } else { false } }
        guard let index = literals.max(by: { words[$0].utf8.count < words[$1].utf8.count }) else { return nil }
        self.parts = parts
        anchorIndex = index
        anchor = words[index]
    }
}
