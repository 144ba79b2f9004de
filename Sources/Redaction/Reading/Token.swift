/// A stretch of the text that is judged as one: a word, a run of figures, a mark, a space, a placeholder.
struct Token {
    enum Kind {
        /// Letters only, with apostrophes inside.
        case word
        /// With at least one digit.
        case figures
        case space
        case mark
        /// An emoji or another picture.
        case picture
        /// What an earlier proposal put there, such as `[name]`.
        case placeholder(Role)
    }

    enum Casing { case none, lower, title, upper, mixed }

    /// How a word is written beyond plain letters.
    struct Dress: OptionSet {
        let rawValue: UInt8
        static let hidden = Dress(rawValue: 1)
        static let lookAlike = Dress(rawValue: 2)
        static let foreign = Dress(rawValue: 4)
        static let spaced = Dress(rawValue: 8)
        static let marked = Dress(rawValue: 16)

        /// Ways of writing that hide a word from a reader of plain letters.
        var isDisguise: Bool { !isDisjoint(with: [.hidden, .lookAlike, .foreign, .spaced]) }
    }

    let kind: Kind
    /// In Unicode scalars from 0, end excluded.
    let range: Range<Int>
    /// Small plain letters, digits and ASCII marks; the word without `'s`.
    let folded: String
    let casing: Casing
    let dress: Dress
    /// How many scalars at the end are a possessive or a contraction that may stand after a placeholder.
    let tailLength: Int

    var isWord: Bool { if case .word = kind { true } else { false } }
    var isFigures: Bool { if case .figures = kind { true } else { false } }
    var isSpace: Bool { if case .space = kind { true } else { false } }
    var isMark: Bool { if case .mark = kind { true } else { false } }
    var isPicture: Bool { if case .picture = kind { true } else { false } }
    var placeholder: Role? { if case .placeholder(let role) = kind { role } else { nil } }

    /// A mark of exactly this shape.
    func isMark(_ text: String) -> Bool { isMark && folded == text }
    var isCapital: Bool { casing == .title || casing == .upper || casing == .mixed }
}
