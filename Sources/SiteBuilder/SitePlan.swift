public import Pages
public import Quantities
public import Settings
public import Site

/// Which pages a site has and what they are made from, before any is rendered.
public struct SitePlan: Sendable {
    public let layouts: Layouts
    /// Style sheets for the page that lists the councils, with their paths in the site.
    public let theme: [SiteFile]
    public let councils: [Council]
    /// Whether the children's pages of one council are all there is.
    public let isChildrenAlone: Bool
    /// The pages that show the councils side by side; nil where there are none.
    public var comparison: Comparison?
    /// Which of its files are made.
    public var piece = Piece.whole

    /// A site of many councils is made piece by piece, so that nobody has to hold all of it.
    public enum Piece: Sendable {
        case whole
        /// What belongs to the councils of the plan, and nothing else.
        case councils
        /// All that belongs to no council, where the councils have these pages.
        case common(beside: [String])

        var isCommon: Bool { if case .common = self { true } else { false } }
    }

    public init(layouts: Layouts, theme: [SiteFile], councils: [Council], isChildrenAlone: Bool = false) {
        self.isChildrenAlone = isChildrenAlone
        self.layouts = layouts
        self.theme = theme
        self.councils = councils
    }

    /// What one council publishes.
    public struct Council: Sendable {
        public let name: CouncilName
        public let settings: CouncilSettings
        public let editions: [EditionEntry]
        /// The children's pages and each edition.
        public let publications: [PageContext]
        /// Style sheets and script, with their paths in the site.
        public let theme: [SiteFile]

        public init(
            name: CouncilName, settings: CouncilSettings, editions: [EditionEntry], publications: [PageContext],
            theme: [SiteFile]
        ) {
            self.name = name
            self.settings = settings
            self.editions = editions
            self.publications = publications
            self.theme = theme
        }
    }
}
