import Identifiers

/// Finds the words of withdrawn quotes wherever they stand: on a page, in a download, in a correction, in a site that was published
/// long ago. The words themselves are kept nowhere.
///
/// What is kept is a digest of every sentence, or of each six words of a longer one: whoever copies a whole sentence, or eleven
/// words running, is found. A digest has 40 bits and a salt of the council's own. That is enough to find words in a site, and too
/// little to prove a guess of them; and no digest helps to guess the next.
public struct WithdrawnWords: Sendable {
    private let salt: String
    private let traces: Set<WordTrace>
    /// Of quotes with too few words to be told from anybody's: they count in a quotation only.
    private let quotations: Set<WordTrace>
    private let lengths: [Int]
    private let sums: Set<UInt16>
    /// SHA-256 of the texts of quotes that an older version withdrew.
    private let texts: Set<String>

    public init(_ quotes: [WithdrawnQuote], salt: String) {
        self.salt = salt
        let all = quotes.flatMap(\.traces)
        traces = Set(all.filter { !$0.isQuotation })
        quotations = Set(all.filter(\.isQuotation))
        lengths = Set(traces.map(\.length)).sorted()
        sums = Set(traces.map(\.sum))
        texts = Set(quotes.filter(\.traces.isEmpty).compactMap(\.textDigest))
    }

    public var isEmpty: Bool { traces.isEmpty && quotations.isEmpty && texts.isEmpty }

    /// Where such words begin in a file, in bytes from its start; once for words that follow each other.
    public func offsets(in file: [UInt8]) -> [Int] {
        guard !isEmpty else { return [] }
        let isPage = file.contains(UInt8(ascii: "<"))
        let runs = [false, true].filter { !$0 || isPage }.map { FoundWords(BuiltText(file, seesThroughMarkup: $0)) }
        return Set(runs.flatMap { offsets(in: $0) } + quotationOffsets(in: file)).sorted()
    }

    private func offsets(in found: FoundWords) -> [Int] {
        var offsets: [Int] = []
        var end = 0
        for start in found.words.indices {
            guard let length = lengths.last(where: { matches(found.words[start...].prefix($0), $0) }) else { continue }
            if start > end || offsets.isEmpty { offsets.append(found.offsets[start]) }
            end = max(end, start + length)
        }
        return offsets
    }

    private func matches(_ words: ArraySlice<String>, _ length: Int) -> Bool {
        words.count == length && sums.contains(WordTrace.sum(of: words, salt: salt))
            && traces.contains(WordTrace(words, salt: salt))
    }

    /// Quotations whose whole text is that of a short or an old quote.
    private func quotationOffsets(in file: [UInt8]) -> [Int] {
        guard !quotations.isEmpty || !texts.isEmpty else { return [] }
        let text = String(decoding: file, as: UTF8.self)
        return text.matches(of: /<blockquote[^>]*>(.*?)<\/blockquote>/.dotMatchesNewlines()).compactMap { quotation in
            let plain = Self.plain(quotation.1)
            let words = FoundWords(BuiltText(Array(plain.utf8), seesThroughMarkup: false)).words[...]
            let isOne = quotations.contains(WordTrace(words, salt: salt, isQuotation: true))
            guard isOne || texts.contains(QuoteApproval.digest(of: plain)) else { return nil }
            return text[..<quotation.range.lowerBound].utf8.count
        }
    }

    /// The text of a quotation as it was before it became markup.
    private static func plain(_ inside: Substring) -> String {
        let text = inside.replacing(/<[^>]*>/, with: "").split(whereSeparator: \.isNewline).joined(separator: "\n")
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(text) {
            $0.replacing($1.0, with: $1.1)
        }
    }

    /// What is kept of a text.
    public static func traces(of text: String, salt: String) -> [WordTrace] {
        let sentences = sentences(of: text)
        guard sentences.joined().count >= WordTrace.shortest else {
            return [WordTrace(Array(sentences.joined())[...], salt: salt, isQuotation: true)]
        }
        return Set(sentences.flatMap { runs(of: $0[...]) }.map { WordTrace($0, salt: salt) }).sorted()
    }

