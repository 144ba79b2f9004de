import Records

extension TableMapping.Encoding {
    /// The bytes of a text; nil where the encoding lacks one of its letters.
    func bytes(of text: String) -> [UInt8]? {
        guard self == .windows1252 else { return Array(text.utf8) }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = Self.windows1252Byte(scalar) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    private static func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x80, 0xA0...0xFF: UInt8(scalar.value)
        default: windows1252Extra.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
        }
    }

    /// 0x80 to 0x9F, as the WHATWG Encoding Standard has them; U+FFFD where there is no printable letter.
    private static let windows1252Extra: [Unicode.Scalar] = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
