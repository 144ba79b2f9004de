/// Something in a text that has the form of personal data.
struct PersonalPattern {
    enum Kind: Hashable, Sendable {
        case nhsNumber, nationalInsurance, dateOfBirth, caseReference
        case telephone, mailbox, postcode
    }

    let kind: Kind
    let range: Range<Int>
    /// Letters small, digits, and the signs of a mailbox: to compare by.
    let value: [UInt8]

    /// Walks the bytes once. A pattern begins at the start of a word and ends where no letter or digit follows.
    static func find(in bytes: ArraySlice<UInt8>) -> [PersonalPattern] {
        var found: [PersonalPattern] = []
        let hasMailbox = bytes.contains(UInt8(ascii: "@"))
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let isStart = position == bytes.startIndex || !isWordByte(bytes[position - 1])
            if isStart, let pattern = pattern(at: position, in: bytes, hasMailbox) {
                found.append(pattern)
                position = pattern.range.upperBound
            } else {
                position += 1
            }
        }
        return found
    }

    /// - Parameter hasMailbox: whether an `@` stands anywhere; without one no word is taken for the start of a mailbox.
    private static func pattern(
        at start: Int, in bytes: ArraySlice<UInt8>, _ hasMailbox: Bool
    ) -> PersonalPattern? {
        let byte = bytes[start]
        if ProseBytes.isDigit(byte) || byte == UInt8(ascii: "+") { return number(at: start, in: bytes) }
        guard (97...122).contains(byte | 32) else { return nil }
        if isLetter(byte), let code = code(at: start, in: bytes) { return code }
        if hasMailbox, let mailbox = mailbox(at: start, in: bytes) { return mailbox }
        return birth(at: start, in: bytes)
    }

    static func isWordByte(_ byte: UInt8) -> Bool { ProseBytes.isAlphanumeric(byte) }
}

// Numbers
extension PersonalPattern {
    /// Ten or eleven digits that begin with 0 or +44 are a telephone number; ten others with the right check digit an
    /// NHS number.
    private static func number(at start: Int, in bytes: ArraySlice<UInt8>) -> PersonalPattern? {
        var digits: [UInt8] = []
        var position = bytes[start] == UInt8(ascii: "+") ? start + 1 : start
        var end = position
        while position < bytes.endIndex {
            let byte = bytes[position]
            if ProseBytes.isDigit(byte) {
                // No number of a person is so long; a row of numbers is not walked again from each of its digits.
                guard digits.count < 14 else { return nil }
                digits.append(byte)
                end = position + 1
                position += 1
            } else {
                let gap = gap(at: position, in: bytes)
                guard gap > 0, position == end else { break }
                position += gap
            }
        }
        guard end == bytes.endIndex || !isWordByte(bytes[end]) || gap(at: end, in: bytes) > 0,
            let kind = kind(of: digits, isAbroad: bytes[start] == 43)
        else { return nil }
        if kind == .telephone, bytes[start] == 43 { digits = [48] + digits.dropFirst(2) }
        return PersonalPattern(kind: kind, range: start..<end, value: digits)
    }

    /// The length of a blank, a dash or a bracket between two digits, in any of the forms that a word processor makes of them;
    /// 0 where none stands.
    private static func gap(at place: Int, in bytes: ArraySlice<UInt8>) -> Int {
        switch bytes[place] {
        case 32, UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): return 1
        case 0xC2: return bytes[place...].dropFirst().first == 0xA0 ? 2 : 0
        case 0xE2:
            let rest = bytes[place...].dropFirst().prefix(2)
            let isGap = rest.first == 0x80 && rest.last.map { (0x80...0x95).contains($0) || $0 == 0xAF } ?? false
            return rest.count == 2 && isGap ? 3 : 0
        default: return 0
        }
    }

    private static func kind(of digits: [UInt8], isAbroad: Bool) -> Kind? {
        if isAbroad { return (11...13).contains(digits.count) ? .telephone : nil }
        if digits.first == 48 { return (10...11).contains(digits.count) ? .telephone : nil }
        return digits.count == 10 && hasCheckDigit(digits) ? .nhsNumber : nil
    }

    /// NHS Data Dictionary, NHS NUMBER: weights 10 to 2, eleven minus the remainder of 11; 11 counts as 0, 10 is none.
    private static func hasCheckDigit(_ digits: [UInt8]) -> Bool {
        let values = digits.map { Int($0) - 48 }
        let sum = zip(values, stride(from: 10, to: 1, by: -1)).map { $0 * $1 }.reduce(0, +)
        let check = (11 - sum % 11) % 11
        return check != 10 && check == values[9] && Set(values).count > 1
    }
}

