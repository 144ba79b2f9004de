/// What is left with a digit: printed only where the short list of `templates/words/numbers.txt` has it.
enum FigureRules {
    /// Before any shape is looked for: `10/10` is praise, not the tenth of October.
    static func prove(_ draft: inout Draft, _ clusters: [Cluster]) {
        for cluster in clusters where draft.lists.figures.contains(cluster.text(draft.tokens)) {
            guard !cluster.range.contains(where: { draft.marks[$0].isOut }), !isCountOfPeople(cluster, draft),
                !isAmongFigures(cluster, draft),
                !draft.isWord(
                    draft.layout.before[cluster.range.lowerBound], "on", "since", "until", "by", "year", "aged")
            else {
                continue
            }
            for index in cluster.range { draft.proven[index] = true }
        }
    }

    static func apply(to draft: inout Draft) {
        for index in draft.tokens.indices where draft.tokens[index].isFigures && !draft.marks[index].isOut {
            if draft.proven[index] || draft.has(index, .spelling) || isSmallCount(index, draft)
                || isTextSpeak(index, draft) || isRating(index, draft)
            {
                draft.keep(index, .allowedNumber)
            } else {
                let isYear = isYear(draft.tokens[index].folded)
                draft.takeOut(index, isYear ? .date : .number, isYear ? .date : .number)
            }
        }
    }

    /// Part of a longer number written in groups, or of a date.
    private static func isAmongFigures(_ cluster: Cluster, _ draft: Draft) -> Bool {
        if let next = draft.layout.after[cluster.range.upperBound], draft.has(next, .month) || draft.isWord(next, "of")
        {
            return true
        }
        return [draft.layout.before[cluster.range.lowerBound], draft.layout.after[cluster.range.upperBound]].contains {
            place in
            place.map { draft.tokens[$0].isFigures } ?? false
        }
    }

    /// `7` and `24` stand on the list for `24 hours a day, 7 days a week`; before another noun they count something.
    private static func isCountOfPeople(_ cluster: Cluster, _ draft: Draft) -> Bool {
        guard cluster.range.count == 1, cluster.text(draft.tokens).utf8.allSatisfy(Checksum.isDigit),
            cluster.text(draft.tokens).utf8.count < 3
        else { return false }
        guard let next = draft.layout.after[cluster.range.lowerBound] else { return true }
        return !draft.isWord(next, "hours", "days", "hour", "hrs")
    }

    /// `2 weeks`, `3 times`.
    private static func isSmallCount(_ index: Int, _ draft: Draft) -> Bool {
        guard let number = Int(draft.tokens[index].folded), (1...12).contains(number),
            draft.tokens[index].dress.isEmpty, let next = draft.layout.after[index],
            draft.lists.counted.contains(draft.tokens[next].folded)
        else { return false }
        return !draft.isWord(draft.layout.after[next], "old", "olds")
    }

    /// `2 say`, `4 everything`: to and for, by people who write as they text.
    private static func isTextSpeak(_ index: Int, _ draft: Draft) -> Bool {
        let text = draft.tokens[index].folded
        guard text == "2" || text == "4", draft.isCareless || draft.layout.hasCarelessSentence,
            let next = draft.layout.after[index]
        else { return false }
        return draft.has(next, .pronoun) || draft.has(next, .possessive)
            || (text == "2" ? draft.has(next, .verb) || draft.isWord(next, "the") : draft.isWord(next, "the", "all"))
    }

    /// Both figures of `11 out of 10`: an opinion, where the whole is one that people give marks of.
    private static func isRating(_ index: Int, _ draft: Draft) -> Bool {
        func outOf(_ first: Int, _ step: (Int) -> Int?) -> Int? {
            guard let near = step(first), let far = step(near) else { return nil }
            let words = [near, far].sorted()
            return draft.isWord(words[0], "out") && draft.isWord(words[1], "of") ? step(far) : nil
        }
        let part = outOf(index) { draft.layout.before[$0] }
        let whole = outOf(index) { draft.layout.after[$0] }
        guard let other = part ?? whole, draft.tokens[other].isFigures else { return false }
        return ["5", "10", "100"].contains(draft.tokens[whole ?? index].folded)
    }

    private static func isYear(_ text: String) -> Bool {
        guard text.utf8.count == 4, let year = Int(text) else { return false }
        return (1900...2099).contains(year)
    }
}
