package import Diagnostics
import Quantities

extension LawProblem {
    package var finding: Finding {
        switch self {
        case .notADate(let place, let text):
            Finding(.valueKind, at: place, "'\(text)' is not a date", fix: "write a date such as 2022-12-27")
        case .yearsOutOfOrder(let place):
            Finding(
                .valueKind, at: place, "the years end before they begin", fix: "write the earlier year under 'from'")
        case .tooFewHolidays(let place, let year, let known):
            Finding(
                .bankHolidaysComplete, at: place,
                "\(year) has \(known) bank holidays, and England never has fewer than 8",
                fix: "add the missing ones from www.gov.uk/bank-holidays, or end 'years' before \(year)")
        case .noLimit(let place, let name, let day):
            Finding(
                .limitInForce, at: place, "no value of '\(name.rawValue)' is in force on \(day.words)",
                fix: "add one with its 'from' date and source")
        case .unknownLimit(let place, let name, let known):
            Finding(.knownLimit, at: place, "no limit is called '\(name)'", fix: Fix.name(name, among: known))
        case .extendedIsShorter(let place, let name, let limit, let extended):
            Finding(
                .limitInForce, at: place,
                "'\(name.rawValue)' is \(limit.days.count) working days, and extended it is \(extended.days.count), which is less",
                fix: "write both as the council's policy has them, '\(name.rawValue)' and '\(name.rawValue)-extended'")
        case .limitIsLaw(let place, let name, let limit):
            Finding(
                .limitIsLaw, at: place,
                "'\(name.rawValue)' is fixed by \(limit.source), and no council may change it",
                fix: "delete it from 'local_limits'")
        case .yearNotCovered(let place, let year, let calendar):
            Finding(
                .bankHolidaysKnown, at: place,
                "a clock ran in \(year), but bank holidays are known from \(calendar.first.components.year) to \(calendar.last.components.year) only",
                fix: "add that year and its bank holidays, or correct the date in the records")
        }
    }
}
