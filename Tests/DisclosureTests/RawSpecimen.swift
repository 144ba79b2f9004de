import Diagnostics
import Disclosure
import Figures
import Quantities
import StrictYAML

/// Raw figures and policies for tests.
enum Raw {
    static let location = SourceLocation(path: "figures.yaml", line: 1)
    static let period = ReportingPeriod(
        from: CalendarDate(iso: "2021-04-01") ?? CalendarDate(daysSinceEpoch: 0),
        to: CalendarDate(iso: "2022-03-31") ?? CalendarDate(daysSinceEpoch: 0))

    /// A definition of a figure of complaints.
    static func definition(
        _ name: FigureName, _ sensitivity: SensitivityClass = .crossings, base: FigureName? = nil,
        measure: Measure = .count, dimensions: [FieldName] = []
    ) -> FigureDefinition {
        var counting = Counting(of: "complaints")
        counting.base = base
        counting.measure = measure
        counting.dimensions = dimensions
        return FigureDefinition(
            name, counting: counting,
            wording: FigureWording(title: "Title of \(name)", unit: .complaints, meaning: "What it means."),
            sensitivity: sensitivity, at: location)
    }

    /// A single count.
    static func count(
        _ name: FigureName, _ count: Int, _ sensitivity: SensitivityClass = .crossings, base: FigureName? = nil
    ) -> RawFigure {
        RawFigure(
            definition(name, sensitivity, base: base), axes: [], cells: [RawCell(.count(count), records: count)])
    }

    /// A single count of some teams.
    static func filtered(
        _ name: FigureName, _ teams: [CategoryID], _ count: Int, _ sensitivity: SensitivityClass = .crossings
    ) -> RawFigure {
        var counting = Counting(of: "complaints")
        counting.filters = [FigureFilter("team", teams)]
        let definition = FigureDefinition(
            name, counting: counting,
            wording: FigureWording(title: "Title of \(name)", unit: .complaints, meaning: "What it means."),
            sensitivity: sensitivity, at: location)
        return RawFigure(definition, axes: [], cells: [RawCell(.count(count), records: count)])
    }

    /// Counts by one dimension, whose categories are `a`, `b`, `c` and so on; the margin is their sum.
    static func row(
        _ name: FigureName, _ counts: [Int], _ sensitivity: SensitivityClass = .crossings, base: FigureName? = nil,
        within groups: [CategoryID?] = [], axis: FieldName = "team"
    ) -> RawFigure {
        let cells = (counts + [counts.reduce(0, +)]).map { RawCell(.count($0), records: $0) }
        return RawFigure(
            definition(name, sensitivity, base: base, dimensions: [axis]),
            axes: [self.axis(axis, counts.count, within: groups)], cells: cells)
    }

    /// Counts by two dimensions, rows first, with all their margins.
    static func grid(_ name: FigureName, _ rows: [[Int]]) -> RawFigure {
        let width = rows.first?.count ?? 0
        let margin = (0..<width).map { column in rows.map { $0[column] }.reduce(0, +) }
        let cells = (rows + [margin]).flatMap { $0 + [$0.reduce(0, +)] }.map { RawCell(.count($0), records: $0) }
        return RawFigure(
            definition(name, dimensions: ["team", "outcome"]),
            axes: [axis("team", rows.count), axis("outcome", width)],
            cells: cells)
    }

    /// Values of any kind by one dimension, the margin last.
    static func values(
        _ name: FigureName, _ cells: [RawCell], measure: Measure, _ sensitivity: SensitivityClass = .process
    ) -> RawFigure {
        RawFigure(
            definition(name, sensitivity, measure: measure, dimensions: ["stage"]),
            axes: [axis("stage", cells.count - 1)],
            cells: cells)
    }

    static func axis(_ field: FieldName, _ count: Int, within groups: [CategoryID?] = []) -> FigureAxis {
        let letters = Array("abcdefghij").map(String.init)
        return FigureAxis(
            field, label: field.text,
            categories: (0..<count).map { place in
                AxisCategory(
                    CategoryID(letters[place]), label: letters[place].uppercased(),
                    within: place < groups.count ? groups[place] : nil)
            })
    }

    static func set(_ figures: [RawFigure]) throws -> FigureSet {
        guard let period else { throw SpecimenFault() }
        return FigureSet(period: period, asAt: period.end, figures: figures)
    }
}

struct SpecimenFault: Error {}

/// Protects as 'heard protect' and 'heard build' do, one after the other.
func protect(
    _ figures: FigureSet, history: History, ledger: Ledger = .empty, under policy: Policy, _ findings: inout Findings
) -> ProtectedFigureSet {
    let release = Release(figures, history: history, ledger: ledger, under: policy, at: Raw.location)
    var ignored = Findings()
    let found = release.searched(before: nil, file: SourceLocation(path: "protection.yaml"), &ignored)
    return release.protected(by: found.protection, &findings)
}

/// The lines of a policy, each of which a test may replace.
enum PolicyText {
    static let whole = """
        classes:
          process: {hidden: none, show_zero: true}
          characteristics: {hidden: {from: 1, to: 4}, show_zero: true}
          crossings: {hidden: {from: 1, to: 4}, show_zero: true}
        smallest_base: {share: 10, mean: 5, total: 2}
        dominance: {largest_share: 80}
        readers: insiders
        symbols: analysis-function
        decided_by: Head of Service
        decided_on: 2022-06-01
        """

    static func read(_ text: String = whole) throws -> (policy: Policy?, findings: [Finding]) {
        var findings = Findings()
        let node = SettingsFile.read(text, path: "edition.yaml", &findings)
        guard let published = CalendarDate(iso: "2022-09-30") else { throw SpecimenFault() }
        let policy = Policy.read(
            node, publishedOn: published, edition: SourceLocation(path: "edition.yaml", line: 1), &findings)
        return (policy, findings.sorted)
    }
}
