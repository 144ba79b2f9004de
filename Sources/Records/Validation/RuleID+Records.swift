public import Diagnostics

extension RuleID {
    /// Whether a record can break the rule and still be true in the world. The rest cannot be counted at all.
    public var isAcceptable: Bool { Self.acceptable.contains(self) }

    static let acceptable: [RuleID] = [
        .datesInOrder, .dateInPeriod, .openCaseWithOutcome, .outcomeWithoutEnd, .stagesNested, .withdrawnConsistent,
        .subcodeOfConcern, .eventRecorded,
    ]

    /// Whether a column has one finding for all its cells, or a file one for all its rows: there is one cause.
    var isToldOnce: Bool { self == .spreadsheetError || self == .blankRow }

    /// Whether a single record breaks it, so that the others can be worked with.
    var isOfOneRecord: Bool { area == .records && !Self.ofWholeFiles.contains(self) }

    private static let ofWholeFiles: [RuleID] = [
        .recordsFile, .recordsOutside, .tableFormat, .unterminatedQuote, .knownColumn, .requiredColumn, .uniqueColumn,
    ]
}
