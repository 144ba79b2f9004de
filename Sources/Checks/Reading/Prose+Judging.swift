extension ExaminedPage {
    /// The folder of the page's council in the site; the page's own name where it belongs to none.
    var council: String { String(path.prefix { $0 != "/" }) }
}

extension Prose {
    /// Whether rules about words and shape look at what is marked so. Quotations are approved to the letter, code and
    /// signs are not prose.
    static func isJudged(_ mark: Mark) -> Bool {
        switch mark {
        case .plain, .figure, .constant, .claim: true
        case .symbol, .quotation, .code: false
        }
    }

    func isJudged(_ word: Word) -> Bool { Self.isJudged(mark(of: word)) }

    /// Whether somebody typed the word, or wrote it into settings.
    func isTyped(_ word: Word) -> Bool { mark(of: word) == .plain }

    /// The blocks of the main part that hold prose: no quotation and no code.
    var judged: some Sequence<Block> { main.lazy.filter { $0.kind != .quotation && $0.kind != .code } }

    /// The bytes between a word and the next.
    func gap(after index: Int) -> ArraySlice<UInt8> {
        guard index + 1 < words.count, words[index].end <= words[index + 1].start else { return [] }
        return bytes[Int(words[index].end)..<Int(words[index + 1].start)]
    }

    /// Whether nothing but white space parts a word from the next.
    func isFollowedBySpace(_ index: Int) -> Bool {
        let gap = gap(after: index)
        return !gap.isEmpty && gap.allSatisfy(ProseBytes.isSpace)
    }

    func beginsWithCapital(_ word: Word) -> Bool { (65...90).contains(bytes[Int(word.start)]) }
    func beginsSmall(_ word: Word) -> Bool { (97...122).contains(bytes[Int(word.start)]) }

    /// Two capital letters or more and nothing else, a plural's `s` aside.
    func isAllCapitals(_ word: Word) -> Bool {
        var letters = bytes[word.range]
        if letters.count > 2, letters.last == UInt8(ascii: "s") { letters = letters.dropLast() }
        return letters.count > 1 && letters.allSatisfy { (65...90).contains($0) }
    }
}
