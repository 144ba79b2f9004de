import Diagnostics
import Quantities

/// What can be wrong with a policy, or with the pattern of hidden cells that follows from it.
enum PolicyProblem {
    case noPolicy(SourceLocation)
    case hiddenRange(SourceLocation)
    case smallestBase(SourceLocation)
    case decidedTooLate(SourceLocation, CalendarDate)
    case emptyException(SourceLocation)
    case exceptionTwice(SourceLocation, FigureName)
    case unknownFigure(SourceLocation, FigureName, nearest: String?)
    case totalHidden(SourceLocation, FigureName)
}

/// What can be wrong with the approval of a quote.
struct QuoteProblem {
    enum Kind {
        case changed(digest: String)
        case noCompliment
        case noConsent
        case twice
        case empty
        case approvedTooLate(CalendarDate)
        case unknownSource(known: [String])
        case otherSource
    }

    let location: SourceLocation
    let id: String
    let kind: Kind
}

/// A person's name stands where the role that answers for something belongs.
struct RoleProblem {
    let location: SourceLocation
    let key: String
}
