import Diagnostics
import Quantities

/// What can be wrong with the files of the law.
enum LawProblem {
    case notADate(SourceLocation, String)
    case yearsOutOfOrder(SourceLocation)
    case tooFewHolidays(SourceLocation, Int, Int)
    case noLimit(SourceLocation, LimitName, CalendarDate)
    case unknownLimit(SourceLocation, String, [String])
    case limitIsLaw(SourceLocation, LimitName)
    /// A clock ran on a day for which the bank holidays are not known.
    case dayNotCovered(SourceLocation, CalendarDate, WorkingDayCalendar)
}
