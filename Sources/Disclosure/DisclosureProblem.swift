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
    case unknownFigure(SourceLocation, FigureName, known: [String])
    case dominance(SourceLocation)
    /// A decision on a cell that holds no whole group.
    case nothingToDecide(SourceLocation, StoredProtection.HiddenCell)
    case cannotHideGroup(SourceLocation, StoredProtection.HiddenCell)
}

/// A person's name stands where the role that answers for something belongs.
struct RoleProblem {
    let location: SourceLocation
    let key: String
}
