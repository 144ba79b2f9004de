// Quantities
extension FaultWording {
    /// - Parameter meant: the figure that the sentence is most likely about.
    static func quantity(_ text: String, _ kind: QuantityFinder.Kind, meant: String?) -> Self {
        let figure = meant ?? "figure"
        let (said, example) =
            switch kind {
            case .nothing: ("that there were none", "{{ claim no: \(figure) }}")
            case .all: ("something of all of them", "{{ claim all: \(figure), figure }}")
            case .share: ("what share it was", "{{ claim most of: \(figure) }}")
            case .number: ("how many there were", "{{ \(figure) }}")
            case .comparison: ("which number is larger", "{{ claim more than: \(figure), figure }}")
            case .rank: ("where it ranks", "{{ claim the highest in 4 years: \(figure) }}")
            case .change: ("how a number changed", "{{ claim rose: \(figure) }}")
            }
        return Self(
            "'\(text)' says \(said), and nothing has held it against the data",
            fix: "write what the build can check, such as '\(example)', or leave the sentence out")
    }
}
