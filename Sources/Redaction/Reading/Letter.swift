/// What one Unicode scalar is to a reader who sounds out words: a plain letter under its dress, a digit, a mark.
struct Letter {
    enum Kind { case letter, digit, space, mark, picture, invisible, foreign }

    let kind: Kind
    /// The plain small letter, digit or ASCII mark; 0 where there is none.
    let plain: UInt8
    let isCapital: Bool
    /// It only looks like the plain letter: another script, a full-width or a mathematical form.
    let isLookAlike: Bool

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            self = Letter.ascii[Int(scalar.value)]
        } else {
            self = Letter.special(scalar)
        }
    }

    private init(_ kind: Kind, _ plain: UInt8 = 0, isCapital: Bool = false, isLookAlike: Bool = false) {
        self.kind = kind
        self.plain = plain
        self.isCapital = isCapital
        self.isLookAlike = isLookAlike
    }

    private static let ascii: [Letter] = (0..<128).map { (code: UInt8) in
        switch code {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Letter(.letter, code)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Letter(.letter, code | 0x20, isCapital: true)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Letter(.digit, code)
        case 9, 10, 13, 32: Letter(.space, 32)
        case 0..<32, 127: Letter(.invisible)
        default: Letter(.mark, code)
        }
    }

    private static let dressed: [UInt32: Letter] = {
        var letters: [UInt32: Letter] = [:]
        for (rows, looksAlike) in [(LetterTable.lookAlikes, true), (LetterTable.marked, false)] {
            for row in rows {
                for scalar in row.letters.unicodeScalars where !scalar.isASCII {
                    letters[scalar.value] = Letter(
                        .letter, row.plain, isCapital: scalar.properties.isUppercase, isLookAlike: looksAlike)
                }
            }
        }
        return letters
    }()

    /// Marks that phones and word processors write for the plain ones.
    private static let marks: [UInt32: UInt8] = [
        0x2018: 0x27, 0x2019: 0x27, 0x201B: 0x27, 0x02BC: 0x27, 0x00B4: 0x27, 0x2032: 0x27, 0x02B9: 0x27,
        0x201C: 0x22, 0x201D: 0x22, 0x00AB: 0x22, 0x00BB: 0x22, 0x2033: 0x22,
        0x2010: 0x2D, 0x2011: 0x2D, 0x2012: 0x2D, 0x2013: 0x2D, 0x2014: 0x2D, 0x2212: 0x2D,
        0x2026: 0x2E, 0x00B7: 0x2E, 0x2022: 0x2E, 0x2024: 0x2E, 0xFF20: 0x40, 0xFF0E: 0x2E,
    ]

    private static func special(_ scalar: Unicode.Scalar) -> Letter {
        let value = scalar.value
        if let letter = dressed[value] { return letter }
        if let mark = marks[value] { return Letter(.mark, mark) }
        if let letter = styled(value) { return letter }
        let properties = scalar.properties
        if properties.isWhitespace { return Letter(.space, 32) }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .unassigned, .privateUse, .lineSeparator:
            // The joiner and the selector are how a phone writes one picture from several.
            return Letter(.invisible)
        case .decimalNumber, .letterNumber, .otherNumber: return Letter(.digit)
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark:
            return Letter(.foreign, isCapital: properties.isUppercase)
        case .otherSymbol, .modifierSymbol: return Letter(.picture)
        default: return Letter(.mark)
        }
    }

    /// Full-width, mathematical, circled and squared letters and digits, which lie in rows of 26 and 10.
    private static func styled(_ value: UInt32) -> Letter? {
        func letter(_ offset: UInt32, isCapital: Bool) -> Letter {
            Letter(.letter, UInt8(ascii: "a") + UInt8(offset), isCapital: isCapital, isLookAlike: true)
        }
        switch value {
        case 0xFF21...0xFF3A: return letter(value - 0xFF21, isCapital: true)
        case 0xFF41...0xFF5A: return letter(value - 0xFF41, isCapital: false)
        case 0xFF10...0xFF19: return Letter(.digit, UInt8(ascii: "0") + UInt8(value - 0xFF10), isLookAlike: true)
        case 0x1D400...0x1D6A3:
            let offset = (value - 0x1D400) % 52
            return letter(offset % 26, isCapital: offset < 26)
        case 0x1D7CE...0x1D7FF:
            return Letter(.digit, UInt8(ascii: "0") + UInt8((value - 0x1D7CE) % 10), isLookAlike: true)
        case 0x24B6...0x24CF: return letter(value - 0x24B6, isCapital: true)
        case 0x24D0...0x24E9: return letter(value - 0x24D0, isCapital: false)
        case 0x1F130...0x1F149: return letter(value - 0x1F130, isCapital: true)
        case 0x1F150...0x1F169: return letter(value - 0x1F150, isCapital: true)
        case 0x1F170...0x1F189: return letter(value - 0x1F170, isCapital: true)
        case 0x1F1E6...0x1F1FF: return letter(value - 0x1F1E6, isCapital: true)
        default: return nil
        }
    }
}
