public import Diagnostics
import Quantities
public import StrictYAML

/// What is already public besides this report: `content/<council>/ledger.yaml`.
///
/// ```yaml
/// published:                  # fixed facts, whatever the report hides
///   - {figure: complaints-by-team, path: through-care, period: 2021-22, value: 29,
///      source: "Scrutiny board, item 7", published_on: 2022-07-01}
/// left_out:                   # public, but not counted as known, and why
///   - {source: "Annual report for 2021-22 as first published", reason: "..."}
/// ```
///
/// `path` holds a category for each dimension of the figure, parted by `/`, with `all` for a margin; without it the
/// total is meant. Several periods, `period: [2019-20, 2020-21]`, are a sum over them. Money is given in pence.
public struct Ledger: Sendable {
    /// A number that somebody has published.
    struct Entry: Sendable {
        let figure: FigureName
        let path: String?
        let periods: [PeriodLabel]
        let value: Int
        let source: String
        let location: SourceLocation
    }

    /// A public source that protection does not count as known.
    public struct LeftOut: Hashable, Sendable {
        public let source: String
        public let reason: String
    }

    let entries: [Entry]
    public let leftOut: [LeftOut]

    public static let empty = Ledger(entries: [], leftOut: [])

    /// Reads the root of a ledger. Whether its figures exist is for `Release` to say, which knows them.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> Ledger {
        var map = MapReader(node)
        let entries = map.list("published").map { entry($0, &map) }
        let leftOut = map.list("left_out").map { node in
            var inner = MapReader(node, name: "left_out")
            let left = LeftOut(source: inner.string("source"), reason: inner.string("reason"))
            map.report(inner.finish())
            return left
        }
        findings.report(map.finish())
        return Ledger(entries: entries, leftOut: leftOut)
    }

    private static func entry(_ node: SettingsNode, _ map: inout MapReader) -> Entry {
        var inner = MapReader(node, name: "published")
        let entry = Entry(
            figure: FigureName(inner.string("figure")), path: inner.optionalString("path"),
            periods: inner.strings("period").map { PeriodLabel($0) }, value: inner.integer("value", .count),
            source: inner.string("source"), location: node.location)
        let _ = inner.date("published_on")
        if entry.periods.isEmpty || !entry.periods.allSatisfy(\.isReportingYear) {
            inner.report(LedgerProblem.noPeriod(node.location).finding)
        }
        map.report(inner.finish())
        return entry
    }
}
