/// What an address must look like before a reader is sent to it. A shape is all a build can judge: whether
/// somebody answers is what `checked_on` says.
enum ContactShape {
    /// One `@`, a name before it, and a domain of at least two parts after it, in plain letters.
    static func isEmail(_ text: String) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, isMade(of: nameSigns, halves[0]) else { return false }
        return isDomain(halves[1])
    }

    /// `https://`, a domain, and no sign that a browser would have to guess at.
    static func isSecureLink(_ text: String) -> Bool {
        guard text.hasPrefix("https://") else { return false }
        let rest = text.dropFirst("https://".count)
        guard !rest.contains(where: { $0.isWhitespace || "<>\"@".contains($0) }) else { return false }
        return isDomain(rest.prefix { !"/?#".contains($0) })
    }

    private static func isDomain(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count >= 2 && parts.allSatisfy { isMade(of: "-", $0) && !$0.hasPrefix("-") && !$0.hasSuffix("-") }
    }

    private static let nameSigns = "._+-"

    private static func isMade(of signs: String, _ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || signs.contains($0)) }
    }
}