// Letters and digits
extension PersonalPattern {
    /// `QQ 12 34 56 C`, `SW1A 2AA` or `AB/23/0172`.
    private static func code(at start: Int, in bytes: ArraySlice<UInt8>) -> PersonalPattern? {
        // Every one of them has a digit close by; most words with a capital have none.
        guard bytes[start...].prefix(16).contains(where: ProseBytes.isDigit) else { return nil }
        let text = compact(bytes[start...].prefix(16))
        if let length = insuranceLength(text) {
            return make(.nationalInsurance, start, text.prefix(length), in: bytes, joinedBySpaces: true)
        }
        if let length = postcodeLength(text), let found = make(.postcode, start, text.prefix(length), in: bytes) {
            return found
        }
        return reference(at: start, in: bytes)
    }

    /// Without spaces, up to the first byte that is neither letter, digit nor space.
    private static func compact(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.prefix { isWordByte($0) && $0 < 0x80 || $0 == 32 }.filter { $0 != 32 }
    }

    /// Two letters, six digits, one of A to D.
    private static func insuranceLength(_ text: [UInt8]) -> Int? {
        guard text.count >= 9, isLetter(text[0]), isLetter(text[1]), text[2..<8].allSatisfy(ProseBytes.isDigit),
            (65...68).contains(text[8])
        else { return nil }
        return 9
    }

    /// One or two letters, a digit, perhaps a digit or letter, then a digit and two letters.
    private static func postcodeLength(_ text: [UInt8]) -> Int? {
        (5...7).reversed().first { length in
            guard text.count >= length else { return false }
            let inward = text[length - 3..<length]
            let outward = text[0..<length - 3]
            let letters = outward.prefix(while: isLetter).count
            guard ProseBytes.isDigit(inward[length - 3]), isLetter(inward[length - 2]), isLetter(inward[length - 1]),
                (1...2).contains(letters), outward.count > letters, ProseBytes.isDigit(outward[letters])
            else { return false }
            return outward.dropFirst(letters + 1).count <= 1
        }
    }

    /// Two to four letters and four digits or more, a sign between them: `AB/23/0172`, `CM-0001`, `TY0157`. A space would
    /// make it a citation, such as `SI 2006/1738`.
    private static func reference(at start: Int, in bytes: ArraySlice<UInt8>) -> PersonalPattern? {
        let run = bytes[start...].prefix { isWordByte($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
        let letters = run.prefix(while: isLetter).count
        let digits = run.count(where: ProseBytes.isDigit)
        guard (2...4).contains(letters), digits >= 4,
            run.dropFirst(letters).allSatisfy({ !isWordByte($0) || ProseBytes.isDigit($0) })
        else { return nil }
        return PersonalPattern(kind: .caseReference, range: run.indices, value: Array(run))
    }

    /// The pattern, where its compact form ends at the end of a word of the text. Letters stand next to each other with
    /// a single space at most between any two.
    private static func make(
        _ kind: Kind, _ start: Int, _ compact: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>,
        joinedBySpaces: Bool = false
    ) -> PersonalPattern? {
        var (position, matched, spaces) = (start, 0, 0)
        while matched < compact.count, position < bytes.endIndex {
            if bytes[position] == 32 { spaces += 1 } else { matched += 1 }
            position += 1
        }
        guard position == bytes.endIndex || !isWordByte(bytes[position]), joinedBySpaces || spaces < 2 else {
            return nil
        }
        return PersonalPattern(kind: kind, range: start..<position, value: Array(compact))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}

// Words
extension PersonalPattern {
    private static func mailbox(at start: Int, in bytes: ArraySlice<UInt8>) -> PersonalPattern? {
        let run = bytes[start...].prefix { byte in
            isWordByte(byte) || byte == 64 || byte == 46 || byte == 45 || byte == 95 || byte == 43
        }
        guard let at = run.firstIndex(of: 64), at > start, run[at...].dropFirst().contains(46) else { return nil }
        let text = run.last == 46 ? run.dropLast() : run
        return PersonalPattern(
            kind: .mailbox, range: text.indices, value: text.map { (65...90).contains($0) ? $0 | 32 : $0 })
    }

    private static let births = ["date of birth", "dob", "d.o.b", "born on"].map { Array($0.utf8) }

    /// Words for a date of birth with a digit close behind them.
    private static func birth(at start: Int, in bytes: ArraySlice<UInt8>) -> PersonalPattern? {
        guard bytes[start] | 32 == UInt8(ascii: "d") || bytes[start] | 32 == UInt8(ascii: "b") else { return nil }
        for words in births where matches(words, at: start, in: bytes) {
            let behind = bytes[(start + words.count)...].prefix(16)
            guard let digit = behind.firstIndex(where: ProseBytes.isDigit) else { return nil }
            return PersonalPattern(kind: .dateOfBirth, range: start..<digit + 1, value: [])
        }
        return nil
    }

    private static func matches(_ words: [UInt8], at start: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        let text = bytes[start...].prefix(words.count)
        return text.count == words.count && zip(text, words).allSatisfy { $0 == $1 || $0 | 32 == $1 }
    }
}
