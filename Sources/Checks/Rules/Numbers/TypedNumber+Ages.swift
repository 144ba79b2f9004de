// Ages, and names that hold a number.
extension TypedNumberReader {
    private static let bodies = Lexicon([
        "service", "team", "hub", "project", "centre", "programme", "panel", "board", "club",
    ])

    /// "The 0-25 Service", "the 16+ Team": a count has a plural behind it.
    func isBeforeName(_ index: Int) -> Bool {
        var next = index + 1
        while words.indices.contains(next), words[next].kind == .number { next += 1 }
        guard words.indices.contains(next) else { return false }
        return Self.bodies.contains(words[next]) && prose.beginsWithCapital(words[next])
    }

    /// "Homeless at 16 or 17", "leaving care at 18", "Ash is 15", "14- to 25-year-olds": a small number that counts nothing, in a
    /// sentence about people and not about complaints.
    func isBareAge(_ index: Int) -> Bool {
        let age = Int(prose.text(words[index]).replacing("-", with: "")) ?? 0
        guard (1...25).contains(age), !isCounted(index), !isMeasured(index),
            !words.contains(where: { Self.recorded.contains($0) || prose.mark(of: $0) == .figure })
        else { return false }
        if words.dropFirst(index + 1 - words.startIndex).prefix(3).contains(where: isYearOld) { return true }
        guard let previous = word(index, -1) else { return false }
        if isJoined(previous), let first = word(index, -2), first.kind == .number { return isBareAge(index - 2) }
        if Self.being.contains(previous) { return word(index, -2).map(isPerson) ?? false }
        return Self.prepositions.contains(previous) && words.contains(where: Self.people.contains)
    }

    private func isYearOld(_ word: Prose.Word) -> Bool {
        let text = prose.text(word)
        return text.hasSuffix("-year-old") || text.hasSuffix("-year-olds")
    }

    /// Something that the number is of stands behind it: "at 12 working days", "at 20%".
    private func isMeasured(_ index: Int) -> Bool {
        guard after(index) == 32, let next = word(index, 1) else { return after(index) == UInt8(ascii: "%") }
        return !Self.behind.contains(next)
    }

    private func isJoined(_ word: Prose.Word) -> Bool { NumberLexicon.joins.contains(word) }

    /// A name, or "who": what is 15 years old.
    private func isPerson(_ word: Prose.Word) -> Bool {
        Self.who.contains(word) || prose.beginsWithCapital(word) && !Self.things.contains(word)
    }

    private static let recorded = Lexicon([
        "complaint", "complaints", "compliment", "compliments", "concern", "concerns", "comment", "comments", "case",
        "cases",
        "payment", "payments", "answer", "answers", "number", "numbers", "total", "average", "rose", "fell",
        "increased",
        "decreased", "investigation", "investigations", "referrals", "withdrawals", "quotes",
    ])
    private static let people = Lexicon([
        "people", "person", "child", "children", "care", "leaver", "leavers", "teenager", "teenagers", "boy", "girl",
        "homeless", "adult", "adults", "home", "student", "students", "school", "college",
    ])
    private static let prepositions = Lexicon(["at", "of", "from", "until", "till", "before", "after", "be", "turning"])
    private static let being = Lexicon(["is", "was"])
    private static let who = Lexicon(["who", "he", "she"])
    private static let things = Lexicon(["it", "that", "this", "there", "here", "what", "which", "all", "each", "none"])
    private static let behind = Lexicon([
        "and", "or", "to", "can", "may", "who", "they", "he", "she", "but", "when", "with", "it", "has", "is", "in",
        "on", "a", "an",
        "the", "for",
    ])
}
