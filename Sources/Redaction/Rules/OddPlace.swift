/// Words that stand where their own kind of word can't, and a name could: `My helped us`, `Chunk is a star`. What a
/// family calls somebody is often a common word, and a name of one language is a small word of another.
enum OddPlace {
    static func holds(_ index: Int, _ draft: Draft) -> Bool {
        isBareDeterminer(index, draft) || isBareSubject(index, draft) || isWholeName(index, draft)
            || isBareAuxiliary(index, draft) || isCalledOut(index, draft) || isFamilyOf(index, draft)
    }

    /// `my` and its like before a verb or a person taken out, with `'s`, or joined to a name: nothing is theirs.
    private static func isBareDeterminer(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.isWord(index, "my", "our", "your", "their", "an") else { return false }
        if draft.tokens[index].tailLength > 0 { return true }
        let isInside = draft.isCapital(index) && !draft.layout.startsSentence[index]
        guard let after = draft.layout.after[index] else { return isInside }
        if isFinite(after, draft) { return true }
        return isInside
            && (draft.isPersonOut(after) || draft.has(after, .conjunction) || draft.has(after, .preposition))
    }

    /// A verb that is neither a noun nor an adjective, as `will`, `can` and `loved` are.
    private static func isFinite(_ index: Int, _ draft: Draft) -> Bool {
        draft.isWord(
            index, "is", "was", "were", "has", "have", "had", "does", "did", "would", "could", "isn't", "wasn't",
            "hasn't", "hadn't", "didn't", "doesn't", "gave", "went", "took", "told", "said", "kept", "came", "knew",
            "helped", "made", "asked", "rang", "sat", "spoke", "came", "never", "always", "really")
    }

    /// A seldom word that begins a sentence without an article and does what people do. Words for things that have no
    /// number (`Fostering is`, `Kindness was`) are told by how they end.
    private static func isBareSubject(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.layout.startsSentence[index], !draft.proven[index], let verb = draft.layout.after[index],
            doesWhatPeopleDo(verb, draft)
        else { return false }
        let plain: WordClass = [.common10, .praise, .time, .capital, .verb, .greeting, .unit]
        guard draft.has(index, .common), !draft.has(index, plain), !draft.has(index, .function) else { return false }
        let word = draft.tokens[index].folded
        return !word.contains("'")
            && !["ing", "ion", "ment", "ness", "ship", "ity", "ance", "ence", "ism", "hood", "work", "one", "time"]
                .contains { word.hasSuffix($0) }
    }

    /// A verb of people, but not one that is also a noun, an adjective or a joining word.
    private static func doesWhatPeopleDo(_ index: Int, _ draft: Draft) -> Bool {
        if draft.isWord(index, "just", "simply", "also", "still", "only") { return true }
        return draft.has(index, .personVerb) && !draft.has(index, .conjunction)
            && !draft.isWord(
                index, "will", "can", "must", "might", "who", "whos", "works", "shows", "talks", "calls", "rings",
                "visits", "needs", "looks", "plays", "wants", "likes", "loves", "loved", "supported", "needed")
    }

    /// `about Can in June`: a capital on a word that a preposition can't stand before.
    private static func isBareAuxiliary(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.has(index, .auxiliary), !draft.has(index, .time), draft.tokens[index].casing == .title,
            draft.isCapital(index),
            !draft.layout.startsSentence[index], let before = draft.layout.before[index],
            draft.has(before, [.preposition, .kin, .role, .nameCue])
        else { return false }
        return !(draft.layout.after[index].map { draft.has($0, [.pronoun, .possessive]) } ?? false)
    }

    /// A seldom word that is a sentence by itself, or is spoken to: `Coops! Mate!`, `Chunk, you are a star`.
    private static func isCalledOut(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.layout.startsSentence[index], draft.layout.after[index] == nil, !draft.proven[index],
            draft.has(index, .common), isSeldom(index, draft)
        else { return false }
        let next = index + 1
        guard next < draft.tokens.count else { return false }
        if draft.tokens[next].isMark("!") || draft.tokens[next].isMark(".") {
            return index > 0 || next + 1 < draft.tokens.count
        }
        guard draft.tokens[next].isMark(","), next + 2 < draft.tokens.count else { return false }
        return draft.isWord(next + 2, "you", "u", "your", "ur", "you're", "thanks", "thank", "thx", "cheers")
    }

    /// `the rain household`, typed small.
    private static func isFamilyOf(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.isCareless, draft.has(index, .surname), !draft.has(index, .function),
            draft.isWord(draft.layout.before[index], "the"),
            draft.isWord(draft.layout.after[index], "family", "household", "clan")
        else { return false }
        return !draft.isWord(
            index, "whole", "foster", "birth", "new", "old", "young", "wider", "close", "local", "poor", "rest",
            "best", "only", "happy", "lovely", "good", "great", "next", "other", "host", "church", "royal", "link")
    }

    private static func isSeldom(_ index: Int, _ draft: Draft) -> Bool {
        !draft.has(index, [.common10, .common20, .praise, .time, .capital, .verb, .greeting, .unit, .kin, .role])
            && !draft.has(index, .function)
    }

    /// Two words that are names too, both with a capital, and a verb: `Gift Best is`.
    private static func isWholeName(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.tokens[index].casing == .title, !draft.proven[index], !draft.has(index, .function) else {
            return false
        }
        if draft.layout.startsSentence[index], draft.has(index, .names), let last = draft.layout.after[index] {
            return isSurname(last, draft)
        }
        guard let first = draft.layout.before[index], draft.layout.startsSentence[first], !draft.proven[first] else {
            return false
        }
        return draft.tokens[first].casing == .title && draft.has(first, .names) && !draft.has(first, .function)
            && isSurname(index, draft)
    }

    private static func isSurname(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.tokens[index].casing == .title, draft.has(index, .surname), !draft.proven[index],
            let verb = draft.layout.after[index]
        else { return false }
        return draft.has(verb, .personVerb)
    }
}
