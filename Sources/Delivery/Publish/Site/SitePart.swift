/// Which pages of a council's site are built and published.
public enum SitePart: String, CaseIterable, Sendable {
    case all
    /// The children's pages alone: they wait for no report and for nobody's sign-off of one.
    case children
}
