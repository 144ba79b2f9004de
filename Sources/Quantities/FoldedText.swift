extension StringProtocol {
    /// What two texts are compared by where somebody typed one of them: without what nobody sees, with one blank for any
    /// white space inside, in small letters, and with one kind of dash, of apostrophe and of digit: `Ｃ１` is `c1`.
    ///
    /// `North\u{A0}Team`, ` north  team` and `NORTH TEAM` fold to the same.
    public var folded: String { asciiFolded ?? unicodeFolded }

    /// The same, faster; nil of a text with other letters.
    private var asciiFolded: String? {
        var bytes: [UInt8] = []
        var isBetweenWords = false
        for byte in utf8 {
            switch byte {
            case 9...13, 32: isBetweenWords = true
            case 0..<32, 127: continue
            case 128...: return nil
            default:
                if isBetweenWords, !bytes.isEmpty { bytes.append(32) }
                isBetweenWords = false
                bytes.append((65...90).contains(byte) ? byte | 32 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    var unicodeFolded: String {
        var folded = String.UnicodeScalarView()
        var isBetweenWords = false
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case _ where scalar.properties.isWhitespace: isBetweenWords = true
            case .control, .format: break
            case let category:
                if isBetweenWords, !folded.isEmpty { folded.append(" ") }
                isBetweenWords = false
                if category == .dashPunctuation || scalar == "\u{2212}" {
                    folded.append("-")
                } else if ["\u{2018}", "\u{2019}", "\u{02BC}"].contains(scalar) {
                    folded.append("'")
                } else {
                    folded.append(contentsOf: scalar.narrow.properties.lowercaseMapping.unicodeScalars)
                }
            }
        }
        return String(folded)
    }
}

extension Unicode.Scalar {
    /// A digit of any script as the one of ASCII, and a sign of full width, which keyboards for Chinese and Japanese type, as
    /// the one that is as wide as others.
    fileprivate var narrow: Unicode.Scalar {
        if properties.numericType == .decimal, let value = properties.numericValue {
            return Unicode.Scalar(UInt8(48 + value))
        }
        return (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
    }
}
