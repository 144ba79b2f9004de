extension Policy {
    /// Against whom hidden numbers are protected.
    public enum Readers: String, Hashable, Sendable, CaseIterable {
        /// Everybody who has all that is published, and knows that zeros are printed.
        case everyone
        /// Those too who know one small count themselves, such as the family that it counts.
        case insiders
    }
}
