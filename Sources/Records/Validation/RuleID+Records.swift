public import Diagnostics

extension RuleID {
    /// Whether a record can break the rule and still be true in the world. The rest cannot be counted at all.
    public var isAcceptable: Bool { Self.acceptable.contains(self) }

    static let acceptable: [RuleID] = [
        .datesInOrder, .dateInPeriod, .openCaseWithOutcome, .outcomeWithoutEnd, .stagesNested, .withdrawnConsistent,
        .subcodeOfConcern, .eventRecorded,
    ]

    /// Whether a single record breaks it, so that the others can be worked with.
    var isOfOneRecord: Bool { area == .records && !Self.ofWholeFiles.contains(self) }

    /// Which faults of the rule have the same cause, and so one finding: cells that are wrong by themselves, or what is wrong
    /// between the cells of one record.
    var cause: FaultLog.Cause {
        if self == .knownCategory || self == .knownComplaint { return .value }
        return isAcceptable || self == .uniqueReference ? .row : .way
    }

    private static let ofWholeFiles: [RuleID] = [
        .recordsFile, .recordsOutside, .tableFormat, .unterminatedQuote, .knownColumn, .requiredColumn, .uniqueColumn,
    ]
}
