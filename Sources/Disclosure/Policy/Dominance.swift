extension Policy {
    /// When a sum of money is hidden because one payment makes up most of it: whoever got that payment could tell
    /// the others', and everyone could guess theirs.
    public struct Dominance: Hashable, Sendable {
        /// The most that the largest payment may be, in per cent of the sum.
        public let largestShare: Int
    }
}
