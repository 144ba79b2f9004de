/// Where the links of a figure lead, seen from the page that it stands on.
struct FigureLinks: Hashable, Sendable {
    /// The folder of the figures' own pages: `figures/` on a page of the report, empty on a figure's page.
    let figures: String
    /// The page that explains method and signs: `about-the-figures.html`.
    let about: String

    init(figures: String, about: String) {
        self.figures = figures
        self.about = about
    }

    /// The place where the signs are explained.
    var symbols: String { "\(about)#symbols" }
}
