import Disclosure
import Quantities

/// Whether some categories of a figure come before all others of it.
struct ClaimRank {
    let figure: ProtectedFigure
    let named: [CategoryID]
    let isLargest: Bool

    var verdict: ClaimVerdict {
        let cells = named.map { (id: $0, value: value(of: $0)) }
        if let symbol = cells.lazy.compactMap(\.value.symbol).first { return .hidden(symbol) }
        let numbers = cells.compactMap(\.value.plotted)
        guard let bound = isLargest ? numbers.min() : numbers.max() else { return .hidden(.unavailable) }
        for other in others {
            let value = value(of: other.id)
            guard let number = value.plotted else { continue }
            if isLargest ? number >= bound : number <= bound {
                return .fails(says: says(cells[0].value, other.label, value), instead: nil)
            }
        }
        // Words about a hidden number tell it is below the named ones: only where the published ones tell so too.
        let hidden = others.map { value(of: $0.id) }.compactMap(\.symbol)
        guard let symbol = hidden.first(where: { $0 != .notApplicable }) else { return .holds }
        return isLargest && isTold(below: bound) ? .holds : .hidden(symbol)
    }

    /// "Not known" is not a category that anything could be compared with.
    private var others: [ProtectedFigure.Category] {
        (figure.dimensions.first?.categories ?? []).filter { !named.contains($0.id) && !$0.isUnknown }
    }

    private func value(of category: CategoryID) -> ProtectedValue {
        figure.cell([category])?.value ?? .symbol(.unavailable)
    }

    /// Whether what the printed numbers leave of the printed total is less than the bound, so that no hidden
    /// number can reach it.
    private func isTold(below bound: Double) -> Bool {
        guard figure.totals == .sum, let total = figure.total?.value.plotted else { return false }
        let categories = figure.dimensions.first?.categories ?? []
        let printed = categories.compactMap { value(of: $0.id).plotted }.reduce(0, +)
        return total - printed < bound
    }

    private func says(_ named: ProtectedValue, _ label: String, _ other: ProtectedValue) -> String {
        "'\(figure.name)' has \(named.text) for '\(self.named[0])' and \(other.text) for '\(label)'"
    }
}

/// Whether a value lies above, or below, those of the years before it.
struct ClaimSeries {
    let now: ProtectedValue
    let period: PeriodLabel
    /// Oldest first.
    let earlier: [ProtectedHistory]
    let name: String
    let meaning: ClaimMeaning

    var verdict: ClaimVerdict {
        let run = unbroken
        let compared: ArraySlice<ProtectedHistory>
        switch meaning.years {
        case .count(let count):
            guard count >= 2, run.count >= count - 1 else { return short("\(count) years in a row", run) }
            compared = run.suffix(count - 1)
        case .since(let first):
            guard let start = run.firstIndex(where: { $0.period == first }) else {
                return short("every year since \(first)", run)
            }
            compared = run[start...]
        case nil:
            guard run.count == earlier.count, run.count >= 2 else { return short("a record without a gap", run) }
            compared = run
        }
        return judge(compared)
    }

    private func judge(_ years: ArraySlice<ProtectedHistory>) -> ClaimVerdict {
        if let symbol = years.lazy.compactMap(\.value.symbol).first { return .hidden(symbol) }
        guard let value = now.plotted else { return .hidden(.unavailable) }
        let isHighest = meaning.test == .highest
        let better = years.last { year in
            year.value.plotted.map { isHighest ? $0 >= value : $0 <= value } ?? true
        }
        guard let better else { return .holds }
        return .fails(
            says: "'\(name)' is \(now.text) in \(period) and \(better.value.text) in \(better.period)", instead: nil)
    }

    /// The years right before this one, without a gap between them.
    private var unbroken: ArraySlice<ProtectedHistory> {
        var next = period
        var start = earlier.endIndex
        while start > earlier.startIndex, earlier[start - 1].period == next.yearBefore {
            next = earlier[start - 1].period
            start -= 1
        }
        return earlier[start...]
    }

    private func short(_ wanted: String, _ run: ArraySlice<ProtectedHistory>) -> ClaimVerdict {
        .shortSeries(wanted: wanted, first: run.first?.period ?? period, years: run.count + 1)
    }
}

extension PeriodLabel {
    /// `2020-21` before `2021-22`, `2020` before `2021`; nil of a label that is neither.
    fileprivate var yearBefore: PeriodLabel? {
        let parts = text.split(separator: "-")
        guard let first = parts.first.flatMap({ Int($0) }), first > 0 else { return nil }
        if parts.count == 1 { return PeriodLabel("\(first - 1)") }
        let last = first % 100
        return PeriodLabel("\(first - 1)-\(last < 10 ? "0" : "")\(last)")
    }
}
