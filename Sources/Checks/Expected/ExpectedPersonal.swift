/// What of people a site may hold: the ways to reach the services that a council has declared, and approved quotes.
public struct ExpectedPersonal: Sendable {
    /// The texts of a council's contacts and settings, by the council's folder: telephone numbers, mailboxes and
    /// postcodes that stand in them may stand on its pages.
    public var declared: [String: [String]] = [:]
    /// The digests of the approved quotes, by the folder of the edition.
    public var quotes: [String: Set<String>] = [:]
    /// The digest of some words, as approvals are bound to.
    public var digest: @Sendable (String) -> String

    public init(digest: @escaping @Sendable (String) -> String) { self.digest = digest }
}
