/// What a text would look like with every word that has not earned its place taken out.
public struct Proposal: Sendable {
    public init() {}
}
