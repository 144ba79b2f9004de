import Law
import Quantities
import Records

/// Which stages a kind of complaint goes through, and its limits in working days.
struct RegisterRules {
    let hasStages: Bool
    let hasPanel: Bool
    let stage1, stage2, stage3: StageLimits
    let panel: PanelLimits

    /// The limits of stage 1, 2 or 3.
    subscript(stage: Int) -> StageLimits { stage == 1 ? stage1 : stage == 2 ? stage2 : stage3 }
}

/// The three limits of a review panel, in the order of its steps.
struct PanelLimits {
    let meets, reports, isAnswered: Int

    var together: Int { meets + reports + isAnswered }

    /// The limit of a step, from 0.
    subscript(step: Int) -> Int { step == 0 ? meets : step == 1 ? reports : isAnswered }
}

/// The rules of each row's register. A kind that is neither statutory nor corporate has no stages.
struct Registers {
    private let codes: [UInt16]
    private let statutoryCode, corporateCode: UInt16
    private let statutory, corporate, informal: RegisterRules

    init(_ complaints: Table, _ vocabulary: Vocabulary, _ limits: Limits) {
        let dimension = vocabulary["register"]
        func code(_ id: CategoryID) -> UInt16 { dimension?.index(of: id).map { UInt16($0 + 1) } ?? UInt16.max }
        codes = complaints.categories("register")?.codes ?? []
        statutoryCode = code("statutory")
        corporateCode = code("corporate")
        statutory = Self.statutory(limits)
        corporate = Self.corporate(limits)
        informal = Self.without
    }

    func rules(of row: Int) -> RegisterRules {
        guard row < codes.count else { return informal }
        let code = codes[row]
        return code == statutoryCode ? statutory : code == corporateCode ? corporate : informal
    }

    /// Regulations 14, 17, 19 and 20.
    private static func statutory(_ limits: Limits) -> RegisterRules {
        func days(_ name: LimitName) -> Int { limits[name].days.count }
        let panel = PanelLimits(
            meets: days(.panelMeets), reports: days(.panelReport), isAnswered: days(.panelResponse))
        return RegisterRules(
            hasStages: true, hasPanel: true,
            stage1: StageLimits(first: days(.stage1), outer: days(.stage1Extended)),
            stage2: StageLimits(first: days(.stage2), outer: days(.stage2Extended)),
            stage3: StageLimits(first: panel.together, outer: panel.together), panel: panel)
    }

    private static func corporate(_ limits: Limits) -> RegisterRules {
        func days(_ name: LimitName) -> Int { limits[name].days.count }
        return RegisterRules(
            hasStages: true, hasPanel: false,
            stage1: StageLimits(first: days(.corporateStage1), outer: days(.corporateStage1Extended)),
            stage2: StageLimits(first: days(.corporateStage2), outer: days(.corporateStage2Extended)),
            stage3: none, panel: noPanel)
    }

    private static let none = StageLimits(first: 0, outer: 0)
    private static let noPanel = PanelLimits(meets: 0, reports: 0, isAnswered: 0)
    private static let without = RegisterRules(
        hasStages: false, hasPanel: false, stage1: none, stage2: none, stage3: none, panel: noPanel)
}

/// What came of each row: the outcome as recorded, once it is known.
struct Outcomes {
    private let codes: [UInt16]
    private let withdrawn, stillOpen: UInt8

    init(_ complaints: Table, _ vocabulary: Vocabulary) {
        codes = complaints.categories("outcome")?.codes ?? []
        let outcome = vocabulary["outcome"]
        stillOpen = UInt8(clamping: (outcome?.categories.count ?? 0) + 1)
        withdrawn = outcome?.index(of: "withdrawn").map { UInt8(clamping: $0 + 1) } ?? 0
    }

    /// A code of the dimension `result`: an open case has no outcome yet, whatever the record says.
    func code(of row: Int, isConcluded: Bool, isWithdrawn: Bool) -> UInt8 {
        if !isConcluded { return stillOpen }
        if isWithdrawn { return withdrawn }
        return row < codes.count ? UInt8(clamping: codes[row]) : 0
    }
}
