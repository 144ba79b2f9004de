/// How many sentences, words and letters a text has, counted as `textstat` 0.7.4 counts them.
///
/// The published formulas say nothing of "3.5", "Mr Smith" or a hyphen, and each choice moves a grade. So we count
/// as the most used open program does, letter for letter; `Tests/Oracles/readability.py` holds us to it.
struct TextCounts: Hashable, Sendable {
    /// From a letter up to `.`, `!` or `?`, with at least three words; never less than 1.
    var sentences: Int { max(1, wholeSentences) }
    private var wholeSentences = 0
    /// What stands between spaces and has a letter or a digit. A word with a hyphen is one word.
    private(set) var words = 0
    /// Letters, digits and `_`.
    private(set) var letters = 0
    /// All that is not a space.
    private(set) var characters = 0
    /// By our own rules (`Syllables`), better than those of `textstat`.
    private(set) var syllables = 0

    init(_ text: String) {
        var reader = Reader()
        for scalar in text.unicodeScalars { read(scalar, &reader) }
        read("\n", &reader)
        if reader.isInSentence { endSentence(&reader) }
    }

    /// The counts of a text of parts that all end a sentence.
    init(_ parts: some Sequence<TextCounts>) {
        for part in parts {
            wholeSentences += part.wholeSentences
            words += part.words
            letters += part.letters
            characters += part.characters
            syllables += part.syllables
        }
    }

    /// Where the counting stands.
    private struct Reader {
        var isInSentence = false
        var isAfterMark = false
        var wordsOfSentence = 0
        /// Whether a word of the sentence is open. A mark inside a word, as in "e.g", ends its part of the sentence.
        var hasPart = false
        var hasWord = false
        var word = WordLetters()
    }

    private mutating func read(_ scalar: Unicode.Scalar, _ reader: inout Reader) {
        let kind = CharacterKind(scalar)
        if reader.isInSentence, reader.isAfterMark, kind != .mark { endSentence(&reader) }
        if kind != .space { characters += 1 }
        reader.word.add(scalar, kind)
        switch kind {
        case .letter:
            letters += 1
            (reader.isInSentence, reader.hasPart, reader.hasWord) = (true, true, true)
        case .mark: reader.isAfterMark = reader.isInSentence
        case .other: break
        case .space: endWord(&reader)
        }
    }

    private mutating func endWord(_ reader: inout Reader) {
        if reader.hasPart { reader.wordsOfSentence += 1 }
        if reader.hasWord {
            words += 1
            syllables += reader.word.syllables
        }
        (reader.hasPart, reader.hasWord) = (false, false)
        reader.word = WordLetters()
    }

    private mutating func endSentence(_ reader: inout Reader) {
        if reader.wordsOfSentence + (reader.hasPart ? 1 : 0) > 2 { wholeSentences += 1 }
        reader.isInSentence = false
        reader.isAfterMark = false
        reader.hasPart = false
        reader.wordsOfSentence = 0
    }
}

/// What a character is to the counting: as Python's `re` sees it, which `textstat` is written with.
enum CharacterKind: Sendable {
    case letter
    /// `.`, `!` or `?`
    case mark
    case space
    case other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 48...57, 65...90, 95, 97...122: self = .letter
        case 33, 46, 63: self = .mark
        case 9...13, 28...32, 0x85, 0xA0: self = .space
        case ..<128: self = .other
        default: self = Self(beyondASCII: scalar)
        }
    }

    private init(beyondASCII scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber:
            self = .letter
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
        default: self = scalar.properties.numericType == nil ? .other : .letter
        }
    }
}
