import Quantities

/// Everything printed that ties cells together.
struct FactConditions {
    private(set) var all: [FactCondition]

    init(_ model: ReleaseModel, _ printed: PrintedNumbers, _ known: KnownNumbers) {
        all = Self.structure(of: model) + known.limits.map { Self.limit($0, model) }
        for rate in model.rates {
            guard case .percentage(let share)? = printed.value(at: rate.place) else { continue }
            add(rate, share.rounded, isBelowOne: share.isBelowOne, model)
        }
        for mean in model.means {
            guard case .days(let days)? = printed.value(at: mean.place) else { continue }
            add(mean, days.count, model)
        }
    }

    /// What holds whatever is hidden: lines, and parts that are no more than their wholes.
    static func structure(of model: ReleaseModel) -> [FactCondition] {
        let lines = model.lines.map { line in
            FactCondition(
                terms: line.parts.map { (1, $0) } + [(-1, line.total)], lower: 0, upper: 0,
                words: "the parts of \(model.name(of: line.total)) add up to it")
        }
        let inclusions = model.inclusions.map { pair in
            FactCondition(
                terms: [(1, pair.part), (-1, pair.whole)], lower: nil, upper: 0,
                words: "\(model.name(of: pair.part)) is a part of \(model.name(of: pair.whole))")
        }
        return lines + inclusions
    }

    /// A sum over several years, of which the other years are not all known.
    private static func limit(_ limit: (cell: Int, most: Int), _ model: ReleaseModel) -> FactCondition {
        FactCondition(
            terms: [(1, limit.cell)], lower: nil, upper: limit.most,
            words: "a sum over several years that holds \(model.name(of: limit.cell)) is public")
    }

    /// A share is `(200 part + base) / (2 base)`, cut to a whole number (`Percentage.rounded`).
    private mutating func add(_ rate: ReleaseRate, _ percent: Int, isBelowOne: Bool, _ model: ReleaseModel) {
        let words = "\(model.name(of: rate.place)) prints \(percent)%"
        let (part, base) = ((200, rate.part), rate.base)
        all.append(FactCondition(terms: [part, (1 - 2 * percent, base)], lower: 0, words: words, isOfRate: true))
        all.append(FactCondition(terms: [part, (-1 - 2 * percent, base)], upper: -1, words: words, isOfRate: true))
        if isBelowOne { all.append(FactCondition(terms: [(1, rate.part)], lower: 1, words: words, isOfRate: true)) }
    }

    /// A mean in tenths is `(20 sum + records) / (2 records)`, cut to a whole number (`Tenths`).
    private mutating func add(_ mean: ReleaseMean, _ tenths: Int, _ model: ReleaseModel) {
        let words = "\(model.name(of: mean.place)) prints \(Tenths(count: tenths))"
        let (sum, records) = ((20, mean.sum), mean.records)
        all.append(FactCondition(terms: [sum, (1 - 2 * tenths, records)], lower: 0, words: words, isOfRate: true))
        all.append(FactCondition(terms: [sum, (-1 - 2 * tenths, records)], upper: -1, words: words, isOfRate: true))
    }
}
