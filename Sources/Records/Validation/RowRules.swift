/// The rules that look at several cells of a row, as slots of memory. A slot of -1 is a column the file lacks.
struct RowRules: Sendable {
    /// Slots of dates, each of which may not lie before the one ahead of it that is filled in; -1 starts a chain.
    var chains: [Int16] = []
    var period: PeriodRule?
    var ending: EndingRule?
    var stages: StageRule?
    var nesting: NestingRule?
    var standstill: StandstillRule?
    var precedences: [PrecedenceRule] = []
    /// Dates that tell that a record was still dealt with. Without any, an earlier record is a fault; a record
    /// that has such columns but no date in them is still open.
    var laterDates: [Int16] = []
    /// The outer code of each inner code of the nesting; 0 where it may stand in any.
    var outerCodes: [UInt16] = []
}

/// A record belongs to the period that it was received in, or during which it was still open.
struct PeriodRule: Sendable {
    let received: Int16
    let start: Int16
    let asAt: Int16
}

/// What a complaint's outcome, its answers and its withdrawal must tell about one another.
struct EndingRule: Sendable {
    let outcome: Int16
    let outcomeStage: Int16
    /// When each stage was asked for and answered.
    let asked: (Int16, Int16)
    let sent: (Int16, Int16, Int16)
    let withdrawn: Int16
    let confirmed: Int16
    /// The code of the outcome `withdrawn`; 0 where the vocabulary has none.
    let withdrawnCode: UInt16
    /// Codes of stages 1 to 3.
    let stages: (UInt16, UInt16, UInt16)
}

/// Stage 3 follows stage 2 (SI 2006/1738, regulation 18(1)), so that the stages nest and their counts can be compared.
struct StageRule: Sendable {
    let asked: Int16
    /// Any date of the next stage, in the order of time; -1 for a column that the file lacks.
    let next: InlineArray<4, Int16>
}

/// A category that must lie in the category beside it, as a subcode in its concern.
struct NestingRule: Sendable {
    let inner: Int16
    let outer: Int16
}

/// A cell that is filled in only where one of two dates is; -1 where there is no second one.
struct PrecedenceRule: Sendable {
    let later: Int16
    let isDate: Bool
    let earlier: (Int16, Int16)
}

/// A date that a case has which stood still from another and was dealt with since; -1 for a column that the file lacks.
struct StandstillRule: Sendable {
    let from, to: Int16
    let movedBy: InlineArray<3, Int16>
}
