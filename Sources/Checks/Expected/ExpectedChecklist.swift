public import Diagnostics

/// What a report has to show, with the place of the site that is said to show it.
public struct ExpectedChecklist: Sendable {
    public struct Item: Sendable {
        /// As the page that prints the checklist calls it, such as `c05`.
        public let anchor: String
        /// Whether a report that lacks it is refused. What was not read in its own text only warns.
        public let isBinding: Bool
        /// Nil where the council says, with a reason, that it does not apply.
        public let places: [Place]?
        /// Where the answer was written.
        public let source: SourceLocation

        public init(anchor: String, isBinding: Bool, places: [Place]?, source: SourceLocation) {
            self.anchor = anchor
            self.isBinding = isBinding
            self.places = places
            self.source = source
        }
    }

    /// A page of the site, or the section of it that an anchor begins.
    public struct Place: Sendable {
        public let path: String
        public let anchor: String?
        /// What has to be named there.
        public let names: [String]
        public let source: SourceLocation

        public init(path: String, anchor: String?, names: [String], source: SourceLocation) {
            self.path = path
            self.anchor = anchor
            self.names = names
            self.source = source
        }
    }

    /// The page that prints the checklist, from the site's root.
    public let page: String
    public let items: [Item]

    public init(page: String, items: [Item]) {
        self.page = page
        self.items = items
    }
}
