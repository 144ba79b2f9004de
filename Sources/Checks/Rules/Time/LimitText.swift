/// Numbers of days that a sentence calls a limit.
enum LimitText {
    private static let days = Lexicon(["day", "days", "day's", "days'"])
    private static let working = Lexicon(["working"])
    private static let words = Lexicon([
        "within", "limit", "limits", "deadline", "deadlines", "target", "targets", "timescale", "timescales",
        "timeframe",
        "due", "allows", "allow", "extended", "up",
    ])

    /// Whether a typed number of the sentence is judged as a limit: "within 10 working days".
    static func reader(_ prose: Prose, _ sentence: Prose.Sentence) -> (Prose.Word) -> Bool {
        let words = prose.words[sentence.words]
        guard words.contains(where: { Self.words.contains($0) }) else { return { _ in false } }
        return { word in
            guard let index = words.firstIndex(where: { $0.start == word.start }) else { return false }
            return isDays(words, index)
        }
    }

    /// Whether "working days" or "days" follows, a range of numbers in between passed over.
    static func isDays(_ words: ArraySlice<Prose.Word>, _ index: Int) -> Bool {
        var next = index + 1
        while words.indices.contains(next), words[next].kind == .number || joins.contains(words[next]) { next += 1 }
        guard words.indices.contains(next) else { return false }
        if days.contains(words[next]) { return true }
        return working.contains(words[next]) && words.indices.contains(next + 1) && days.contains(words[next + 1])
    }

    private static let joins = Lexicon(["to", "and", "or"])
}
