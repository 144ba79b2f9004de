/// Finds quotes that say the same in the same words: a reader would meet one person twice, and take them for two.
public enum QuoteTwins {
    /// Texts are twins when at least this share of their runs of three words is common to both.
    static let likeness = 0.6

    /// For each text the first one before it that is its twin.
    public static func firstTwin(of texts: [String]) -> [Int?] {
        let runs = texts.map(runs)
        return runs.indices.map { later in
            (0..<later).first { isTwin(runs[later], runs[$0]) }
        }
    }

    /// Whether two texts are twins.
    public static func areTwins(_ first: String, _ second: String) -> Bool { isTwin(runs(of: first), runs(of: second)) }

    private static func isTwin(_ first: Set<[String]>, _ second: Set<[String]>) -> Bool {
        let all = first.union(second).count
        return all > 0 && Double(first.intersection(second).count) >= likeness * Double(all)
    }

    /// Runs of three words in small letters; the whole of a shorter text.
    private static func runs(of text: String) -> Set<[String]> {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.count > 3 else { return words.isEmpty ? [] : [words] }
        return Set((0...(words.count - 3)).map { Array(words[$0..<($0 + 3)]) })
    }
}
