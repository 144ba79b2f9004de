public import Figures
public import Quantities

/// A quarter and the four before it, in raw counts, for those who answer for the service. It holds no reference of a case.
/// Only this module makes one, and under a marking alone.
public struct StaffQuarterly: Hashable, Sendable {
    public let marking: String
    /// What happened later is not known.
    public let day: CalendarDate
    /// The oldest first; the report's own is the last.
    public let quarters: [ReportingQuarter]
    /// Quarters of which the records hold a part: not yet over on `day`, or when the records were taken, or begun before they begin.
    public let incomplete: Set<ReportingQuarter>
    /// In the order of `names`; one that nobody defines is left out.
    public let figures: [StaffFigure]

    /// What a quarterly report tells: how much came and about what, then each stage.
    public static let names: [FigureName] = [
        "complaints-by-register", "concerns-by-kind", "stages-entered", "stage-mean-days", "stage-median-days",
        "stage-on-time-rate", "concerns-at-stage-2",
    ]

    public var quarter: ReportingQuarter { quarters[quarters.count - 1] }
    /// Whether the report's own quarter can stand beside the one before.
    public var isComparable: Bool { incomplete.isDisjoint(with: quarters.suffix(2)) }

    public subscript(name: FigureName) -> StaffFigure? { figures.first { $0.name == name } }

    /// - Parameters:
    ///   - sets: the figures of each quarter that there are records of.
    ///   - quarters: at least one, the oldest first.
    ///   - incomplete: those of which there are records of a part.
    /// - Returns: nil without a marking.
    public static func make(
        of sets: [ReportingQuarter: FigureSet], quarters: [ReportingQuarter], incomplete: Set<ReportingQuarter>,
        on day: CalendarDate, marking: String
    ) -> StaffQuarterly? {
        guard marking.contains(where: { !$0.isWhitespace }), !quarters.isEmpty else { return nil }
        let figures = names.compactMap { name in StaffFigure(quarters.map { sets[$0]?[name] }) }
        return StaffQuarterly(
            marking: marking, day: day, quarters: quarters, incomplete: incomplete, figures: figures)
    }

    init(
        marking: String, day: CalendarDate, quarters: [ReportingQuarter], incomplete: Set<ReportingQuarter> = [],
        figures: [StaffFigure]
    ) {
        self.incomplete = incomplete
        self.marking = marking
        self.day = day
        self.quarters = quarters
        self.figures = figures
    }
}

/// One figure over several quarters.
public struct StaffFigure: Hashable, Sendable {
    /// One category, or all of them.
    public struct Row: Hashable, Sendable {
        /// Nil for all of them.
        public let category: CategoryID?
        public let label: String
        /// One a quarter.
        public let values: [StaffValue]
    }

    public let name: FigureName
    public let title: String
    public let definition: String
    public let note: String?
    /// Why the records of a quarter cannot tell it, or a part of it; nil where they can.
    public let unavailable: String?
    /// In the order of the vocabulary.
    public let rows: [Row]
    public let total: Row

    /// The figure of each quarter, nil where there are no records; nil where no quarter has it, or it has more than one
    /// dimension.
    init?(_ figures: [RawFigure?]) {
        guard let first = figures.compactMap(\.self).first, first.axes.count < 2 else { return nil }
        name = first.name
        title = first.definition.wording.title
        definition = first.definition.wording.meaning
        note = first.definition.wording.note
        unavailable = figures.compactMap { $0?.whyNotAvailable }.first
        func row(_ category: AxisCategory?) -> Row {
            Row(
                category: category?.id, label: category?.label ?? "All",
                values: figures.map { figure in
                    guard let figure, !figure.isNotAvailable(category?.id) else {
                        return StaffValue(value: .symbol(.unavailable), records: 0)
                    }
                    let path = figure.axes.isEmpty ? [] : [category?.id]
                    return figure.cell(path).map { StaffValue($0) } ?? .nothing
                })
        }
        var categories: [AxisCategory] = []
        for figure in figures.compactMap(\.self) {
            categories += (figure.axes.first?.categories ?? []).filter { own in
                !categories.contains { $0.id == own.id }
            }
        }
        rows = categories.map(row)
        total = row(nil)
    }

    public func row(_ category: CategoryID) -> Row? { rows.first { $0.category == category } }
}

extension RawFigure {
    fileprivate var whyNotAvailable: String? {
        switch notAvailable {
        case .nothing: nil
        case .everything(let reason): reason
        case .categories(let reasons): reasons.sorted { $0.key < $1.key }.first?.value
        }
    }

    fileprivate func isNotAvailable(_ category: CategoryID?) -> Bool {
        switch notAvailable {
        case .nothing: false
        case .everything: true
        case .categories(let reasons): category.map { reasons[$0] != nil } ?? false
        }
    }
}

/// A number of one quarter.
public struct StaffValue: Hashable, Sendable {
    /// Not available where there are no records of the quarter; not applicable where there is nothing to tell a share or a mean of.
    public let value: ProtectedValue
    /// How many records it rests on.
    public let records: Int

    /// A category that the quarter's records do not have.
    static let nothing = StaffValue(value: .count(0), records: 0)

    init(value: ProtectedValue, records: Int) {
        self.value = value
        self.records = records
    }

    init(_ cell: RawCell) {
        records = cell.records
        value =
            switch cell.value {
            case .count(let count): .count(count)
            case .share(let share): .percentage(share)
            case .days(let days): .days(days)
            case .money(let money): .money(money)
            case .none: .symbol(.notApplicable)
            }
    }
}
