/// An officer's reading of proposed quotes, one after the other.
public struct ReviewSession: Sendable {
    public init() {}
}
