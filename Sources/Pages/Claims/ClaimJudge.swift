import Disclosure
import Quantities

/// Holds a claim against protected figures: it knows no more than a reader of the published tables does.
struct ClaimJudge {
    /// One figure at one path, or a number out of the settings, such as a limit.
    enum Operand {
        case figure(ProtectedFigure, path: [CategoryID?])
        case number(Int, name: String)

        /// As a finding names it.
        var name: String {
            switch self {
            case .figure(let figure, let path):
                ([figure.name.text] + path.compactMap { $0?.text }).joined(separator: ".")
            case .number(_, let name): name
            }
        }

        /// A cell that the figure does not have is not available.
        var value: ProtectedValue {
            switch self {
            case .figure(let figure, let path): figure.cell(path)?.value ?? .symbol(.unavailable)
            case .number(let number, _): .count(number)
            }
        }
    }

    let meaning: ClaimMeaning
    let policy: ClaimPolicy

    func verdict(on operands: [Operand]) -> ClaimVerdict {
        switch meaning.test {
        case .rose, .fell, .same, .better, .worse: one(operands, change)
        case .more, .fewer, .equal: two(operands)
        case .zero: one(operands, nothing)
        case .largest, .smallest: rank(operands)
        case .most, .low, .high: one(operands, share)
        case .highest, .lowest: one(operands, series)
        }
    }

    private func one(
        _ operands: [Operand], _ judge: (ProtectedFigure, [CategoryID?], String) -> ClaimVerdict
    ) -> ClaimVerdict {
        guard operands.count == 1, case .figure(let figure, let path)? = operands.first else {
            return .doesNotFit(because: "these words are about one figure")
        }
        return judge(figure, path, operands[0].name)
    }

    /// The first number beside the second.
    private func two(_ operands: [Operand]) -> ClaimVerdict {
        guard operands.count == 2 else { return .doesNotFit(because: "these words are about two figures") }
        let (first, second) = (operands[0].value, operands[1].value)
        if let symbol = first.symbol ?? second.symbol { return .hidden(symbol) }
        guard first.isComparable(with: second), let left = first.plotted, let right = second.plotted else {
            return .doesNotFit(because: "the two do not measure the same")
        }
        let isTrue = meaning.test == .equal ? left == right : meaning.test == .more ? left > right : left < right
        // "All" and "as many as" are no words for which another one can stand.
        let other: ClaimTest? = left == right || meaning.test == .equal ? nil : meaning.test == .more ? .fewer : .more
        return isTrue
            ? .holds
            : .fails(
                says: "'\(operands[0].name)' is \(first.text) and '\(operands[1].name)' is \(second.text)",
                instead: other)
    }

    private func nothing(_ figure: ProtectedFigure, _ path: [CategoryID?], _ name: String) -> ClaimVerdict {
        let value = figure.cell(path)?.value ?? .symbol(.unavailable)
        if let symbol = value.symbol { return .hidden(symbol) }
        return value.plotted == 0 ? .holds : .fails(says: "'\(name)' is \(value.text)", instead: nil)
    }

    /// Some categories beside all others of their figure.
    private func rank(_ operands: [Operand]) -> ClaimVerdict {
        var named: [CategoryID] = []
        var owner: ProtectedFigure?
        for operand in operands {
            guard case .figure(let figure, let path) = operand, figure.dimensions.count == 1, path.count == 1,
                let category = path[0], owner == nil || owner?.name == figure.name
            else { return .doesNotFit(because: "these words are about categories of one figure") }
            owner = figure
            named.append(category)
        }
        guard let owner else { return .doesNotFit(because: "these words are about categories of one figure") }
        return ClaimRank(figure: owner, named: named, isLargest: meaning.test == .largest).verdict
    }
}

// A figure beside the year before.
extension ClaimJudge {
    private func change(_ figure: ProtectedFigure, _ path: [CategoryID?], _ name: String) -> ClaimVerdict {
        guard let wanted = wantedDirection(of: figure) else {
            return .doesNotFit(
                because: "templates/policy/claims.yaml does not say if '\(figure.name)' is better when it rises")
        }
        guard let change = figure.change(of: path), let now = figure.cell(path)?.value,
            let before = figure.lastYear(of: path)
        else { return .hidden(.unavailable) }
        let says = "'\(name)' is \(now.text) in \(figure.period) and \(before.value.text) in \(before.period)"
        let found: ClaimTest
        var moved: ChangeAmount?
        switch change {
        case .up(let amount): (found, moved) = (.rose, amount)
        case .down(let amount): (found, moved) = (.fell, amount)
        case .same: found = .same
        case .symbol(let symbol, _): return .hidden(symbol)
        }
        guard found == wanted else { return .fails(says: says, instead: found) }
        guard let size = meaning.size, let moved else { return .holds }
        guard let extent = extent(of: moved, before.value, figure) else {
            return .doesNotFit(because: "the earlier number is too small for a word of size")
        }
        return size.fits(extent)
            ? .holds : .fails(says: "\(says), and '\(size.name)' stands for \(size.range)", instead: found)
    }

    private func wantedDirection(of figure: ProtectedFigure) -> ClaimTest? {
        let rising = policy.improvesByRising.contains(figure.name)
        let falling = policy.improvesByFalling.contains(figure.name)
        switch meaning.test {
        case .better: return rising ? .rose : falling ? .fell : nil
        case .worse: return rising ? .fell : falling ? .rose : nil
        default: return meaning.test
        }
    }

    /// Per cent of the earlier value, percentage points of a share. Nil of a count whose base is too small for a
    /// published per cent.
    private func extent(of change: ChangeAmount, _ before: ProtectedValue, _ figure: ProtectedFigure) -> Double? {
        if figure.measure == .share { return change.amount.plotted }
        if figure.measure == .count, change.percentage == nil { return nil }
        guard let amount = change.amount.plotted, let earlier = before.plotted, earlier > 0 else { return nil }
        return 100 * amount / earlier
    }
}

// A share, and a series of years.
extension ClaimJudge {
    private func share(_ figure: ProtectedFigure, _ path: [CategoryID?], _ name: String) -> ClaimVerdict {
        guard let cell = figure.cell(path) else { return .hidden(.unavailable) }
        let share = figure.measure == .share ? cell.value : cell.share
        guard let share else {
            return .doesNotFit(because: "'\(figure.name)' has no base, so nothing is a share of it")
        }
        if let symbol = share.symbol { return .hidden(symbol) }
        guard case .percentage(let percentage) = share else {
            return .doesNotFit(because: "'\(name)' is not a share")
        }
        let says = "'\(name)' is \(share.text) of its base"
        let isTrue =
            switch meaning.test {
            // By the printed share: the word must not tell that a printed 50% is really 50.3%.
            case .most: percentage.rounded > 50
            case .low: percentage.rounded <= policy.thresholds[.low] ?? 0
            default: percentage.rounded >= policy.thresholds[.high] ?? 100
            }
        if isTrue { return .holds }
        let limit = policy.thresholds[meaning.test].map { threshold in
            ", and the words stand for at \(meaning.test == .low ? "most" : "least") \(threshold)%"
        }
        return .fails(says: says + (limit ?? ", and the words stand for more than half"), instead: nil)
    }

    private func series(_ figure: ProtectedFigure, _ path: [CategoryID?], _ name: String) -> ClaimVerdict {
        let now = figure.cell(path)?.value ?? .symbol(.unavailable)
        if let symbol = now.symbol { return .hidden(symbol) }
        return ClaimSeries(
            now: now, period: figure.period, earlier: figure.history(of: path), name: name, meaning: meaning
        ).verdict
    }
}
