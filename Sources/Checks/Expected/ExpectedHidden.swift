/// Which numbers of each edition must not be told, by the labels that pages print. It holds no number.
public struct ExpectedHidden: Sendable {
    public struct Figure: Sendable {
        public let name: String
        /// The reporting year.
        public let period: String
        /// The labels of each dimension in the order of the vocabulary.
        public let labels: [[String]]
        /// The cells that print `[c]`, by one label a dimension, with "All" over all of them.
        public let hidden: Set<[String]>

        public init(name: String, period: String, labels: [[String]], hidden: Set<[String]>) {
            self.name = name
            self.period = period
            self.labels = labels
            self.hidden = hidden
        }
    }

    /// Figures with at least one hidden number, by the folder of the edition.
    public var figures: [String: [Figure]]

    public init(figures: [String: [Figure]] = [:]) { self.figures = figures }

    /// The labels of every hidden cell of an edition, without "All"; each set once.
    func told(of folder: String) -> [[String]] {
        let cells = (figures[folder] ?? []).flatMap(\.hidden).map { $0.filter { $0 != Self.all } }
        return Set(cells.filter { !$0.isEmpty }).sorted { $0.lexicographicallyPrecedes($1) }
    }

    static let all = "All"
}
