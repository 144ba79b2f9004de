/// Cuts a text into tokens, which together are the whole text. Words that are written letter by letter
/// (`F a t i m a`) come out as one.
struct Tokenizer {
    private let letters: [Letter]
    private let scalars: [Unicode.Scalar]
    private var tokens: [Token] = []

    static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
        var tokenizer = Tokenizer(scalars: scalars)
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        letters = scalars.map(Letter.init)
        tokens.reserveCapacity(scalars.count / 2)
    }

    private mutating func run() {
        var at = 0
        while at < letters.count {
            let end = placeholder(from: at) ?? spacedWord(from: at) ?? plainToken(from: at)
            at = end
        }
    }

    /// `[name]` and its like, to the letter; anything else in brackets is marks and words.
    private mutating func placeholder(from start: Int) -> Int? {
        guard letters[start].plain == UInt8(ascii: "[") else { return nil }
        let limit = min(letters.count, start + 40)
        guard let close = (start..<limit).first(where: { letters[$0].plain == UInt8(ascii: "]") }) else { return nil }
        let inside = String(String.UnicodeScalarView(scalars[(start + 1)..<close]))
        guard let role = Role(rawValue: inside) else { return nil }
        let tail = possessive(at: close + 1)
        append(.placeholder(role), start..<(close + 1 + tail), "", tail: tail)
        return close + 1 + tail
    }

    /// The length of an `'s` that ends a word here.
    private func possessive(at start: Int) -> Int {
        guard start + 1 < letters.count, letters[start].plain == UInt8(ascii: "'"),
            letters[start + 1].plain == UInt8(ascii: "s"), !isWordPart(start + 2)
        else { return 0 }
        return 2
    }

    private func isWordPart(_ index: Int) -> Bool {
        guard index < letters.count else { return false }
        switch letters[index].kind {
        case .letter, .digit, .foreign: return true
        default: return false
        }
    }

    /// Three or more single letters with one and the same separator between them.
    private mutating func spacedWord(from start: Int) -> Int? {
        guard isSingle(start), start == 0 || !isWordPart(start - 1) else { return nil }
        var at = start
        var count = 1
        while at + 2 < letters.count, isSeparator(at + 1), isSingle(at + 2),
            count == 1 || letters[at + 1].plain == letters[start + 1].plain
        {
            at += 2
            count += 1
        }
        guard count >= 3 else { return nil }
        let folded = String(
            decoding: stride(from: start, through: at, by: 2).map { letters[$0].plain }, as: UTF8.self)
        append(.word, start..<(at + 1), folded, casing: casing(of: start..<(at + 1)), dress: .spaced)
        return at + 1
    }

    private func isSingle(_ index: Int) -> Bool {
        letters[index].kind == .letter && !isWordPart(index + 1)
            && (index + 1 >= letters.count || letters[index + 1].kind != .invisible)
    }

    private func isSeparator(_ index: Int) -> Bool {
        let plain = letters[index].plain
        return plain == 32 || plain == UInt8(ascii: ".") || plain == UInt8(ascii: "-") || plain == UInt8(ascii: "_")
            || plain == UInt8(ascii: "*")
    }

    private mutating func plainToken(from start: Int) -> Int {
        switch letters[start].kind {
        case .letter, .digit, .foreign: return word(from: start)
        case .invisible:
            let end = end(of: start) { $0.kind == .invisible }
            guard end < letters.count, isWordPart(end) else {
                // The joiner and the selector of a picture belong to it.
                let kind: Token.Kind = tokens.last?.isPicture == true ? .picture : .mark
                append(kind, start..<end, "", dress: .hidden)
                return end
            }
            return word(from: start)
        case .space:
            let end = end(of: start) { $0.kind == .space }
            let breaksLine = scalars[start..<end].contains { $0 == "\n" || $0 == "\r" }
            append(.space, start..<end, breaksLine ? "\n" : " ")
            return end
        case .picture:
            append(.picture, start..<(start + 1), "")
            return start + 1
        case .mark:
            let plain = letters[start].plain
            append(.mark, start..<(start + 1), plain == 0 ? "" : String(decoding: [plain], as: UTF8.self))
            return start + 1
        }
    }

    private func end(of start: Int, while belongs: (Letter) -> Bool) -> Int {
        var end = start + 1
        while end < letters.count, belongs(letters[end]) { end += 1 }
        return end
    }

    private mutating func append(
        _ kind: Token.Kind, _ range: Range<Int>, _ folded: String, casing: Token.Casing = .none,
        dress: Token.Dress = [], tail: Int = 0
    ) {
        tokens.append(
            Token(kind: kind, range: range, folded: folded, casing: casing, dress: dress, tailLength: tail))
    }
}

extension Tokenizer {
    /// Letters, digits and hidden characters, with an apostrophe between two letters, as in O'Connor.
    private mutating func word(from start: Int) -> Int {
        var end = start
        while end < letters.count {
            let isInside = isWordPart(end) || letters[end].kind == .invisible
            let isJoint = letters[end].plain == UInt8(ascii: "'") && end > start && isWordPart(end + 1)
            guard isInside || isJoint else { break }
            end += 1
        }
        let range = start..<end
        let hasDigit = letters[range].contains { $0.kind == .digit }
        let tail = hasDigit ? 0 : contraction(of: range)
        let core = start..<(end - tail)
        append(
            hasDigit ? .figures : .word, range,
            String(decoding: letters[core].lazy.map(\.plain).filter { $0 != 0 }, as: UTF8.self),
            casing: casing(of: core), dress: dress(of: range), tail: tail)
        return end
    }

    /// The length of `'s`, or of `s'`'s missing letter: only the possessive parts from its word.
    private func contraction(of range: Range<Int>) -> Int {
        range.count > 2 ? max(0, possessive(at: range.upperBound - 2)) : 0
    }

    private func casing(of range: Range<Int>) -> Token.Casing {
        var capitals = 0
        var small = 0
        var first: Bool?
        for letter in letters[range] where letter.kind == .letter || letter.kind == .foreign {
            if first == nil { first = letter.isCapital }
            if letter.isCapital { capitals += 1 } else { small += 1 }
        }
        guard let first else { return .none }
        if capitals == 0 { return .lower }
        if small == 0 { return capitals == 1 ? .title : .upper }
        return first && capitals == 1 ? .title : .mixed
    }

    private func dress(of range: Range<Int>) -> Token.Dress {
        var dress: Token.Dress = []
        for index in range {
            let letter = letters[index]
            if letter.isLookAlike { dress.insert(.lookAlike) }
            switch letter.kind {
            case .foreign: dress.insert(.foreign)
            case .invisible: dress.insert(isCombining(index) ? .marked : .hidden)
            case .letter where !scalars[index].isASCII: dress.insert(.marked)
            default: break
            }
        }
        return dress
    }

    /// An accent written as a character of its own, up to two on a letter.
    private func isCombining(_ index: Int) -> Bool { (0x300...0x36F).contains(scalars[index].value) }
}
