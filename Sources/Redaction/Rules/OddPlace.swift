/// Words that stand where their own kind of word can't, and a name could: `My helped us`, `Chunk is a star`. What a
/// family calls somebody is often a common word, and a name of one language is a small word of another.
enum OddPlace {
    static func holds(_ index: Int, _ draft: Draft) -> Bool {
        isBareDeterminer(index, draft) || isBareSubject(index, draft) || isWholeName(index, draft)
    }

    /// `my` and its like before a verb or a person taken out, with `'s`, or joined to a name: nothing is theirs.
    private static func isBareDeterminer(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.isWord(index, "my", "our", "your", "their", "an") else { return false }
        if draft.tokens[index].tailLength > 0 { return true }
        let isInside = draft.isCapital(index) && !draft.layout.startsSentence[index]
        guard let after = draft.layout.after[index] else { return isInside }
        if isFinite(after, draft) { return true }
        return isInside && (draft.isPersonOut(after) || draft.has(after, .conjunction) || draft.has(after, .preposition))
    }

    /// A verb that is no noun and no adjective too, as `will`, `can` and `loved` are.
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
        return !["ing", "ion", "ment", "ness", "ship", "ity", "ance", "ence", "ism", "hood", "work", "one", "time"]
            .contains { word.hasSuffix($0) }
    }

    /// A verb of people, but not one that is also a noun, an adjective or a joining word.
    private static func doesWhatPeopleDo(_ index: Int, _ draft: Draft) -> Bool {
        draft.has(index, .personVerb) && !draft.has(index, .conjunction)
            && !draft.isWord(
                index, "will", "can", "must", "might", "who", "whos", "works", "shows", "talks", "calls", "rings",
                "visits", "needs", "looks", "plays", "wants", "likes", "loves", "loved", "supported", "needed")
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
