public import Diagnostics
import Markup
public import Quantities
public import StrictYAML

/// Which figures stand side by side where a site has several councils: `templates/policy/comparison.yaml`.
public struct ComparisonPolicy: Sendable {
    public struct Entry: Sendable {
        public let figure: FigureName
        /// Whether the number for every 10,000 children stands beside it.
        public let hasRate: Bool
        public let location: SourceLocation
    }

    /// In the order of the list of comparisons.
    public let entries: [Entry]

    /// Reads the root of the file. Missing, unknown and ill-typed keys are findings.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> ComparisonPolicy {
        var map = MapReader(node)
        let entries = map.list("figures").map { node in
            var inner = MapReader(node, name: "a figure to compare")
            let entry = Entry(
                figure: FigureName(inner.string("figure")), hasRate: inner.boolean("rate", or: false),
                location: node.location)
            map.report(inner.finish())
            return entry
        }
        findings.report(map.finish())
        return ComparisonPolicy(entries: entries)
    }

    /// A name that no edition has a figure of, or one whose figure has no total.
    public func findings(about councils: [ComparedCouncil]) -> Findings {
        let known = councils.reduce(into: Set<FigureName>()) { $0.formUnion($1.names) }
        guard !known.isEmpty else { return Findings() }
        return Findings(
            entries.filter { !known.contains($0.figure) }.map {
                Finding(
                    .knownFigure, at: $0.location, "no figure with a total is called '\($0.figure)'",
                    fix:
                        "write the name of a figure of 'templates/figures' without a breakdown ('heard figures' lists them)"
                )
            })
    }
}
