/// Where sentences begin, which are typed in capitals, and whether capitals mean anything in a text.
struct Layout {
    private(set) var startsSentence: [Bool]
    private(set) var isLoud: [Bool]
    /// Most words of the sentence begin with a capital, as in a heading.
    private(set) var isHeading: [Bool]
    private(set) var isCareless = false
    /// A whole sentence, of four words or more, is typed small or in capitals.
    private(set) var hasCarelessSentence = false
    /// The word directly before, with only a space between; nil where there is none.
    private(set) var before: [Int?]
    private(set) var after: [Int?]

    init(_ tokens: [Token]) {
        let count = tokens.count
        startsSentence = Array(repeating: false, count: count)
        isLoud = Array(repeating: false, count: count)
        isHeading = Array(repeating: false, count: count)
        before = Array(repeating: nil, count: count)
        after = Array(repeating: nil, count: count)
        link(tokens)
        for (number, sentence) in Self.sentences(of: tokens).enumerated() {
            judge(tokens, sentence, isFirst: number == 0)
        }
    }

    private static func isWordLike(_ token: Token) -> Bool {
        token.isWord || token.isFigures || token.placeholder != nil
    }

    private mutating func link(_ tokens: [Token]) {
        var last: Int?
        for index in tokens.indices {
            if Self.isWordLike(tokens[index]) {
                if let last {
                    before[index] = last
                    after[last] = index
                }
                last = index
            } else if !tokens[index].isSpace || tokens[index].folded == "\n" {
                last = nil
            }
        }
    }

    /// A sentence ends at a full stop, a question or exclamation mark, a colon, a quotation mark, a bracket, a
    /// picture or a new line.
    private static func sentences(of tokens: [Token]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in tokens.indices where ends(tokens, at: index) {
            sentences.append(start..<(index + 1))
            start = index + 1
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences.filter { $0.contains { isWordLike(tokens[$0]) } }
    }

    private static func ends(_ tokens: [Token], at index: Int) -> Bool {
        let token = tokens[index]
        if token.isPicture || token.folded == "\n" { return true }
        // People who end on kisses rarely add a full stop.
        if token.isWord { return token.casing == .lower && isKiss(token.folded) && startsBig(tokens, after: index) }
        guard token.isMark else { return false }
        switch token.folded {
        case "!", "?", ":", "\"", "(", ")": return true
        case ".": return index + 1 == tokens.count || !tokens[index + 1].isFigures
        default: return false
        }
    }

    private static let greetings: Set<String> = [
        "hi", "hello", "hiya", "hey", "dear", "good", "morning", "afternoon", "evening", "thanks", "greetings", "to",
    ]

    /// The word after `Dear manager,` and `Hi all,`, which people begin with a capital.
    private static func afterGreeting(_ tokens: [Token], _ sentence: Range<Int>) -> Int? {
        guard let comma = sentence.first(where: { tokens[$0].isMark(",") }) else { return nil }
        let words = sentence.filter { $0 < comma && isWordLike(tokens[$0]) }
        guard let first = words.first, words.count <= 4, greetings.contains(tokens[first].folded) else { return nil }
        return sentence.first { $0 > comma && isWordLike(tokens[$0]) }
    }

    private static func isKiss(_ word: String) -> Bool {
        word == "lol" || (word.utf8.count <= 4 && word.utf8.allSatisfy { $0 == UInt8(ascii: "x") })
    }

    private static func startsBig(_ tokens: [Token], after index: Int) -> Bool {
        index + 2 < tokens.count && tokens[index + 1].isSpace && tokens[index + 2].isWord
            && tokens[index + 2].casing == .title
    }

    private mutating func judge(_ tokens: [Token], _ sentence: Range<Int>, isFirst: Bool) {
        let words = sentence.filter { tokens[$0].isWord }
        if let first = sentence.first(where: { Self.isWordLike(tokens[$0]) }) { startsSentence[first] = true }
        if let first = Self.afterGreeting(tokens, sentence) { startsSentence[first] = true }
        let long = words.filter { tokens[$0].range.count > 1 }
        let loud = long.count { tokens[$0].casing == .upper }
        let small = long.count { tokens[$0].casing == .lower }
        if loud >= 2, small == 0 || loud >= 2 * small {
            for index in sentence { isLoud[index] = true }
            isCareless = true
        }
        let titled = words.count { tokens[$0].casing == .title }
        if words.count >= 3, titled * 2 > words.count { for index in sentence { isHeading[index] = true } }
        // After a placeholder nobody knows how the sentence began.
        let head = sentence.first { Self.isWordLike(tokens[$0]) }
        let startsSmall = head.map { tokens[$0].isWord && tokens[$0].casing == .lower } ?? false
        let smallI = words.contains { tokens[$0].folded == "i" && tokens[$0].casing == .lower }
        let isSmall = startsSmall && !words.contains { [.title, .mixed].contains(tokens[$0].casing) }
        if words.count >= 4, isSmall && (isFirst || smallI) || (loud >= 2 && small == 0) { hasCarelessSentence = true }
        if smallI || (startsSmall && (isFirst || words.count >= 3)) { isCareless = true }
    }
}
