public import Diagnostics
import Quantities
public import StrictYAML

extension History {
    /// Reads `content/<council>/history.yaml`: under `figures`, a figure or `figure.category`, then years, each
    /// with its `value` and `source`. Unknown names and values that don't fit the figure's unit are findings.
    public static func read(
        _ node: SettingsNode, _ library: FigureLibrary, _ schema: FigureSchema, _ findings: inout Findings
    ) -> History {
        var map = MapReader(node)
        var points: [Key: [HistoryPoint]] = [:]
        if let figures = map.node("figures") {
            var inner = MapReader(figures, name: "figures")
            let reader = HistoryReader(library: library, schema: schema)
            for entry in inner.allEntries() {
                guard let (key, definition) = reader.key(entry, &inner) else { continue }
                points[key] = reader.points(entry, definition, &inner)
            }
            map.report(inner.finish())
        }
        findings.report(map.finish())
        return History(points)
    }
}

/// Finds what the files of earlier years name.
struct HistoryReader {
    let library: FigureLibrary
    let schema: FigureSchema

    func key(_ entry: SettingsNode.Entry, _ map: inout MapReader) -> (History.Key, FigureDefinition)? {
        let parts = entry.key.split(separator: ".", maxSplits: 1).map(String.init)
        guard let definition = definition(parts.first ?? "", at: entry.location, &map) else { return nil }
        guard parts.count == 2 else { return (History.Key(figure: definition.name, category: nil), definition) }
        return key(parts[1], of: definition, at: entry.location, &map).map { ($0, definition) }
    }

    func definition(_ name: String, at place: SourceLocation, _ map: inout MapReader) -> FigureDefinition? {
        if let definition = library[FigureName(name)] { return definition }
        map.report(HistoryProblem.unknownFigure(place, name, known: library.names.map(\.text)).finding)
        return nil
    }

    /// Of a category of the figure's first dimension.
    func key(
        _ category: String, of definition: FigureDefinition, at place: SourceLocation, _ map: inout MapReader
    ) -> History.Key? {
        let known = categories(of: definition)
        let key = History.Key(figure: definition.name, category: CategoryID(category))
        if known.contains(CategoryID(category)) { return key }
        map.report(
            HistoryProblem.unknownCategory(
                place, CategoryID(category), of: definition.name, known: known.map(\.text)
            ).finding)
        return nil
    }

    private func categories(of definition: FigureDefinition) -> [CategoryID] {
        guard let field = definition.counting.dimensions.first else { return [] }
        return schema.categories(of: field, in: definition.counting.table)
    }

    func points(
        _ entry: SettingsNode.Entry, _ definition: FigureDefinition, _ outer: inout MapReader
    ) -> [HistoryPoint] {
        var years = MapReader(entry.value, name: entry.key)
        var points: [HistoryPoint] = []
        for year in years.allEntries() {
            if !PeriodLabel(year.key).isReportingYear {
                years.report(HistoryProblem.noPeriod(year.location, year.key).finding)
            }
            var map = MapReader(year.value, name: year.key)
            let node = map.node("value")
            let source = map.string("source")
            years.report(map.finish())
            guard let node else { continue }
            if let value = Self.value(node.text ?? "", definition) {
                points.append(HistoryPoint(PeriodLabel(year.key), value, source: source))
            } else {
                years.report(HistoryProblem.valueDoesNotFit(node.location, definition.wording.unit).finding)
            }
        }
        outer.report(years.finish())
        return points
    }

    static func value(_ text: String, _ definition: FigureDefinition) -> RawValue? {
        switch definition.counting.measure {
        case .mean, .median: return decimal(text, places: 1).map { .days(Tenths(count: $0)) }
        case .share: return whole(text).flatMap { Percentage($0, of: 100) }.map { .share($0) }
        case .total where definition.wording.unit == .pounds:
            return decimal(text, places: 2).map { .money(Money(pence: $0)) }
        case .count, .total: return whole(text).map { .count($0) }
        }
    }

    private static func whole(_ text: String) -> Int? { WholeNumber.count.read(text) }

    /// A number with so many decimal places at most, times ten to their power.
    private static func decimal(_ text: String, places: Int) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let fraction = parts.count == 2 ? parts[1] : "0"
        guard let whole = parts.first.flatMap(whole), (1...places).contains(fraction.utf8.count),
            fraction.utf8.allSatisfy({ (48...57).contains($0) }),
            let rest = Int(fraction + String(repeating: "0", count: places - fraction.utf8.count))
        else { return nil }
        return (0..<places).reduce(whole) { number, _ in number * 10 } + rest
    }
}
