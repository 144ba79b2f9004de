public import Quantities

/// The time limits in force in a reporting period, in working days.
public struct Limits: Sendable {
    private let days: [LimitName: Limit]

    init(_ limits: [LimitName: Limit]) { days = limits }

    /// - Precondition: minted by `Limits.read`, which has reported every limit that is missing.
    public subscript(name: LimitName) -> Limit {
        days[name] ?? Limit(days: WorkingDays(0), isLaw: false, source: "", setter: "")
    }
}

/// A limit with where it comes from.
public struct Limit: Hashable, Sendable {
    public let days: WorkingDays
    /// Fixed by the Regulations; otherwise it is local policy or advice, and printed as such.
    public let isLaw: Bool
    public let source: String
    /// Who sets it, as a sentence may say: "the law", "our own policy". It is the council's only where the council says so.
    public let setter: String
}

/// The limits that the program computes with.
public enum LimitName: String, Sendable, CaseIterable {
    case stage1 = "stage-1"
    case stage1Extended = "stage-1-extended"
    case stage2Request = "stage-2-request"
    case stage2 = "stage-2"
    case stage2Extended = "stage-2-extended"
    case panelRequest = "panel-request"
    case panelMeets = "panel-meets"
    case panelReport = "panel-report"
    case panelResponse = "panel-response"
    case corporateAcknowledgement = "corporate-acknowledgement"
    case corporateStage1 = "corporate-stage-1"
    case corporateStage1Extended = "corporate-stage-1-extended"
    case corporateStage2 = "corporate-stage-2"
    case corporateStage2Extended = "corporate-stage-2-extended"

    /// The longest time that the same step may take.
    var extended: LimitName? { LimitName(rawValue: "\(rawValue)-extended") }
}
