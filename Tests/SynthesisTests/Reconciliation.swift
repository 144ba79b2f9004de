import Diagnostics
import Quantities
import StrictYAML

/// One line of `reconciliation.yaml`: what the published report prints, and what the records give.
struct Reconciliation {
    let figure: FigureName
    let categories: [CategoryID]
    /// `share`, `growth`, or nil for the value itself.
    let form: String?
    /// An earlier year; nil for the edition's own.
    let period: PeriodLabel?
    let printed: String
    let records: Int
    let reason: String?
    let line: Int

    static func read(_ node: SettingsNode, _ findings: inout Findings) -> [Reconciliation] {
        var map = MapReader(node)
        var entries: [Reconciliation] = []
        if let sections = map.node("sections") {
            var inner = MapReader(sections, name: "sections")
            for section in inner.allEntries() {
                entries += inner.list(section.key).map { entry($0, &findings) }
            }
            findings.report(inner.finish())
        }
        findings.report(map.finish())
        return entries
    }

    private static func entry(_ node: SettingsNode, _ findings: inout Findings) -> Reconciliation {
        var map = MapReader(node)
        let entry = Reconciliation(
            figure: FigureName(map.string("figure")),
            categories: map.strings("category").map { CategoryID($0) },
            form: map.optionalString("as"),
            period: map.optionalString("period").map { PeriodLabel($0) },
            printed: map.string("printed"),
            records: map.integer("records", .count),
            reason: map.optionalString("reason"),
            line: node.location.line ?? 0)
        findings.report(map.finish())
        return entry
    }
}
