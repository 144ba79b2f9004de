/// The letters of one word as they are read, made small, part by part: "well-known" has two parts.
struct WordLetters: Sendable {
    private var part: [UInt8] = []
    private var before = 0
    private var hasDigits = false
    private var isAllCapitals = true

    mutating func add(_ scalar: Unicode.Scalar, _ kind: CharacterKind) {
        switch scalar.value {
        case 97...122:
            isAllCapitals = false
            part.append(UInt8(scalar.value))
        case 65...90: part.append(UInt8(scalar.value) | 32)
        case 48...57: hasDigits = true
        // An apostrophe is no end of a part: "children's", "don't".
        case 39, 0x2019: break
        case 45, 47, 0x2010...0x2014: endPart()
        case ..<128: break
        // A letter with an accent is most often a vowel.
        default: if kind == .letter { part.append(UInt8(ascii: "e")) }
        }
    }

    /// At least 1, as a number in digits is read at a glance.
    var syllables: Int { max(1, before + syllablesOfPart) }

    private mutating func endPart() {
        before += syllablesOfPart
        part.removeAll(keepingCapacity: true)
        isAllCapitals = true
    }

    private var syllablesOfPart: Int {
        guard !part.isEmpty else { return 0 }
        // "DBS" is spelled out; "10am" is not a word by letters.
        if isAllCapitals, !hasDigits, part.count > 1, !part.contains(where: Syllables.isVowel) {
            return part.count
        }
        return Syllables.count(part)
    }
}
