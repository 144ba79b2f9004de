/// Electronic mail, web addresses, names on social networks and hashtags, by their shape.
enum ContactShapes {
    private static let endings: Set<String> = [
        "com", "co", "uk", "org", "net", "gov", "info", "io", "me", "tv", "eu", "ie", "pl", "ro", "app", "example",
        "ac", "sch",
        "biz", "online", "site", "xyz", "ly", "be",
    ]

    static func apply(to draft: inout Draft, _ cluster: Cluster) {
        let tokens = draft.tokens
        let range = cluster.range
        if let at = range.first(where: { tokens[$0].isMark("@") }) {
            let isMail = at > range.lowerBound && range.contains { $0 > at && tokens[$0].isMark(".") }
            let first = at > range.lowerBound ? range.lowerBound : at
            draft.takeOut(first...range.upperBound, isMail ? .email : .handle, isMail ? .email : .handle)
        } else if isWebAddress(tokens, range) {
            draft.takeOut(range, .web, .webAddress)
        } else if tokens[range.lowerBound].isMark("#"), range.count > 1 {
            let isNumber = tokens[range.lowerBound + 1].isFigures
            draft.takeOut(range, isNumber ? .caseReference : .handle, isNumber ? .caseReference : .handle)
        } else if range.contains(where: { tokens[$0].isMark("_") }) {
            draft.takeOut(range, .handle, .handle)
        }
    }

    private static func isWebAddress(_ tokens: [Token], _ range: ClosedRange<Int>) -> Bool {
        let first = tokens[range.lowerBound].folded
        if first == "http" || first == "https" || first == "www" { return range.count > 1 }
        return range.dropFirst().contains { index in
            tokens[index].isMark(".") && index < range.upperBound && tokens[index + 1].isWord
                && endings.contains(tokens[index + 1].folded) && !tokens[index - 1].isMark
        }
    }
}
