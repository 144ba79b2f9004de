import Diagnostics
public import Law
public import Quantities

extension FigureLibrary {
    /// For each figure that the templates define, and not one council for itself, what decides its numbers, as text. Where two
    /// reports have the same text for a figure, they count the same thing in the same way.
    public func commonMeanings(under limits: Limits) -> [FigureName: String] {
        let common = definitions.filter { $0.location.path.hasPrefix("templates/") }
        return Dictionary(
            common.map { ($0.name, $0.counting.meaning(under: limits)) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Counting {
    /// Every part that changes a number, in a fixed order; the limits too, where the figure judges by any.
    func meaning(under limits: Limits) -> String {
        let conditions = filters.map(\.words).sorted()
        let parts =
            ["of \(table)"] + conditions.map { "where \($0)" } + dimensions.map { "by \($0)" }
            + ["measure \(measure.words)", "basis \(basis.rawValue)", "base \(base?.text ?? "none")"]
        return (parts + limitNames.map { "\($0.rawValue) \(limits[$0].days.count)" }).joined(separator: "; ")
    }

    /// The fields that tell whether a limit was kept.
    private static let judged: Set<FieldName> = [
        "first_limit", "outer_limit", "on_time", "extended", "stage_1_band", "stage_2_band",
    ]

    /// The limits that decide its numbers, in their order.
    private var limitNames: [LimitName] {
        var fields = Set(dimensions + filters.map(\.field))
        if case .share(let filter) = measure { fields.insert(filter.field) }
        guard !fields.isDisjoint(with: Self.judged) else { return [] }
        return LimitName.allCases.filter { limit in
            guard let (register, stage) = limit.place else { return false }
            return admits("register", register) && admits("stage", stage)
        }
    }

    private func admits(_ field: FieldName, _ category: CategoryID) -> Bool {
        filters.first { $0.field == field }?.categories.contains(category) ?? true
    }
}

extension FigureFilter {
    fileprivate var words: String { "\(field) in \(categories.map(\.text).sorted().joined(separator: " "))" }
}

extension Measure {
    fileprivate var words: String {
        switch self {
        case .count: "count"
        case .share(let filter): "share of \(filter.words)"
        case .mean(let field): "mean of \(field)"
        case .median(let field): "median of \(field)"
        case .total(let field): "total of \(field)"
        }
    }
}

extension LimitName {
    /// The kind of complaint and the stage that are judged by it; nil of a limit that is only printed.
    fileprivate var place: (register: CategoryID, stage: CategoryID)? {
        switch self {
        case .stage1, .stage1Extended: ("statutory", "stage-1")
        case .stage2, .stage2Extended: ("statutory", "stage-2")
        case .panelMeets, .panelReport, .panelResponse: ("statutory", "stage-3")
        case .stage2Request, .panelRequest, .corporateAcknowledgement: nil
        case .corporateStage1, .corporateStage1Extended: ("corporate", "stage-1")
        case .corporateStage2, .corporateStage2Extended: ("corporate", "stage-2")
        }
    }
}
