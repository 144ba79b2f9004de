/// The words that need no dictionary: the list of known words, the project's own and a council's names.
struct WordStock: Sendable {
    private let known: SortedWords
    private let right: Lexicon
    private let councils: [String: Lexicon]
    /// For pages that list councils.
    private let all: Lexicon

    init(_ words: ExpectedWords) {
        known = words.known
        right = Lexicon(words.right + words.acronyms.known)
        councils = words.councils.mapValues { texts in Lexicon(texts.flatMap(Self.words)) }
        all = Lexicon(words.councils.values.joined().flatMap(Self.words))
    }

    /// Whether a part of a word is right in the pages of a council: as written, with a small first letter, or in small
    /// letters altogether where it is all capitals.
    func has(_ part: ArraySlice<UInt8>, in council: String) -> Bool {
        let key = ProseBytes.key(part)
        if right.contains(key) || (councils[council] ?? all).contains(key) { return true }
        var word = part.map { $0 }
        if known.contains(word) { return true }
        guard let first = word.first, (65...90).contains(first) else { return false }
        word[0] = first | 32
        if known.contains(word) { return true }
        guard word.dropFirst().allSatisfy({ (65...90).contains($0) }) else { return false }
        return known.contains(word.map { $0 | 32 })
    }

    /// Whether a word that begins with a capital is an ordinary word, such as one that begins a sentence.
    func isOrdinary(_ word: ArraySlice<UInt8>) -> Bool {
        var small = word.map { $0 }
        if known.contains(small) { return true }
        if let first = small.first, (65...90).contains(first) { small[0] = first | 32 }
        return known.contains(small)
    }

    /// Whether a word stands in the names and labels of a council, or among the project's own words.
    func isName(_ word: ArraySlice<UInt8>, in council: String) -> Bool {
        let key = ProseBytes.key(word)
        return right.contains(key) || (councils[council] ?? all).contains(key)
    }

    private static func words(of text: String) -> [String] {
        let inner: Set<Character> = ["'", "\u{2019}", "-"]
        let whole: [Substring] = text.split { (letter: Character) in !letter.isLetter && !inner.contains(letter) }
        let parts: [String] = whole.flatMap { (word: Substring) -> [String] in
            [String(word)] + word.split(separator: "-").map { String($0) }
        }
        return parts.map { (word: String) -> String in
            word.hasSuffix("'s") || word.hasSuffix("\u{2019}s") ? String(word.dropLast(2)) : word
        }
    }
}
