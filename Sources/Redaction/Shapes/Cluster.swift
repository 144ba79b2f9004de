/// Tokens with no space between them, without the marks around them: an address, a reference, `24/7`.
struct Cluster {
    let range: ClosedRange<Int>

    /// All clusters of more than one token or with a digit, in order.
    static func all(in tokens: [Token]) -> [Cluster] {
        var clusters: [Cluster] = []
        var start: Int?
        for index in 0...tokens.count {
            let isInside = index < tokens.count && !tokens[index].isSpace && tokens[index].placeholder == nil
            if isInside {
                start = start ?? index
            } else if let first = start {
                if let trimmed = trimmed(tokens, first...(index - 1)) { clusters.append(Cluster(range: trimmed)) }
                start = nil
            }
        }
        return clusters
    }

    private static func trimmed(_ tokens: [Token], _ range: ClosedRange<Int>) -> ClosedRange<Int>? {
        var (first, last) = (range.lowerBound, range.upperBound)
        let outer = { (index: Int, marks: String) in
            tokens[index].isMark && (tokens[index].folded.isEmpty || marks.contains(tokens[index].folded))
        }
        while first <= last, outer(first, "(\"'-*.,;:!?[") { first += 1 }
        while last >= first, outer(last, ")\"'-*.,;:!?]") { last -= 1 }
        guard first <= last, last > first || tokens[first].isFigures else { return nil }
        return first...last
    }

    func text(_ tokens: [Token]) -> String {
        range.map { tokens[$0].folded + (tokens[$0].tailLength > 0 ? "'s" : "") }.joined()
    }
}
