/// The rules that records are held against. Their names are permanent: acceptances and tests refer to them.
public enum RecordRule: String, CaseIterable, Sendable {
    case recordsFile = "records-file"
    case unreadFile = "unread-file"
    case recordsOutside = "records-outside"
    case tableFormat = "table-format"
    case wrongEncoding = "wrong-encoding"
    case unterminatedQuote = "unterminated-quote"
    case strayQuote = "stray-quote"
    case raggedRow = "ragged-row"
    case blankRow = "blank-row"
    case notARecord = "not-a-record"
    case spreadsheetError = "spreadsheet-error"
    case knownColumn = "known-column"
    case requiredColumn = "required-column"
    case uniqueColumn = "unique-column"
    case requiredField = "required-field"
    case knownCategory = "known-category"
    case dateFormat = "date-format"
    case amountFormat = "amount-format"
    case uniqueReference = "unique-reference"
    case knownComplaint = "known-complaint"
    case datesInOrder = "dates-in-order"
    case dateInPeriod = "date-in-period"
    case openCaseWithOutcome = "open-case-with-outcome"
    case outcomeWithoutEnd = "outcome-without-end"
    case stagesNested = "stages-nested"
    case withdrawnConsistent = "withdrawn-consistent"
    case subcodeOfConcern = "subcode-of-concern"

    /// Whether a record can break the rule and still be true in the world. The rest cannot be counted at all.
    public var isAcceptable: Bool {
        switch self {
        case .datesInOrder, .dateInPeriod, .openCaseWithOutcome, .outcomeWithoutEnd, .stagesNested,
            .withdrawnConsistent, .subcodeOfConcern:
            true
        default: false
        }
    }

    /// Whether a column has one finding for all its cells, or a file one for all its rows: there is one cause.
    var isToldOnce: Bool { self == .spreadsheetError || self == .blankRow }
}