    /// The words of each sentence; a very short one goes with the one before it, or after it.
    private static func sentences(of text: String) -> [[String]] {
        let all = text.split { ".!?\n;:…".contains($0) }.map {
            FoundWords(BuiltText(Array($0.utf8), seesThroughMarkup: false)).words
        }
        return all.filter { !$0.isEmpty }.reduce(into: []) { sentences, words in
            if let last = sentences.last, min(last.count, words.count) < WordTrace.shortest {
                sentences[sentences.count - 1] = last + words
            } else {
                sentences.append(words)
            }
        }
    }

    /// Six words each from the first on, and the last six.
    private static func runs(of words: ArraySlice<String>) -> [ArraySlice<String>] {
        let length = WordTrace.longest
        guard words.count > length else { return [words] }
        return stride(from: words.startIndex, through: words.endIndex - length, by: length).map {
            words[$0..<($0 + length)]
        }
            + [words.suffix(length)]
    }
}

/// What is kept of a run of words, such as `6-91ab-3f02cd`: how many there are, a cheap sum, the beginning of their SHA-256.
public struct WordTrace: Hashable, Comparable, Sendable {
    static let (shortest, longest) = (4, 6)

    /// As it stands in a file.
    public let text: String
    let length: Int
    let sum: UInt16
    var isQuotation: Bool { text.hasPrefix("=") }

    /// Nil where the text is none.
    public init?(_ text: String) {
        let parts = (text.hasPrefix("=") ? text.dropFirst() : text[...]).split(separator: "-")
        guard parts.count == 3, let length = Int(parts[0]), (1...Self.longest).contains(length) || text.hasPrefix("="),
            parts[1].utf8.count == 4, let sum = UInt16(parts[1], radix: 16), parts[2].utf8.count == 6,
            UInt32(parts[2], radix: 16) != nil
        else { return nil }
        (self.text, self.length, self.sum) = (text, length, sum)
    }

    init(_ words: ArraySlice<String>, salt: String, isQuotation: Bool = false) {
        let sum = Self.sum(of: words, salt: salt)
        let digits = String(sum, radix: 16)
        let digest = QuoteApproval.digest(of: ([salt] + words).joined(separator: " ")).prefix(6)
        let padded = String(repeating: "0", count: 4 - digits.count) + digits
        text = "\(isQuotation ? "=" : "")\(words.count)-\(padded)-\(digest)"
        (length, self.sum) = (words.count, sum)
    }

    /// It shows that most runs of a site are no trace, so that their SHA-256 is not computed (FNV-1a, folded).
    static func sum(of words: ArraySlice<String>, salt: String) -> UInt16 {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
            sum = (sum ^ 32) &* 0x100_0000_01b3
        }
        add(salt)
        for word in words { add(word) }
        return UInt16(truncatingIfNeeded: sum ^ (sum >> 16) ^ (sum >> 32) ^ (sum >> 48))
    }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// The words of a text in small letters, without accents that are written apart, apostrophes and other signs, and where each begins.
private struct FoundWords {
    private(set) var words: [String] = []
    private(set) var offsets: [Int] = []

    init(_ text: BuiltText) {
        var (word, start, place) = ("", 0, 0)
        for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
            defer { place += UTF8.width(scalar) }
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if word.isEmpty { start = place }
                word += scalar.properties.lowercaseMapping
            } else if scalar != "'", scalar.properties.generalCategory != .nonspacingMark {
                end(&word, text.offset(of: min(start, text.bytes.count - 1)))
            }
        }
        end(&word, text.bytes.isEmpty ? 0 : text.offset(of: min(start, text.bytes.count - 1)))
    }

    private mutating func end(_ word: inout String, _ offset: Int) {
        guard !word.isEmpty else { return }
        words.append(word)
        offsets.append(offset)
        word = ""
    }
}
