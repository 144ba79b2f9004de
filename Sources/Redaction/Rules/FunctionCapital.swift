/// A small word with a capital inside a sentence: `I phoned He and she came`, `that An got me`. It is a name of another
/// language unless it may begin a sentence whose stop was forgotten, or stands in a heading.
enum FunctionCapital {
    static func isName(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.has(index, .function), draft.tokens[index].casing == .title, draft.isCapital(index),
            draft.tokens[index].range.count > 1, !draft.proven[index], !isFirstPerson(index, draft)
        else { return false }
        if isArticleBeforeConsonant(index, draft) { return true }
        guard !draft.layout.startsSentence[index], !draft.layout.isHeading[index],
            !draft.has(index, [.time, .kin, .role])
        else { return false }
        return !mayBegin(index, draft)
    }

    private static func isFirstPerson(_ index: Int, _ draft: Draft) -> Bool {
        draft.isWord(index, "i'm", "i'd", "i'll", "i've", "im", "ive", "ill", "id")
    }

    /// Nothing before it holds on to what follows, and something follows that it can hold on to.
    private static func mayBegin(_ index: Int, _ draft: Draft) -> Bool {
        guard let after = draft.layout.after[index], !draft.has(after, .conjunction) else { return false }
        guard let before = draft.layout.before[index] else { return true }
        return !draft.has(before, .function) && !draft.has(before, [.nameCue, .role, .kin])
    }

    /// `An picked him`: the article stands before a vowel, or an h that is not heard.
    private static func isArticleBeforeConsonant(_ index: Int, _ draft: Draft) -> Bool {
        guard draft.isWord(index, "an"), let after = draft.layout.after[index], draft.tokens[after].isWord,
            let letter = draft.tokens[after].folded.utf8.first
        else { return false }
        return !"aeiouh".utf8.contains(letter) && draft.casing(after) == .lower
    }
}
