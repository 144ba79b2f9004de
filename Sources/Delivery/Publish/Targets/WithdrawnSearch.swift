/// Whether bytes hold words that may never be published again; made where withdrawn quotes are known.
public struct WithdrawnSearch: Sendable {
    let holds: @Sendable (_ bytes: [UInt8]) -> Bool

    public init(holds: @escaping @Sendable (_ bytes: [UInt8]) -> Bool) { self.holds = holds }

    /// Where nothing was ever withdrawn.
    public static let nothing = WithdrawnSearch { _ in false }
}
