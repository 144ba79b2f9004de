import StrictYAML

/// A row that counts what lies between two numbers: "11 to 20", "More than 65", "10 working days or fewer".
struct Band: Hashable, Sendable {
    /// Nil where it is open.
    let from: Int?
    let through: Int?

    /// Nil of a heading that is not a band.
    init?(_ heading: String) {
        guard heading.utf8.contains(where: ProseBytes.isDigit) else { return nil }
        let text = heading.lowercased().replacing("–", with: "-")
        let numbers = Self.numbers(of: text)
        guard numbers.allSatisfy({ $0 < 1900 }) else { return nil }  // years
        let words = Set(text.split { !$0.isLetter }.map(String.init))
        switch numbers.count {
        case 2 where words.contains("to") || words.contains("and") || text.contains("-"):
            if words.contains("over") || words.contains("more") || words.contains("above") {
                (from, through) = (numbers[1] + 1, nil)
            } else {
                (from, through) = (numbers[0], numbers[1])
            }
        case 1 where !words.isDisjoint(with: ["over", "more", "above", "longer", "older"]) && !words.contains("no"):
            (from, through) = (numbers[0] + (words.contains("or") || words.contains("and") ? 0 : 1), nil)
        case 1 where !words.isDisjoint(with: ["within", "fewer", "less", "under", "up", "below"]):
            let isBelow = words.contains("under") || words.contains("below") || words.contains("than")
            (from, through) = (nil, numbers[0] - (isBelow ? 1 : 0))
        default: return nil
        }
    }

    /// The limits that the band's ends stand for.
    var edges: [Int] { [from.map { $0 - 1 }, through].compactMap { $0 }.filter { $0 > 0 } }

    enum Fault: Hashable, Sendable {
        case overlap(Int)
        case gap(Int)
    }

    /// What is wrong where another band follows this one; nil of bands that begin where this one begins, too: those
    /// part the same days by something else.
    func fault(before next: Band) -> Fault? {
        guard let end = through, let start = next.from, from != next.from else { return nil }
        if start <= end { return .overlap(start) }
        return start > end + 1 ? .gap(end + 1) : nil
    }

    private static func numbers(of text: String) -> [Int] {
        text.split { !$0.isASCII || !$0.isNumber }.compactMap { WholeNumber.count.read(String($0)) }
    }
}
