import Figures
import Quantities

/// Values of earlier years under today's policy, and how this year's compare with them.
///
/// A value published long ago is hidden all the same where the class hides it: repeating it would carry it on.
/// Where all rows of a year and their total are known, a hidden row takes the smallest other with it, and two whose
/// numbers are one each take a third: a reader who knows that zeros are printed would know both.
///
/// What our own report printed is printed again as it was, signs and all, while the rule is the same; under another rule
/// its numbers are judged as those of others are.
struct PastValues {
    private let period: ReportingPeriod
    private let measure: Measure
    private(set) var histories: [[CategoryID?]: [ProtectedHistory]] = [:]

    init(of raw: RawFigure, in history: History, before period: ReportingPeriod, under policy: Policy) {
        self.period = period
        measure = raw.definition.counting.measure
        let rule = policy.rule(for: raw.name, raw.definition.sensitivity.published)
        let rest = Array(repeating: CategoryID?.none, count: max(0, raw.axes.count - 1))
        let categories = raw.axes.first?.categories.map(\.id) ?? []
        var points: [CategoryID?: [HistoryPoint]] = [:]
        for key in categories.map(Optional.some) + [nil] {
            points[key] = history.points(of: raw.name, key, before: period.label)
        }
        let judged = points.mapValues { $0.filter { !$0.isPrinted(under: policy) } }
        let hidden = Self.hidden(judged, categories, rule, isAdditive: raw.isAdditive)
        for (category, list) in points where !list.isEmpty {
            let path = (raw.axes.isEmpty ? [] : [category]) + rest
            histories[path] = list.map { point in
                let isHidden = hidden[point.period]?.contains(category) ?? false
                return ProtectedHistory(
                    period: point.period, value: isHidden ? .symbol(.confidential) : point.published,
                    source: point.source)
            }
        }
    }

    private static func hidden(
        _ points: [CategoryID?: [HistoryPoint]], _ categories: [CategoryID], _ rule: Policy.ClassRule,
        isAdditive: Bool
    ) -> [PeriodLabel: Set<CategoryID?>] {
        var hidden: [PeriodLabel: Set<CategoryID?>] = [:]
        for period in Set(points.values.joined().map(\.period)) {
            var values: [CategoryID?: RawValue] = [:]
            for (key, list) in points { values[key] = list.first { $0.period == period }?.value }
            var small = Set(values.filter { rule.hides($0.value) }.keys)
            let isNew = !small.isEmpty
            // A number that was hidden then counts as none: it may be too little to hide behind.
            for (key, list) in points where list.contains(where: { $0.period == period && $0.isHidden }) {
                small.insert(key)
            }
            if isNew, isAdditive, values.count == categories.count + 1, !small.contains(nil) {
                let amounts = categories.map { (category: $0, amount: values[$0]?.amount ?? 0) }
                small.formUnion(complement(of: small, among: amounts))
            }
            hidden[period] = small
        }
        return hidden
    }

    /// What else must be hidden of rows whose total is printed, the smallest first: two rows or more, that together
    /// stand for more than one each. Nothing where nothing is hidden.
    private static func complement(
        of small: Set<CategoryID?>, among rows: [(category: CategoryID, amount: Int)]
    ) -> [CategoryID?] {
        let hidden = rows.filter { small.contains($0.category) }
        var (count, sum) = (hidden.count, hidden.reduce(0) { $0 + $1.amount })
        guard count > 0 else { return [] }
        var more: [CategoryID?] = []
        for row in rows.filter({ $0.amount > 0 && !small.contains($0.category) }).sorted(by: { $0.amount < $1.amount })
        where count < 2 || sum <= count {
            more.append(row.category)
            (count, sum) = (count + 1, sum + row.amount)
        }
        return more
    }

    /// The changes from the year before, of every cell whose value of that year is known.
    func changes(
        to cells: [[CategoryID?]: ProtectedCell], smallestBase: Int
    ) -> [[CategoryID?]: ProtectedChange] {
        guard let since = period.previous?.label else { return [:] }
        var changes: [[CategoryID?]: ProtectedChange] = [:]
        for (path, list) in histories {
            guard let before = list.first(where: { $0.period == since }), let now = cells[path] else { continue }
            changes[path] = Self.change(from: before.value, to: now.value, since: since, smallestBase: smallestBase)
        }
        return changes
    }

    /// Nil where the two values are of different kinds.
    static func change(
        from before: ProtectedValue, to now: ProtectedValue, since: PeriodLabel, smallestBase: Int
    ) -> ProtectedChange? {
        if let symbol = now.symbol ?? before.symbol { return .symbol(symbol, since: since) }
        guard let (amount, direction) = difference(from: before, to: now) else { return nil }
        guard direction != 0 else { return .same(since: since) }
        var percentage: Percentage?
        if case .count(let earlier) = before, case .count(let moved) = amount, earlier >= smallestBase {
            percentage = Percentage(moved, of: earlier)
        }
        let change = ChangeAmount(amount: amount, percentage: percentage, since: since)
        return direction > 0 ? .up(change) : .down(change)
    }

    private static func difference(
        from before: ProtectedValue, to now: ProtectedValue
    ) -> (amount: ProtectedValue, direction: Int)? {
        switch (before, now) {
        case (.count(let old), .count(let new)): (.count(abs(new - old)), (new - old).signum())
        case (.days(let old), .days(let new)):
            (.days(Tenths(count: abs(new.count - old.count))), (new.count - old.count).signum())
        case (.money(let old), .money(let new)):
            (.money(Money(pence: abs(new.pence - old.pence))), (new.pence - old.pence).signum())
        case (.percentage(let old), .percentage(let new)):
            // Percentage points between the values as printed.
            (.count(abs(new.rounded - old.rounded)), (new.rounded - old.rounded).signum())
        default: nil
        }
    }
}

extension HistoryPoint {
    /// Whether it is printed again as our own report printed it.
    fileprivate func isPrinted(under policy: Policy) -> Bool {
        if case .number(let rule)? = print { rule == policy.inOneLine } else { false }
    }

    fileprivate var isHidden: Bool { print == .sign(.confidential) }

    fileprivate var published: ProtectedValue {
        guard case .sign(let sign)? = print else { return value.published }
        switch sign {
        case .confidential: return .symbol(.confidential)
        case .unavailable: return .symbol(.unavailable)
        case .notApplicable: return .symbol(.notApplicable)
        }
    }
}

extension RawValue {
    /// The number that adds up: a count, or pence; 0 for what does not add up.
    var amount: Int {
        switch self {
        case .count(let count): count
        case .money(let money): money.pence
        case .share, .days, .none: 0
        }
    }
}

extension Policy.ClassRule {
    /// Whether a value of an earlier year is hidden. How many records a mean or a sum stood on is not known of
    /// such a value, so a class that hides anything hides those.
    func hides(_ value: RawValue) -> Bool {
        switch value {
        case .count(let count): hides(count)
        case .share(let share): hides(share.part) || hides(share.base - share.part)
        case .days, .money: hidden != nil
        case .none: false
        }
    }
}
