public import Quantities

/// All that `heard explain` shows of a protected figure, as plain values; who prints it decides on text or JSON.
public struct Explanation: Sendable {
    /// One cell: its categories, and its value, share and change as printed.
    public struct Row: Hashable, Sendable {
        /// Category ids; `all` for a total.
        public let path: [String]
        /// Category labels; `All` for a total.
        public let labels: [String]
        public let value: String
        public let share: String?
        public let change: String?
    }

    /// A line of the list above the table, such as "Base: Complaints received".
    public struct Fact: Hashable, Sendable {
        /// For machines, such as `not_available`.
        public let key: String
        public let label: String
        public let text: String
    }

    public let figure: FigureName
    public let title: String
    public let facts: [Fact]
    /// In the order of the vocabulary, totals last.
    public let rows: [Row]
}

extension Explanation {
    public init(of protected: ProtectedFigure) {
        figure = protected.name
        title = protected.title
        facts = Self.facts(of: protected)
        rows = protected.allPaths.compactMap { path in
            guard let cell = protected.cell(path) else { return nil }
            return Row(
                path: path.map { $0?.text ?? "all" },
                labels: zip(protected.dimensions, path).map { dimension, id in
                    id.flatMap { dimension.category($0)?.label } ?? "All"
                },
                value: cell.value.text, share: cell.share?.text, change: protected.change(of: path)?.text)
        }
    }

    private static func facts(of figure: ProtectedFigure) -> [Fact] {
        let facts: [(String, String, String?)] = [
            ("definition", "Definition", figure.definition),
            ("note", "Note", figure.note),
            ("unit", "Unit", figure.unit.plural),
            ("measure", "Measure", figure.measure.heading.lowercased()),
            ("period", "Period", figure.period.text),
            ("basis", "Counted", figure.basis.words),
            ("base", "Base", figure.base.map { "\($0.title) (\($0.name))" }),
            ("filters", "Only", figure.filters.isEmpty ? nil : figure.filters.joined(separator: "; ")),
            ("class", "Class", figure.sensitivity.rawValue),
            ("not_available", "Not available", figure.notAvailableReason),
            ("caveats", "Please note", figure.caveats.isEmpty ? nil : figure.caveats.joined(separator: " ")),
        ]
        return facts.compactMap { key, label, text in text.map { Fact(key: key, label: label, text: $0) } }
    }
}

extension ProtectedChange {
    /// `up 36 (26%) on 2020-21`, `no change on 2020-21`, `[c]`.
    public var text: String {
        switch self {
        case .up(let change): "up \(change.text)"
        case .down(let change): "down \(change.text)"
        case .same(let since): "no change on \(since)"
        case .symbol(let symbol, _): symbol.text
        }
    }
}

extension ChangeAmount {
    /// `36 (26%) on 2020-21`
    fileprivate var text: String {
        let share = percentage.map { " (\(ProtectedValue.percentage($0).text))" } ?? ""
        return "\(amount.text)\(share) on \(since)"
    }
}
