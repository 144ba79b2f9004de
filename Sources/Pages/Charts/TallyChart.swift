public import Disclosure
public import Markup

/// A chart of plain counts, for pages of staff: with all that a chart of a figure has, a title that says the message, a
/// description in words, and always the table of its data, which whoever makes it hands over.
public struct TallyChart: Sendable {
    public enum Kind: Sendable {
        /// Lying bars, one a label.
        case bars([(label: String, value: ProtectedValue)])
        /// Upright columns over time; a point without a label has none.
        case columns(points: [String], series: [(label: String, numbers: [Int])])
    }

    private let words: (title: String, subtitle: String, description: String)
    private let kind: Kind
    private let id: String

    /// - Parameter id: unique on the page.
    public init(
        id: String, title: String, subtitle: String, description: String, kind: Kind
    ) {
        self.id = id
        self.kind = kind
        words = (title, subtitle, description)
    }

    /// The chart above its table; the table alone where there is nothing worth drawing.
    public func node(above table: Node) -> Node {
        guard let picture else { return table }
        return .html(
            "figure", ["class": "chart", "id": id],
            .html(
                "figcaption", [:],
                .html(
                    "h3", ["class": "chart-title"], .html("span", ["class": "chart-kicker"], "Figure: "),
                    .text(words.title)),
                .html("p", ["class": "chart-subtitle"], .text(words.subtitle))),
            picture.node,
            .html(
                "p", ["class": "chart-description"], .html("strong", [:], "Description:"), " ",
                .text(words.description)),
            table)
    }

    private var picture: Picture? {
        switch kind {
        case .bars(let bars): BarPicture(bars)?.picture
        case .columns(let points, let series):
            points.count > 2 ? ColumnPicture(points: points, series: series, id: id).picture : nil
        }
    }
}
