/// What of a word is looked up.
enum WordParts {
    /// The parts between hyphens without a possessive's ending. Single letters, codes with digits and short acronyms are
    /// no matter of spelling.
    static func spelt(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        parts(of: bytes).map(withoutPossessive).filter { part in
            part.count > 1 && !part.contains(where: ProseBytes.isDigit) && !isAcronym(part)
        }
    }

    /// Capitals of up to four letters are left to the rule about acronyms; longer ones may be a word in capitals.
    private static func isAcronym(_ part: ArraySlice<UInt8>) -> Bool {
        let capitals = part.prefix { (65...90).contains($0) }.count
        return capitals > 1 && (capitals < 5 || capitals < part.count)
    }

    private static func parts(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var position = start
        while position < bytes.endIndex {
            let length = hyphen(in: bytes, at: position)
            if length > 0 {
                parts.append(bytes[start..<position])
                start = position + length
            }
            position += max(1, length)
        }
        return parts + [bytes[start...]]
    }

    /// The length of a hyphen, or of the one that does not break (U+2011); 0 of anything else.
    private static func hyphen(in bytes: ArraySlice<UInt8>, at position: Int) -> Int {
        if bytes[position] == UInt8(ascii: "-") { return 1 }
        return bytes[position...].starts(with: [0xE2, 0x80, 0x91]) ? 3 : 0
    }

    private static func withoutPossessive(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if part.count > 2, part.suffix(2).elementsEqual("'s".utf8) { return part.dropLast(2) }
        if part.count > 4, part.suffix(4).elementsEqual("\u{2019}s".utf8) { return part.dropLast(4) }
        return part
    }
}
