public import Quantities

/// The time limits in force in a reporting period, in working days.
public struct Limits: Sendable {
    private let days: [LimitName: Limit]

    init(_ limits: [LimitName: Limit]) { days = limits }

    /// - Precondition: minted by `Limits.read`, which has reported every limit that is missing.
    public subscript(name: LimitName) -> Limit {
        days[name] ?? Limit(days: WorkingDays(0), isLaw: false, source: "")
    }
}

/// A limit with where it comes from.
public struct Limit: Hashable, Sendable {
    public let days: WorkingDays
    /// Fixed by the Regulations; otherwise it is local policy or advice, and printed as such.
    public let isLaw: Bool
    public let source: String
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
}
