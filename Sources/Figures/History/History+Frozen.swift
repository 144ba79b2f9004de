public import Diagnostics
import Quantities
public import StrictYAML

extension History {
    /// Adds `content/<council>/releases/<edition>.yaml`: what a report of ours printed, written by `heard rollover`.
    ///
    /// ```yaml
    /// format: 1
    /// year: "2021-22"
    /// source: Annual report for 2021-22
    /// rule: "..."                       # what was hidden then, in one line
    /// figures:
    ///   complaints-by-team: {all: 177, north: "[c]", south: 90}
    /// ```
    ///
    /// Unknown figures and categories are findings, and so is a value that `history.yaml` has for the same year.
    public func adding(
        _ node: SettingsNode, _ library: FigureLibrary, _ schema: FigureSchema, _ findings: inout Findings
    ) -> History {
        var map = MapReader(node)
        if map.integer("format", .format) != 1 { map.report(HistoryProblem.frozenFormat(node.location).finding) }
        let release = FrozenRelease(
            period: PeriodLabel(map.string("year")), source: map.string("source"), rule: map.string("rule"))
        let _ = map.optionalString("build")
        if !release.period.isReportingYear {
            map.report(HistoryProblem.noPeriod(node.location, release.period.text).finding)
        }
        var points: [(key: Key, point: HistoryPoint)] = []
        if let figures = map.node("figures") {
            var inner = MapReader(figures, name: "figures")
            let reader = HistoryReader(library: library, schema: schema)
            for entry in inner.allEntries() { points += release.points(entry, reader, taken: self, &inner) }
            map.report(inner.finish())
        }
        findings.report(map.finish())
        return adding(points)
    }
}

/// The head of a frozen release.
private struct FrozenRelease {
    let period: PeriodLabel
    let source: String
    let rule: String

    /// The cells of one figure.
    func points(
        _ entry: SettingsNode.Entry, _ reader: HistoryReader, taken: History, _ map: inout MapReader
    ) -> [(key: History.Key, point: HistoryPoint)] {
        guard let definition = reader.definition(entry.key, at: entry.location, &map) else { return [] }
        var cells = MapReader(entry.value, name: entry.key)
        let points = cells.allEntries().compactMap { cell -> (key: History.Key, point: HistoryPoint)? in
            guard let key = key(cell, definition, reader, &cells) else { return nil }
            if taken.value(of: key.figure, key.category, in: period) != nil {
                cells.report(HistoryProblem.yearTwice(cell.location, period, key.figure).finding)
            }
            guard let point = point(cell.value.text ?? "", definition) else {
                cells.report(HistoryProblem.valueDoesNotFit(cell.location, definition.wording.unit).finding)
                return nil
            }
            return (key, point)
        }
        map.report(cells.finish())
        return points
    }

    private func key(
        _ cell: SettingsNode.Entry, _ definition: FigureDefinition, _ reader: HistoryReader, _ map: inout MapReader
    ) -> History.Key? {
        let category = CategoryID(cell.key)
        if cell.key == "all" { return History.Key(figure: definition.name, category: nil) }
        // A year whose records lack nothing has no such row, and nothing to compare.
        if category == AxisCategory.notRecorded.id { return History.Key(figure: definition.name, category: category) }
        return reader.key(cell.key, of: definition, at: cell.location, &map)
    }

    /// Nil where the text is neither a sign nor a value of the figure.
    private func point(_ text: String, _ definition: FigureDefinition) -> HistoryPoint? {
        if let sign = HistoryPoint.Sign(rawValue: text) {
            return HistoryPoint(period, .none, source: source, print: .sign(sign))
        }
        // What was printed as less than one per cent: any share between none and one prints so again.
        if text == "[low]", let share = Percentage(1, of: 1_000) {
            return HistoryPoint(period, .share(share), source: source, print: .number(rule: rule))
        }
        let plain = text.hasSuffix("%") ? String(text.dropLast()) : text
        guard let value = HistoryReader.value(plain, definition) else { return nil }
        return HistoryPoint(period, value, source: source, print: .number(rule: rule))
    }
}
