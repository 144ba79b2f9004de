/// Finds the one name that a slip of the pen turned into what somebody typed.
///
/// People follow a proposal word for word, so likeness alone proposes nothing. A slip leaves the first letter of a
/// word, its figures, the number of words and every word but one as they are, and it doesn't make another word that is
/// known: `not-upheld`, `unanswered` and `C25` are not slips of `upheld`, `answered` and `C05`.
public enum NearestName {
    /// The name that is meant; nil where none is near enough or two are equally near.
    public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        // The time grows with the square of a name's length, and nobody slips in a name of a page.
        guard name.utf8.count <= 200 else { return nil }
        let typed = NameWords(name)
        let known = Set(candidates).map { (name: $0, words: NameWords($0)) }
        let same = known.filter { $0.words.joined == typed.joined }
        guard same.isEmpty else { return same.count == 1 ? same[0].name : nil }
        let vocabulary = Set(known.flatMap(\.words.words))
        let slips = known.compactMap { candidate in
            slip(from: candidate.words, to: typed, vocabulary).map { (name: candidate.name, letters: $0) }
        }
        let fewest = slips.map(\.letters).min()
        let best = slips.filter { $0.letters == fewest }
        return best.count == 1 ? best[0].name : nil
    }

    /// How many letters slipped, in one word; nil where more than a slip stands between the two.
    private static func slip(from meant: NameWords, to typed: NameWords, _ vocabulary: Set<String>) -> Int? {
        guard meant.words.count == typed.words.count else { return nil }
        let differing = zip(meant.words, typed.words).filter { $0 != $1 }
        guard differing.count == 1 else { return nil }
        if differing[0].0 == differing[0].1 + "s" || differing[0].0 + "s" == differing[0].1 { return 1 }
        guard !vocabulary.contains(differing[0].1) else { return nil }
        let (word, slipped) = (Array(differing[0].0), Array(differing[0].1))
        guard word.first == slipped.first, !(word + slipped).contains(where: \.isNumber) else { return nil }
        let length = min(word.count, slipped.count)
        let letters = LetterDistance.of(word, slipped)
        // A letter for another makes a word of another meaning too easily where there are few: care and case.
        if word.count == slipped.count, length < 6, word.sorted() != slipped.sorted() { return nil }
        // Of a word by itself three letters have to be there; beside others, such as 'as_att', two say enough.
        let least = typed.words.count > 1 ? 2 : 3
        return letters <= (length < least ? 0 : length < 9 ? 1 : 2) ? letters : nil
    }
}

/// A name as words to compare: without capitals, signs and spaces, and with figures for the words of small numbers.
public struct NameWords: Hashable, Sendable {
    public let words: [String]

    public init(_ name: String) {
        let plain = name.lowercased().filter { $0 != "'" && $0 != "’" }.replacing("&", with: " and ")
        words = plain.split { !$0.isLetter && !$0.isNumber }.map { Self.numbers[String($0)] ?? String($0) }
    }

    var joined: String { words.joined() }

    /// Whether the words of another name stand among these, one behind the other.
    public func hold(_ other: NameWords) -> Bool { words.contains(other.words) }

    private static let numbers = Dictionary(
        zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], (1...9).map(String.init)),
        uniquingKeysWith: { first, _ in first })
}

/// Damerau and Levenshtein's distance: letters to insert, delete, replace or swap with the next.
enum LetterDistance {
    static func of(_ first: [Character], _ second: [Character]) -> Int {
        var before: [Int] = []
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var next = [index + 1]
            for (column, other) in second.enumerated() {
                var best = min(row[column] + (letter == other ? 0 : 1), row[column + 1] + 1, next[column] + 1)
                if index > 0, column > 0, letter == second[column - 1], other == first[index - 1] {
                    best = min(best, before[column - 1] + 1)
                }
                next.append(best)
            }
            (before, row) = (row, next)
        }
        return row[second.count]
    }
}
