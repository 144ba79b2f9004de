public import Quantities

/// Which procedure a complaint goes through.
public enum CaseRegister: Hashable, Sendable {
    /// SI 2006/1738: three stages with limits in law.
    case statutory
    /// The council's own two stages.
    case corporate
    /// Settled without a procedure: no limit.
    case informal
}

/// One complaint as the team works on it. It holds no name, no pseudonym and no words of anybody.
public struct CaseRecord: Hashable, Sendable {
    public let reference: String
    public let register: CaseRegister
    /// As the vocabulary calls the kind of complaint.
    public let registerLabel: String
    /// Nil where the record names no team.
    public let team: String?
    /// Whether it came by telephone or in person. Regulation 16: stage 2 then waits for the written record.
    public let isOral: Bool
    /// Why stage 1 began when it did, as recorded.
    public let recordedStart: StartReason?
    /// When what it taught was first written down; nil where nothing was.
    public let learnedOn: CalendarDate?
    public let dates: CaseDates
    /// The line of the record in its file, from 1.
    public let line: Int

    public init(
        reference: String, register: CaseRegister, dates: CaseDates, line: Int = 1,
        details: Details = Details()
    ) {
        self.reference = reference
        self.register = register
        self.dates = dates
        self.line = line
        registerLabel = details.registerLabel
        team = details.team
        isOral = details.isOral
        recordedStart = details.recordedStart
        learnedOn = details.learnedOn
    }

    /// What a case may have besides its dates.
    public struct Details: Hashable, Sendable {
        public var registerLabel = ""
        public var team: String?
        public var isOral = false
        public var recordedStart: StartReason?
        public var learnedOn: CalendarDate?

        public init() {}
    }
}
