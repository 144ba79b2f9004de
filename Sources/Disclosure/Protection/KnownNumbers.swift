import Diagnostics
import Figures
import Quantities

/// Numbers of this year that a reader has from elsewhere: what the ledger lists, and what later reports print of
/// this year as history.
struct KnownNumbers {
    /// By cells of the model.
    private(set) var numbers: [Int: Int] = [:]
    /// Cells that are no more than a public sum over several years leaves them.
    private(set) var limits: [(cell: Int, most: Int)] = []
    /// Where it stands, for what the ledger lists.
    private(set) var entries: [Int: Ledger.Entry] = [:]

    static let none = KnownNumbers()

    private init() {}

    init(_ model: ReleaseModel, _ release: Release, _ findings: inout Findings) {
        let period = release.figures.period.label
        for (number, cell) in model.cells.enumerated() {
            for place in cell.places {
                guard let value = Self.history(at: place, model, release, in: period) else { continue }
                let rule = release.policy.rule(
                    for: model.shapes[place.figure].name, model.shapes[place.figure].sensitivity)
                if !rule.hides(value) { numbers[number] = value }
            }
        }
        for entry in release.ledger.entries {
            guard let place = Self.place(of: entry, model.shapes, &findings), entry.periods.contains(period),
                let number = model.numbersByPlace[place]
            else { continue }
            add(
                entry, number,
                others: entry.periods.filter { $0 != period }.map { other in
                    Self.history(at: place, model, release, in: other)
                        ?? Self.value(in: release.ledger, entry, of: other)
                })
        }
    }

    private mutating func add(_ entry: Ledger.Entry, _ number: Int, others: [Int?]) {
        let left = entry.value - others.reduce(0) { $0 + ($1 ?? 0) }
        if others.contains(nil) {
            limits.append((number, left))
        } else {
            numbers[number] = left
            entries[number] = entry
        }
    }

    /// Another entry of the ledger on the same cell, for one other year alone.
    private static func value(in ledger: Ledger, _ entry: Ledger.Entry, of period: PeriodLabel) -> Int? {
        ledger.entries.first { $0.figure == entry.figure && $0.path == entry.path && $0.periods == [period] }?.value
    }

    private static func history(
        at place: CellPlace, _ model: ReleaseModel, _ release: Release, in period: PeriodLabel
    ) -> Int? {
        guard place.path.dropFirst().allSatisfy({ $0 == nil }) else { return nil }
        let name = model.shapes[place.figure].name
        let point = release.history.point(of: name, place.path.first ?? nil, in: period)
        // What this edition itself printed when it was published is what it prints, or has been corrected since.
        if period == release.figures.period.label, point?.print != nil { return nil }
        return point?.value.wholeNumber
    }

    private static func place(
        of entry: Ledger.Entry, _ shapes: [FigureShape], _ findings: inout Findings
    ) -> CellPlace? {
        guard let figure = shapes.firstIndex(where: { $0.name == entry.figure }) else {
            let known = shapes.map(\.name.text)
            findings.report(LedgerProblem.unknownFigure(entry.location, entry.figure, known: known).finding)
            return nil
        }
        let shape = shapes[figure]
        guard shape.counting.measure.addsUp else {
            findings.report(LedgerProblem.noCount(entry.location, entry.figure).finding)
            return nil
        }
        guard let path = shape.path(entry.path ?? shape.axes.map { _ in "all" }.joined(separator: "/")) else {
            findings.report(LedgerProblem.unknownCell(entry.location, entry.figure, entry.path ?? "").finding)
            return nil
        }
        return CellPlace(figure: figure, path: path)
    }
}

extension RawValue {
    /// The whole number that adds up: a count, or pence.
    var wholeNumber: Int? {
        switch self {
        case .count(let count): count
        case .money(let money): money.pence
        case .share, .days, .none: nil
        }
    }
}

extension Measure {
    /// Counts and sums; no shares, means and medians.
    var addsUp: Bool {
        switch self {
        case .count, .total: true
        case .share, .mean, .median: false
        }
    }
}

extension FigureShape {
    /// The cell that a text such as `finance/all` names; nil where there is none.
    func path(_ text: String) -> [CategoryID?]? {
        guard !axes.isEmpty else { return text.isEmpty || text == "all" ? [] : nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { CategoryID(String($0)) }
        guard parts.count == axes.count,
            zip(axes, parts).allSatisfy({ $1.text == "all" || $0.index(of: $1) != nil })
        else { return nil }
        return parts.map { $0.text == "all" ? nil : $0 }
    }

    /// The text of a cell in a file: `finance/all`, `all`.
    func text(of path: [CategoryID?]) -> String {
        path.isEmpty ? "all" : path.map { $0?.text ?? "all" }.joined(separator: "/")
    }
}
