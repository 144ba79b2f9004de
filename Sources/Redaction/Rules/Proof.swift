/// Proves words: those of a team's or a body's name, and those that a pattern shows to be no name.
enum Proof {
    static func apply(to draft: inout Draft) {
        for index in draft.tokens.indices where draft.tokens[index].isWord || draft.tokens[index].isFigures {
            if let end = term(from: index, draft) {
                for place in index...end where !draft.marks[place].isOut && !draft.tokens[place].isSpace {
                    draft.proven[place] = true
                    if !draft.tokens[place].isMark { draft.keep(place, .localTerm) }
                }
            }
            for pattern in draft.lists.patterns[draft.tokens[index].folded] ?? [] {
                guard let words = match(pattern, anchoredAt: index, draft) else { continue }
                for place in words where !draft.marks[place].isOut && isFreeToProve(place, draft) {
                    draft.proven[place] = true
                    if draft.classes[place].has(.names) { draft.keep(place, .provenPattern) }
                }
            }
        }
    }

    /// A capital in the middle of a sentence says name, whatever the words around it say: `we love Joy to bits`.
    private static func isFreeToProve(_ index: Int, _ draft: Draft) -> Bool {
        !draft.isCapital(index) || draft.casing(index) == .upper || draft.layout.startsSentence[index]
            || draft.has(index, .time)
            || draft.has(index, .month)
    }

    /// The last token of the longest term that begins here.
    private static func term(from start: Int, _ draft: Draft) -> Int? {
        for rest in draft.lists.terms[spelled(draft.tokens[start])] ?? draft.lists.terms[draft.tokens[start].folded]
            ?? []
        {
            var index = start
            var isWhole = true
            for word in rest {
                guard let next = nextWord(index, draft),
                    spelled(draft.tokens[next]) == word
                        || draft.tokens[next].folded == word
                else {
                    isWhole = false
                    break
                }
                index = next
            }
            if isWhole { return index }
        }
        return nil
    }

    /// The next word over a space, a hyphen or an ampersand.
    private static func nextWord(_ index: Int, _ draft: Draft) -> Int? {
        if let next = draft.layout.after[index] { return next }
        guard index + 2 < draft.tokens.count, draft.tokens[index + 1].isMark else { return nil }
        return ["-", "&"].contains(draft.tokens[index + 1].folded) ? index + 2 : nil
    }

    /// The indexes of the words of a pattern around its anchor; nil where it does not fit.
    private static func match(_ pattern: WordPattern, anchoredAt anchor: Int, _ draft: Draft) -> [Int]? {
        var words = [anchor]
        var index = anchor
        for part in pattern.parts[..<pattern.anchorIndex].reversed() {
            guard let before = draft.layout.before[index], fits(part, before, draft) else { return nil }
            words.append(before)
            index = before
        }
        index = anchor
        for part in pattern.parts[(pattern.anchorIndex + 1)...] {
            guard let after = draft.layout.after[index], fits(part, after, draft) else { return nil }
            words.append(after)
            index = after
        }
        return words
    }

    private static func fits(_ part: WordPattern.Part, _ index: Int, _ draft: Draft) -> Bool {
        switch part {
        case .word(let word): word == draft.tokens[index].folded || word == spelled(draft.tokens[index])
        case .anyOf(let wordClass): draft.has(index, wordClass)
        }
    }

    private static func spelled(_ token: Token) -> String {
        token.tailLength > 0 ? token.folded + "'s" : token.folded
    }
}
