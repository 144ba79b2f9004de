public import Quantities

/// What is printed under a quote: who said it, and at most a few places in the figures that it belongs to.
public struct QuoteLabel: Hashable, Sendable {
    /// A category of the dimension `source`, such as `parents-or-carers`.
    public let source: CategoryID
    /// The kind of person, such as "A parent or carer".
    public let who: String
    /// Further labels by dimension, such as the service area or the quarter.
    public let places: [DimensionName: CategoryID]

    public init(source: CategoryID, who: String, places: [DimensionName: CategoryID] = [:]) {
        self.source = source
        self.who = who
        self.places = places
    }

    /// The dimensions that a quote may be labelled by, besides its source.
    public static let dimensions: [DimensionName] = ["service_area", "team", "quarter"]

    /// What a person of a source is called under a quote; the label of the category where we know no better.
    public static func who(_ source: CategoryID, label: String) -> String { singular[source] ?? label }

    private static let singular: [CategoryID: String] = [
        "young-person-or-child": "A child or young person",
        "parents-or-carers": "A parent or carer",
        "foster-carers": "A foster carer",
        "adopters": "An adopter",
        "professionals": "A professional",
        "police-judge-or-legal": "Somebody from the courts, the police or a legal service",
        "school-or-education": "A school or education service",
        "other": "Somebody else",
    ]
}

/// Whether a label would leave too few people who could have said the words.
///
/// A quote tells that somebody of its label wrote to the council. The label must therefore count at least five
/// compliments in the figures **as protected**: a reader of the report sees that many who could be the author.
public struct QuoteLabelRule: Sendable {
    /// Fewer compliments than this could name the author.
    public static let smallest = 5

    private let figures: ProtectedFigureSet

    public init(figures: ProtectedFigureSet) { self.figures = figures }

    /// What a label may be.
    public enum Judgement: Hashable, Sendable {
        /// Enough people share it: the line printed under the quote.
        case fits(caption: String)
        /// Fewer than five, or a number that is not printed.
        case tooFew
        /// No figure of the edition counts compliments by just these labels.
        case uncounted([DimensionName])
        /// A label that is not a category of its dimension.
        case unknown(DimensionName, known: [String])
    }

    public func judge(_ label: QuoteLabel) -> Judgement {
        var wanted = label.places
        wanted["source"] = label.source
        guard let figure = figure(by: Set(wanted.keys)) else { return .uncounted(wanted.keys.sorted()) }
        var labels: [DimensionName: String] = [:]
        for dimension in figure.dimensions {
            guard let category = wanted[dimension.name].flatMap(dimension.category) else {
                return .unknown(dimension.name, known: dimension.categories.map(\.id.text))
            }
            labels[dimension.name] = category.label
        }
        guard case .count(let number)? = figure.cell(figure.dimensions.map { wanted[$0.name] })?.value,
            number >= Self.smallest
        else { return .tooFew }
        return .fits(caption: Self.caption(label, labels))
    }

    /// The kind of person, then the other labels in a fixed order.
    private static func caption(_ label: QuoteLabel, _ labels: [DimensionName: String]) -> String {
        let others = QuoteLabel.dimensions.filter { label.places[$0] != nil }.compactMap { labels[$0] }
        return ([label.who] + others).joined(separator: ", ")
    }

    /// The figure that counts all compliments by exactly these dimensions.
    private func figure(by dimensions: Set<DimensionName>) -> ProtectedFigure? {
        figures.figures.first { figure in
            figure.unit == .compliments && figure.measure == .count && figure.filters.isEmpty
                && Set(figure.dimensions.map(\.name)) == dimensions
        }
    }
}
