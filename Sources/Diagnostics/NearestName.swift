/// Finds the name that somebody most likely meant.
public enum NearestName {
    /// The candidate with the smallest edit distance to `name`, when it is close enough to be worth
    /// proposing (a third of the name's length, at least 2 edits). Ties go to the first in the alphabet.
    public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        let limit = max(2, name.count / 3)
        let measured = candidates.map { (distance(Array(name), Array($0)), $0) }
        guard let best = measured.min(by: <), best.0 <= limit else { return nil }
        return best.1
    }

    /// Levenshtein's distance: the number of letters to insert, delete or replace.
    static func distance(_ first: [Character], _ second: [Character]) -> Int {
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in second.enumerated() {
                let substituted = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
            }
        }
        return row[second.count]
    }
}
