/// Where something of the records stands that must never leave them, in bytes from the start.
public struct RecordTraces: Hashable, Sendable {
    /// References and keys.
    public let identifiers: [Int]
    /// Made-up names that are planted in the records.
    public let canaries: [Int]

    public init(identifiers: [Int] = [], canaries: [Int] = []) {
        self.identifiers = identifiers
        self.canaries = canaries
    }
}
