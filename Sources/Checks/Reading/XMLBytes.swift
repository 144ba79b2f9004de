/// What bytes mean in XML 1.0, as far as a page may use it. All productions are of the fifth edition.
enum XMLBytes {
    /// `S`.
    static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 }

    /// Text that stands for itself: no tag, no reference, no carriage return, no bracket that could end a section.
    static func isPlainText(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&") && byte != 13 && byte != UInt8(ascii: "]")
    }

    /// The same of an attribute's value, in which every white space is written as a space.
    static func isPlainValue(_ byte: UInt8) -> Bool {
        byte >= 32 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
    }

    /// `NameStartChar`. Letters beyond ASCII are taken for what they are: no rule of ours turns on which they are.
    static func beginsName(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 32) && byte < 128 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
            || byte > 127
    }

    /// `NameChar`.
    static func isOfName(_ byte: UInt8) -> Bool {
        beginsName(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// `Char`: where something stands that is no UTF-8, or a character that XML does not allow.
    static func firstBadCharacter(in bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) == nil { return firstInvalid(in: bytes) }
        return bytes.indices.first { index in
            switch bytes[index] {
            case 9, 10, 13: false
            case 0..<32: true
            case 0xEF: isNoCharacter(bytes[index...])
            default: false
            }
        }
    }

    /// U+FFFE and U+FFFF.
    private static func isNoCharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: [0xEF, 0xBF, 0xBE]) || bytes.starts(with: [0xEF, 0xBF, 0xBF])
    }

    /// Slow: walked only where something is wrong.
    private static func firstInvalid(in bytes: [UInt8]) -> Int? {
        var decoder = Unicode.UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }

    /// `Reference`: the character that `&amp;`, `&#65;` or `&#x41;` stands for, and where it ends.
    static func reference(
        in bytes: [UInt8], at start: Int
    ) throws(MalformedPage) -> (utf8: [UInt8], end: Int) {
        let name = bytes[(start + 1)...].prefix(12).prefix {
            $0 != UInt8(ascii: ";") && isOfName($0) || $0 == UInt8(ascii: "#")
        }
        guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";"),
            let scalar = scalar(String(decoding: name, as: UTF8.self))
        else { throw MalformedPage(offset: start, .entity) }
        return (Array(String(scalar).utf8), name.endIndex + 1)
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let isHex = name.hasPrefix("#x")
            let digits = name.dropFirst(isHex ? 2 : 1)
            guard let first = digits.first, first != "+", first != "-" else { return nil }
            let code = UInt32(digits, radix: isHex ? 16 : 10)
            return code.flatMap { isCharacter($0) ? Unicode.Scalar($0) : nil }
        }
    }

    private static func isCharacter(_ code: UInt32) -> Bool {
        code == 9 || code == 10 || code == 13 || code >= 32 && code != 0xFFFE && code != 0xFFFF
    }
}
