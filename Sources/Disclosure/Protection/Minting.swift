import Figures
import Quantities

/// Makes protected figures of raw ones, with the pattern of hidden cells decided.
struct Minting {
    let figures: FigureSet
    let history: History
    let policy: Policy
    let suppression: Suppression

    func figure(at index: Int) -> ProtectedFigure {
        let raw = suppression.figures[index]
        let (wording, counting) = (raw.definition.wording, raw.definition.counting)
        let cells = cells(of: raw, at: index)
        let past = PastValues(
            of: raw, in: figures.isOfWholeYear ? history : .empty, before: figures.period, under: policy)
        return ProtectedFigure(
            name: raw.name, title: wording.title, unit: wording.unit.published,
            measure: counting.measure.published, dimensions: raw.axes.map(dimension), totals: totals(of: raw),
            period: figures.period.label, basis: counting.basis.published, base: base(of: raw),
            sensitivity: raw.definition.sensitivity.published, definition: wording.meaning, note: wording.note,
            filters: raw.filtersInWords, notAvailableReason: raw.notAvailable.wholeReason,
            notAvailableCategories: raw.notAvailable.reasons, gaps: raw.gaps,
            isWhole: raw.leftOut.isEmpty,
            declaredZeros: Set(cells.keys.filter { raw.declaredZero.covers($0) && cells[$0]?.value.isZero == true }),
            cells: cells, histories: past.histories,
            // What fewer records tell is no fall.
            changes: raw.leftOut.isEmpty
                ? past.changes(to: cells, smallestBase: policy.smallestBase(for: raw.name).share) : [:])
    }

    private func cells(of raw: RawFigure, at index: Int) -> [[CategoryID?]: ProtectedCell] {
        var cells: [[CategoryID?]: ProtectedCell] = [:]
        for path in FigureShape(of: raw).paths {
            let place = CellPlace(figure: index, path: path)
            cells[path] = ProtectedCell(value: value(at: place), share: share(at: place, of: raw))
        }
        return cells
    }

    private func value(at place: CellPlace) -> ProtectedValue {
        if let symbol = suppression.state(place).symbol { return .symbol(symbol) }
        return suppression.raw(place).value.published
    }

    /// The share of the base's total; nil for a figure without a base.
    private func share(at place: CellPlace, of raw: RawFigure) -> ProtectedValue? {
        guard let name = raw.definition.counting.base,
            let index = suppression.figures.firstIndex(where: { $0.name == name })
        else { return nil }
        if let symbol = suppression.state(place).symbol { return .symbol(symbol) }
        let total = CellPlace(figure: index, path: suppression.figures[index].axes.map { _ in nil })
        if let symbol = suppression.state(total).symbol { return .symbol(symbol) }
        guard case .count(let part) = suppression.raw(place).value,
            case .count(let base) = suppression.raw(total).value
        else { return nil }
        guard let share = Percentage(part, of: base) else { return .symbol(.notApplicable) }
        return base < suppression.bases[place.figure].share ? .symbol(.confidential) : .percentage(share)
    }

    private func dimension(_ axis: FigureAxis) -> ProtectedFigure.Dimension {
        let groups = Set(axis.categories.compactMap(\.within))
        let within = suppression.figures.lazy.flatMap(\.axes)
            .first { other in other.categories.contains { groups.contains($0.id) } }
        return ProtectedFigure.Dimension(
            name: DimensionName(axis.field.text), label: axis.label,
            categories: axis.categories.map {
                ProtectedFigure.Category(id: $0.id, label: $0.label, isUnknown: $0.isUnknown, within: $0.within)
            },
            within: within.map { DimensionName($0.field.text) })
    }

    private func base(of raw: RawFigure) -> ProtectedFigure.Base? {
        raw.definition.counting.base.flatMap { figures[$0] }.map {
            ProtectedFigure.Base(name: $0.name, title: $0.definition.wording.title)
        }
    }

    private func totals(of raw: RawFigure) -> ProtectedFigure.Totals {
        guard raw.isAdditive else { return .overall }
        guard raw.axes.count == 1 else { return .sum }
        let parts = raw.axes[0].categories.indices.map { raw.cell(at: [$0]).value.amount }
        return parts.reduce(0, +) == raw.total.value.amount ? .sum : .several
    }
}

extension ProtectedValue {
    fileprivate var isZero: Bool { self == .count(0) || self == .money(Money(pence: 0)) }
}

extension NotAvailable {
    fileprivate var wholeReason: String? {
        if case .everything(let reason) = self { reason } else { nil }
    }

    fileprivate var reasons: [CategoryID: String] {
        if case .categories(let reasons) = self { reasons } else { [:] }
    }
}
