/// What was published, for the terminal.
public struct PublishReceipt: Sendable {
    /// Where the site is now, or would be.
    public let place: String
    public let changes: ChangeList
    /// What the build is known by.
    public let build: FileDigest
    /// What the officer should know besides.
    public let notes: [String]
    /// The manifest of the site that is there now.
    public let manifest: [UInt8]

    public var lines: [String] {
        changes.lines + notes + ["\(place) is build \(build.short)"]
    }
}
