import Quantities

/// What a field is that follows from the dates of complaints.
enum DerivedKind {
    case category, date, days
}

/// The fields that every complaint gets, as `ComplaintDerivation` writes them.
enum ComplaintField: String, CaseIterable {
    case lastStage = "last_stage"
    case state, result, quarter
    case carriedOver = "carried_over"
    case stage1Skipped = "stage_1_skipped"
    case hasAdvocate = "has_advocate"
    case clockStopped = "clock_stopped"
    case concludedOn = "concluded_on"

    var name: FieldName { FieldName(rawValue) }

    var kind: DerivedKind { self == .concludedOn ? .date : .category }

    /// The fields of the record that it follows from.
    /// - Parameter stages: the stages that the complaints in question can have entered.
    func origins(_ stages: Set<StageNumber>) -> Set<FieldName> {
        switch self {
        case .lastStage: StageNumber.entries(stages)
        case .state, .concludedOn: StageNumber.endings(stages)
        case .result: StageNumber.endings(stages).union(["outcome"])
        case .quarter: ["received_on"]
        case .carriedOver: StageNumber.endings(stages).union(["received_on"])
        case .stage1Skipped: ["s1_skipped_on"]
        case .hasAdvocate: ["advocate_appointed_on"]
        case .clockStopped: ["stopped_from"]
        }
    }
}

extension ComplaintField {
    /// The field that is filled where something happened that a category stands for; nil of other categories.
    func event(_ category: CategoryID) -> FieldName? {
        switch self {
        case .lastStage: StageNumber(category)?.event
        case .result: category == "withdrawn" ? "withdrawn_on" : nil
        case .stage1Skipped: category == "yes" ? "s1_skipped_on" : nil
        case .hasAdvocate: category == "yes" ? "advocate_appointed_on" : nil
        case .clockStopped: category == "yes" ? "stopped_from" : nil
        case .state, .quarter, .carriedOver, .concludedOn: nil
        }
    }
}

/// The fields of a stage that a complaint entered, or of a step that a review panel began.
enum StageField: String, CaseIterable {
    case stage, step
    case endedBy = "ended_by"
    case isLast = "is_last"
    case firstLimit = "first_limit"
    case outerLimit = "outer_limit"
    case onTime = "on_time"
    case extended
    case stage1Band = "stage_1_band"
    case stage2Band = "stage_2_band"
    case startedOn = "started_on"
    case endedOn = "ended_on"
    case days

    var name: FieldName { FieldName(rawValue) }

    var kind: DerivedKind {
        switch self {
        case .startedOn, .endedOn: .date
        case .days: .days
        case .stage, .step, .endedBy, .isLast, .firstLimit, .outerLimit, .onTime, .extended, .stage1Band, .stage2Band:
            .category
        }
    }

    var tables: [TableName] {
        switch self {
        case .step: ["panel_steps"]
        case .onTime, .startedOn, .endedOn, .days: ["stages", "panel_steps"]
        case .stage, .endedBy, .isLast, .firstLimit, .outerLimit, .extended, .stage1Band, .stage2Band: ["stages"]
        }
    }

    /// The fields of the complaint that it follows from, beside those that tell which stages were entered.
    func origins(_ stages: Set<StageNumber>, in table: TableName) -> Set<FieldName> {
        if table == "panel_steps" { return StageNumber.ends(stages).union(["s3_met_on", "s3_reported_on"]) }
        return switch self {
        case .stage, .step: []
        case .isLast: StageNumber.next(stages)
        case .startedOn: ["received_on"]
        case .endedBy, .endedOn, .firstLimit, .outerLimit, .days: StageNumber.ends(stages)
        case .onTime, .extended, .stage1Band, .stage2Band:
            StageNumber.ends(stages).union(StageNumber.extensions(stages))
        }
    }

    /// The fields that move a clock from where it would stand without them: where they were not recorded, a time is longer
    /// than the law counts it, and says so.
    func adjustments(_ stages: Set<StageNumber>, in table: TableName) -> Set<FieldName> {
        switch self {
        case .stage, .step, .endedBy, .endedOn, .isLast: []
        case .startedOn: StageNumber.laterStarts(stages)
        case .firstLimit, .outerLimit, .days, .onTime, .extended, .stage1Band, .stage2Band:
            StageNumber.laterStarts(stages).union(["stopped_from", "stopped_to"])
        }
    }
}

extension StageField {
    /// The field that is filled where something happened that a category stands for; nil of other categories.
    func event(_ category: CategoryID) -> FieldName? {
        switch self {
        case .stage: StageNumber(category)?.event
        case .endedBy: category == "withdrawal" ? "withdrawn_on" : nil
        case .step, .isLast, .firstLimit, .outerLimit, .onTime, .extended, .stage1Band, .stage2Band, .startedOn,
            .endedOn,
            .days:
            nil
        }
    }
}

/// The stages of a complaint, and the fields of its record that tell of each.
enum StageNumber: Int, CaseIterable {
    case first = 1
    case second, third

    init?(_ category: CategoryID) {
        guard let stage = Self.allCases.first(where: { $0.category == category }) else { return nil }
        self = stage
    }

    var category: CategoryID { CategoryID("stage-\(rawValue)") }

    /// The request that brings a complaint to the stage; nil of the first, which needs none.
    var event: FieldName? {
        switch self {
        case .first: nil
        case .second: "s2_requested_on"
        case .third: "s3_requested_on"
        }
    }

    private var entry: Set<FieldName> {
        switch self {
        case .first: ["s1_skipped_on"]
        case .second: ["s1_skipped_on", "s2_requested_on"]
        case .third: ["s3_requested_on"]
        }
    }

    private var laterStart: Set<FieldName> {
        switch self {
        case .first: ["s1_start_on", "advocate_asked_on", "advocate_appointed_on"]
        case .second: ["s2_record_final_on"]
        case .third: []
        }
    }

    private var answer: FieldName {
        switch self {
        case .first: "s1_sent_on"
        case .second: "s2_sent_on"
        case .third: "s3_responded_on"
        }
    }

    private var extensionTold: Set<FieldName> {
        switch self {
        case .first: ["s1_extended_on"]
        case .second: ["s2_extension_told_on"]
        case .third: []
        }
    }

    static func entries(_ stages: Set<Self>) -> Set<FieldName> { union(of: stages, \.entry) }

    static func laterStarts(_ stages: Set<Self>) -> Set<FieldName> { union(of: stages, \.laterStart) }

    static func extensions(_ stages: Set<Self>) -> Set<FieldName> { union(of: stages, \.extensionTold) }

    /// What tells that complaints went on from one of the stages.
    static func next(_ stages: Set<Self>) -> Set<FieldName> {
        entries(Set(stages.compactMap { Self(rawValue: $0.rawValue + 1) }))
    }

    /// What tells how and when the stages ended.
    static func ends(_ stages: Set<Self>) -> Set<FieldName> {
        next(stages).union(stages.map(\.answer)).union(["withdrawn_on"])
    }

    /// What tells whether and when a complaint as a whole ended, which may enter the stages.
    static func endings(_ stages: Set<Self>) -> Set<FieldName> {
        entries(stages).union(stages.map(\.answer)).union(["s1_sent_on", "withdrawn_on"])
    }

    private static func union(of stages: Set<Self>, _ fields: (Self) -> Set<FieldName>) -> Set<FieldName> {
        stages.reduce(into: []) { $0.formUnion(fields($1)) }
    }
}
