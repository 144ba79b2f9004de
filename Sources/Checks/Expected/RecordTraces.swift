/// Where something stands that must never be published, or never again, in bytes from the start.
public struct RecordTraces: Hashable, Sendable {
    /// References and keys.
    public let identifiers: [Int]
    /// Made-up names that are planted in the records.
    public let canaries: [Int]
    /// Words of quotes that were withdrawn.
    public let withdrawn: [Int]

    public init(identifiers: [Int] = [], canaries: [Int] = [], withdrawn: [Int] = []) {
        self.identifiers = identifiers
        self.canaries = canaries
        self.withdrawn = withdrawn
    }
}
