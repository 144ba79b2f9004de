/// Which rules made a proposal: an approval names them, so that newer rules which flag more can void it.
public struct RulesVersion: Hashable, Sendable, CustomStringConvertible {
    /// Counts up whenever the rules in the program change what is taken out or queued.
    public static let program = 2

    /// Of the program's rules.
    public let number: Int
    /// The first 12 hexadecimal digits of the SHA-256 of all word lists.
    public let lists: String

    public init(number: Int, lists: String) {
        self.number = number
        self.lists = lists
    }

    /// `1-3f0a9c...`, as an approval writes it.
    public var description: String { "\(number)-\(lists)" }

    /// Reads what `description` wrote; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]), parts[1].utf8.count == 12,
            parts[1].utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        self.init(number: number, lists: String(parts[1]))
    }
}
