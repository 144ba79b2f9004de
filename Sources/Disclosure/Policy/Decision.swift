import Diagnostics
public import Quantities

extension Policy {
    /// A decision on a class disclosure: every case of a group falls in one category, so that the category is known
    /// of everyone in the group.
    public struct Decision: Equatable, Sendable {
        public enum Choice: String, Hashable, Sendable, CaseIterable { case show, hide }

        public let figure: FigureName
        /// The cell: a category for each dimension, parted by `/`, with `all` for a margin.
        public let cell: String
        public let choice: Choice
        public let reason: String
        let location: SourceLocation
    }
}
