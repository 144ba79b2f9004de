/// Where sentences end.
extension ProseBytes {
    /// The end of the sentence that the sign at the start of the range closes, quotation marks and brackets behind it
    /// included; nil where it closes none.
    static func endOfSentence(in bytes: [UInt8], _ range: Range<Int>, after word: Prose.Word?) -> Int? {
        let sign = bytes[range.lowerBound]
        guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?") else { return nil }
        let end = endOfClosing(in: bytes, range.lowerBound + 1..<range.upperBound)
        guard end < range.upperBound else { return end }
        guard isSpace(bytes[end]) else { return nil }
        guard let next = bytes[end..<range.upperBound].first(where: { !isSpace($0) }) else { return end }
        if sign != UInt8(ascii: ".") { return (97...122).contains(next) ? nil : end }
        if (97...122).contains(next) { return nil }
        if let word, Int(word.end) == range.lowerBound, isAbbreviation(bytes, word, before: next) { return nil }
        return end
    }

    /// Passes further signs, quotation marks and brackets.
    private static func endOfClosing(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        var position = range.lowerBound
        while position < range.upperBound {
            switch bytes[position] {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
                UInt8(ascii: "\""), UInt8(ascii: "'"):
                position += 1
            case 0xE2 where position + 2 < range.upperBound && isClosingQuote(bytes, position): position += 3
            default: return position
            }
        }
        return position
    }

    private static func isClosingQuote(_ bytes: [UInt8], _ position: Int) -> Bool {
        bytes[position + 1] == 0x80 && (bytes[position + 2] == 0x99 || bytes[position + 2] == 0x9D)
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 }

    private static let titles = Lexicon([
        "mr", "mrs", "ms", "dr", "st", "vs", "pp", "reg", "regs", "art", "cf", "eg", "ie",
    ])
    private static let beforeNumbers = Lexicon(["no", "nos", "p", "para", "sec", "vol", "fig"])

    /// `No. 2`, `Dr. `, or the letter of an initial: a full stop that ends no sentence.
    private static func isAbbreviation(_ bytes: [UInt8], _ word: Prose.Word, before next: UInt8) -> Bool {
        if titles.contains(word) { return true }
        if isDigit(next) { return beforeNumbers.contains(word) }
        let letter = bytes[Int(word.start)]
        return word.range.count == 1 && (65...90).contains(letter) && letter != UInt8(ascii: "I")
    }
}
