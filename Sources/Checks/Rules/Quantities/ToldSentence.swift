/// A word of a sentence as the rule about quantities reads it.
struct ToldWord {
    /// In small letters, with straight apostrophes.
    let text: String
    /// Whether somebody typed it.
    let isTyped: Bool
    /// Whether it is a published value or a claim that the build has held against the figures.
    let isBound: Bool
    /// Whether a comma, a colon or the like stands behind it.
    let isCut: Bool
    /// Whether what stands behind it begins something new: a semicolon, a colon, a dash.
    let isEnd: Bool
}

/// A stretch of a sentence that says one thing.
struct ToldPart {
    let words: ArraySlice<ToldWord>
    /// What the sentence says before it.
    let before: ArraySlice<ToldWord>

    /// "We got 12, and nobody withdrew": what is bound in the one part proves nothing of the other.
    static func all(of words: [ToldWord]) -> [ToldPart] {
        var starts = [words.startIndex]
        for index in words.indices.dropFirst() where isStart(index, words) { starts.append(index) }
        return zip(starts, starts.dropFirst() + [words.endIndex]).map {
            ToldPart(words: words[$0..<$1], before: words[..<$0])
        }
    }

    private static func isStart(_ index: Int, _ words: [ToldWord]) -> Bool {
        if words[index - 1].isEnd { return true }
        switch words[index].text {
        case "but": return index + 1 == words.count || !QuantityWords.numbers.contains(words[index + 1].text)
        case "so", "because", "since": return words[index - 1].isCut
        case "while", "whereas", "although", "though": return true
        case "and": return words[index - 1].isCut || (index + 1 < words.count && isTold(words[index + 1].text))
        default: return words[index - 1].isCut && isTold(words[index].text)
        }
    }

    private static func isTold(_ word: String) -> Bool {
        QuantityWords.none.contains(word) || QuantityWords.all.contains(word) || QuantityWords.shares.contains(word)
    }

    func has(_ set: Set<String>) -> Bool { words.contains { set.contains($0.text) } }

    /// Held against the data already.
    var isBound: Bool { words.contains(where: \.isBound) }

    /// A duty, a wish, a case that is supposed, the story of one person, or what somebody else said.
    var isNoClaim: Bool {
        has(QuantityWords.modals) || has(QuantityWords.singular) || has(QuantityWords.meaning)
            || words.contains { QuantityWords.conditions.contains($0.text) } || isSupposed || isSaid
    }

    private var isSupposed: Bool { before.first.map { QuantityWords.conditions.contains($0.text) } ?? false }

    /// "Families told us that most letters were clear"; what we say ourselves is ours.
    private var isSaid: Bool {
        let all = before + words
        return all.indices.contains { index in
            QuantityWords.saying.contains(all[index].text)
                && !all[..<index].suffix(2).contains { ["we", "nobody", "no-one", "no"].contains($0.text) }
        }
    }

    enum Tense { case past, present }

    var tense: Tense {
        if has(QuantityWords.past) { return .past }
        if words.indices.contains(where: isPerfect) { return .past }
        return !has(QuantityWords.present) && words.contains { QuantityWords.isPast($0.text) } ? .past : .present
    }

    /// Of the verb that a noun phrase goes with: the one behind it or, where none is, the one before. A clause that
    /// describes the noun ("who complained") has a verb of its own.
    func tense(of phrase: ClosedRange<Int>) -> Tense {
        var rest = words[(phrase.upperBound + 1)...]
        if let next = rest.first, QuantityWords.relatives.contains(next.text), !words[phrase.upperBound].isCut {
            rest = afterVerb(rest)
        }
        // "What each investigation has taught us" has a verb of its own too.
        if let behind = tense(in: rest.prefix { !QuantityWords.subordinates.contains($0.text) }) { return behind }
        let before = words[..<phrase.lowerBound]
        guard let last = before.indices.last(where: { tense(at: before[$0]) != nil }) else { return .present }
        // "Is named for": the verb begins before its participle.
        let start = before[max(before.startIndex, last - 2)...last].firstIndex { tense(at: $0) != nil } ?? last
        return tense(in: before[start...last]) ?? .present
    }

    /// Behind the first verb: "who complained", "that was not done".
    private func afterVerb(_ words: ArraySlice<ToldWord>) -> ArraySlice<ToldWord> {
        let verb = words.drop { tense(at: $0) == nil }
        guard let first = verb.first, QuantityWords.auxiliaries.contains(first.text) else { return verb.dropFirst() }
        let rest = verb.dropFirst().drop { QuantityWords.negations.contains($0.text) }
        return rest.first.map { QuantityWords.isPast($0.text) || $0.text == "done" } ?? false ? rest.dropFirst() : rest
    }

    private func tense(in words: ArraySlice<ToldWord>) -> Tense? {
        guard let index = words.indices.first(where: { tense(at: words[$0]) != nil || isPerfect($0) }) else {
            return nil
        }
        if isPerfect(index) { return .past }
        let word = words[index].text
        if QuantityWords.past.contains(word) || QuantityWords.simple.contains(word) { return .past }
        if QuantityWords.present.contains(word) || QuantityWords.perfect.contains(word) { return .present }
        // "Complaints received are": what looks like the past describes the noun.
        let main = words[(index + 1)...].firstIndex { QuantityWords.auxiliaries.contains($0.text) }
        return main.flatMap { tense(in: words[$0...]) } ?? .past
    }

    private func tense(at word: ToldWord) -> Tense? {
        if QuantityWords.past.contains(word.text) || QuantityWords.isPast(word.text) { return .past }
        return QuantityWords.present.contains(word.text) || QuantityWords.perfect.contains(word.text) ? .present : nil
    }

    private func isPerfect(_ index: Int) -> Bool {
        guard QuantityWords.perfect.contains(words[index].text), index + 1 < words.endIndex,
            words[index + 1].text != "to"
        else { return false }
        return words[index...].dropFirst().prefix(3).contains { word in
            QuantityWords.isPast(word.text) || QuantityWords.changed.contains(word.text)
                || ["been", "gone", "had", "become", "come", "withdrawn"].contains(word.text)
        }
    }
}
