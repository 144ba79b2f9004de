import Diagnostics
import Quantities

/// What can be wrong with what is told about figures beside their definitions: history, and what is not
/// available.
enum HistoryProblem {
    case unknownFigure(SourceLocation, String, known: [String])
    case unknownCategory(SourceLocation, CategoryID, of: FigureName, known: [String])
    case noPeriod(SourceLocation, String)
    case valueDoesNotFit(SourceLocation, FigureUnit)
    case yearTwice(SourceLocation, PeriodLabel, FigureName)
    case frozenFormat(SourceLocation)
    case declaredTwice(SourceLocation, FigureName)
}
