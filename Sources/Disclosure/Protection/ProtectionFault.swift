import Diagnostics
import Quantities

/// What can be wrong with a stored protection, or with what an edition prints under it.
struct ProtectionFault {
    typealias Cell = StoredProtection.HiddenCell

    enum Kind {
        /// There is none, though so many numbers are small.
        case missing(small: Int)
        case otherFormat
        case otherReaders(Policy.Readers)
        case unknownFigure(FigureName, nearest: String?)
        case unknownCell(Cell)
        /// A small number is not hidden.
        case misses(String)
        case mustBePrinted(String)
        /// The same count is printed under another name.
        case otherName(Cell, of: String)
        case witnessLacks(String)
        case witnessOfOther(String)
        case witnessBroken(solution: Int, words: String)
        /// All solutions agree on a hidden number.
        case oneValue(String)
        /// A reader can work out a hidden number, or a small one that is printed nowhere.
        case exact(String)
        case unproved(String)
        case contradictory
        case alreadyPublic(String, source: String)
        case openToInsiders(String, knowing: String)
        case mostlyHidden(FigureName, hidden: Int, of: Int)
        case undecided(Cell)
    }

    let location: SourceLocation
    let kind: Kind

    init(_ kind: Kind, at location: SourceLocation) {
        (self.location, self.kind) = (location, kind)
    }
}

/// What can be wrong with an entry of the ledger.
enum LedgerProblem {
    case noPeriod(SourceLocation)
    case noCount(SourceLocation, FigureName)
    case unknownFigure(SourceLocation, FigureName, known: [String])
    case unknownCell(SourceLocation, FigureName, String)
}
