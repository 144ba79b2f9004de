import Diagnostics
import Quantities

/// What can be wrong with the approval of a quote.
struct QuoteProblem {
    enum Kind {
        case oldForm
        case changed(digest: String)
        case noCompliment
        case noConsent
        case consentRefused
        case empty
        case approvedTooLate(CalendarDate)
        case otherSource
        case unlisted([MarkedWords], areNewer: Bool)
        case noSecond
        case sameApprover
        case tooFew(smallest: Int)
        case uncounted([DimensionName])
        case unknownLabel(DimensionName, known: [String])
        case ownWords
        case family(other: String)
        case twin(other: String)
        case withdrawn(CalendarDate)
    }

    let location: SourceLocation
    let id: String
    let kind: Kind
}
