package import Diagnostics
package import Quantities

/// What can be wrong with the files of the law.
package enum LawProblem {
    case notADate(SourceLocation, String)
    case yearsOutOfOrder(SourceLocation)
    case tooFewHolidays(SourceLocation, Int, Int)
    case noLimit(SourceLocation, LimitName, CalendarDate)
    case unknownLimit(SourceLocation, String, [String])
    case extendedIsShorter(SourceLocation, LimitName, Limit, Limit)
    case limitIsLaw(SourceLocation, LimitName, Limit)
    /// A clock ran in a year for which the bank holidays are not known. The day may be a cell of a record.
    case yearNotCovered(SourceLocation, Int, WorkingDayCalendar)
}
