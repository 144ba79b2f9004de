import Diagnostics

extension Rule {
    /// Characters that a reader takes for others, or does not see.
    static let characters: [Rule] = [
        Rule(.plainCharacters, source: .characters, .page { page, _ in oddCharacters(page) })
    ]

    /// The first of each kind: what comes once comes often, from one cause.
    private static func oddCharacters(_ page: ExaminedPage) -> [Fault] {
        var told: Set<OddCharacter.Kind> = []
        return OddCharacter.all(in: page.bytes).filter { told.insert($0.kind).inserted }.map {
            Fault(page.location(at: $0.offset), .oddCharacter($0.kind, $0.scalar))
        }
    }
}

/// A character by which a text says something else to a person than to a program: other rules search for plain digits and letters.
struct OddCharacter {
    enum Kind: Hashable, Sendable {
        /// Nobody sees it, or it turns the words around it round.
        case unseen
        /// A digit or a number in one sign that is not one of 0 to 9.
        case digit
        /// A letter of another script, or of another form, among Latin ones.
        case lookalike
    }

    let kind: Kind
    let scalar: Unicode.Scalar
    /// In bytes.
    let offset: Int

    /// Walks the text once; nothing before U+0080 is odd but controls, which the reader of pages refuses.
    static func all(in bytes: [UInt8]) -> [OddCharacter] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
        var found: [OddCharacter] = []
        var (offset, before) = (0, Unicode.Scalar(0 as UInt8))
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        var place = scalars.startIndex
        while place < scalars.endIndex {
            let scalar = scalars[place]
            place = scalars.index(after: place)
            if scalar.value >= 0x80 {
                let next = place < scalars.endIndex ? scalars[place] : before
                kind(of: scalar, between: before, next).map {
                    found.append(OddCharacter(kind: $0, scalar: scalar, offset: offset))
                }
            }
            offset += scalar.utf8.count
            before = scalar
        }
        return found
    }

    private static func kind(
        of scalar: Unicode.Scalar, between before: Unicode.Scalar, _ next: Unicode.Scalar
    ) -> Kind? {
        switch scalar.properties.generalCategory {
        case .format, .control, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
            isJoiner(scalar, after: before) ? nil : .unseen
        case .decimalNumber, .letterNumber: .digit
        case .otherNumber: fractions.contains(scalar) ? nil : .digit
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter:
            isOtherForm(scalar) || isOtherScript(scalar) && (isLatin(before) || isLatin(next)) ? .lookalike : nil
        case .otherSymbol: scalar == "\u{FFFD}" ? .unseen : nil
        default: nil
        }
    }

    /// What stands on keyboards, and is read as it is meant.
    private static let fractions: Set<Unicode.Scalar> = ["¼", "½", "¾", "⅓", "⅔", "¹", "²", "³"]

    /// Persian and the languages of India write words with them.
    private static func isJoiner(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) -> Bool {
        (scalar.value == 0x200C || scalar.value == 0x200D) && before.value > 0x5FF && before.properties.isAlphabetic
    }

    /// Full width, or bold, italic and the like, which are letters of formulas.
    private static func isOtherForm(_ scalar: Unicode.Scalar) -> Bool {
        (0xFF21...0xFF5A).contains(scalar.value) || (0x1D400...0x1D7FF).contains(scalar.value)
    }

    /// Greek, Cyrillic and Armenian have letters of the same shape.
    private static func isOtherScript(_ scalar: Unicode.Scalar) -> Bool { (0x370...0x58F).contains(scalar.value) }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x250 && scalar.properties.isAlphabetic
    }
}

extension FaultWording {
    fileprivate static func oddCharacter(_ kind: OddCharacter.Kind, _ scalar: Unicode.Scalar) -> Self {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return switch kind {
        case .unseen:
            Self(
                "a character stands here that nobody sees, or that turns words round (\(name))",
                fix: "delete it: type the words before and after it again")
        case .digit: Self("a number stands here in other signs than 0 to 9 (\(name))", fix: "type it with plain digits")
        case .lookalike:
            Self(
                "a letter here only looks like one of the English alphabet (\(name))", fix: "type the word again")
        }
    }
}

extension RuleSource {
    fileprivate static let characters: RuleSource =
        "Unicode Technical Standard 39, 5 Detection Mechanisms: a text is what it looks like"
}
