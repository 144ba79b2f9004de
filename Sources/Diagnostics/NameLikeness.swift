extension NameWords {
    /// How much of what two names say is the same, from 0 to 1: words in both, of all words in either. A word of five letters
    /// or more may have slipped by one.
    public func likeness(to other: NameWords, without common: Set<String>) -> Double {
        let (own, others) = (Set(words).subtracting(common), Set(other.words).subtracting(common))
        let shared = own.filter { word in others.contains { Self.isAlike(word, $0) } }.count
        let all = own.count + others.count - shared
        return all > 0 ? Double(shared) / Double(all) : 0
    }

    private static func isAlike(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        let isLong = min(first.count, second.count) > 4
        return isLong && first.first == second.first && LetterDistance.of(Array(first), Array(second)) < 2
    }
}
