import Diagnostics
import Figures
import Foundation
import Quantities
import Testing

/// Issue 2: the reconciliation file as a table test on raw figures.
struct ReconciliationTests {
    static let path = "content/coventry/2021-22/reconciliation.yaml"

    private func entries() throws -> [Reconciliation] {
        var findings = Findings()
        let node = try #require(Edition.node(Self.path, &findings))
        let entries = Reconciliation.read(node, &findings)
        #expect(findings.all == [])
        return entries
    }

    @Test("every published figure is what the records give, or the file says why not")
    func figures() throws {
        var findings = Findings()
        let edition = try #require(Edition.all[0].figures(&findings))
        #expect(findings.sorted.map { FindingText().render($0) } == [])
        for entry in try entries() {
            let value = Reckoning(edition: edition, entry: entry).value
            #expect(value == entry.records, "\(Self.path):\(entry.line) \(entry.figure) \(entry.categories)")
        }
    }

    @Test("a reason stands where the printed value differs, and nowhere else")
    func reasons() throws {
        for entry in try entries() {
            let differs = entry.printed != "\(entry.records)"
            #expect(differs == (entry.reason != nil), "\(Self.path):\(entry.line)")
        }
    }

    @Test("sections 1.1 to 1.9 of the report's facts are all there")
    func sections() throws {
        let text = try #require(Edition.text(Self.path))
        for section in 1...9 { #expect(text.contains("\n  \"1.\(section)\":\n")) }
        #expect(try entries().count > 180)
    }
}

/// What our figures give for one line of the file.
private struct Reckoning {
    let edition: EditionFigures
    let entry: Reconciliation

    var value: Int? {
        switch entry.form {
        case nil: entry.period == nil ? number(cell(entry.categories)) : number(earlier)
        case "share": share
        case "growth": growth
        default: nil
        }
    }

    private func cell(_ categories: [CategoryID]) -> RawValue? {
        guard let figure = edition.figures[entry.figure] else { return nil }
        let path: [CategoryID?] = categories.isEmpty ? figure.axes.map { _ in nil } : categories
        return figure.cell(path)?.value
    }

    private var earlier: RawValue? {
        edition.history.points(of: entry.figure, entry.categories.first, before: edition.figures.period.label)
            .first { $0.period == entry.period }?.value
    }

    /// Whole numbers; means and shares rounded half up.
    private func number(_ value: RawValue?) -> Int? {
        switch value {
        case .count(let count): count
        case .share(let percentage): percentage.rounded
        case .days(let days): days.rounded
        case .money(let money): money.pence / 100
        case nil, .some(.none): nil
        }
    }

    private var share: Int? {
        guard let part = number(cell(entry.categories)),
            let base = edition.library[entry.figure]?.counting.base.flatMap({ edition.figures[$0]?.total.value }),
            let whole = number(base)
        else { return nil }
        return Percentage(part, of: whole)?.rounded
    }

    private var growth: Int? {
        guard let now = number(cell([])),
            let before = number(
                edition.history.points(of: entry.figure, before: edition.figures.period.label).last?.value)
        else { return nil }
        return Percentage(now - before, of: before)?.rounded
    }
}
