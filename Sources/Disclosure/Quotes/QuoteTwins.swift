/// Finds quotes that say the same in the same words: a reader would meet one person twice, and take them for two.
public enum QuoteTwins {
    /// Texts are twins when this share of their pairs of neighbouring words is common to both (Dice's measure).
    static let likeness = 0.7

    /// For each text the first one before it that is its twin.
    public static func firstTwin(of texts: [String]) -> [Int?] {
        let pairs = texts.map(pairs)
        return pairs.indices.map { later in
            (0..<later).first { isTwin(pairs[later], pairs[$0]) }
        }
    }

    /// Whether two texts are twins.
    public static func areTwins(_ first: String, _ second: String) -> Bool {
        isTwin(pairs(of: first), pairs(of: second))
    }

    private static func isTwin(_ first: Set<[String]>, _ second: Set<[String]>) -> Bool {
        let all = first.count + second.count
        return all > 0 && Double(2 * first.intersection(second).count) >= likeness * Double(all)
    }

    /// Pairs of neighbouring words in small letters; the whole of a text of one.
    private static func pairs(of text: String) -> Set<[String]> {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.count > 1 else { return words.isEmpty ? [] : [words] }
        return Set(zip(words, words.dropFirst()).map { [$0, $1] })
    }
}
