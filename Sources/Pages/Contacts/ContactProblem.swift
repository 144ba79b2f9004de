import Diagnostics
import Quantities

/// What can be wrong with a contact. A contact is public, so a finding may quote it.
enum ContactProblem {
    case expired(SourceLocation, role: ContactRole, on: CalendarDate)
    case checkedTooEarly(SourceLocation, role: ContactRole, on: CalendarDate)
    case noWebsite(SourceLocation, role: ContactRole)
    case expiresTooLate(SourceLocation, role: ContactRole, last: CalendarDate)
    case misshapen(SourceLocation, Shape, written: String)
    case noWay(SourceLocation, role: ContactRole)
    case audience(SourceLocation, String)
    case roleMissing(SourceLocation, role: ContactRole)
    case notFirst(SourceLocation, first: ContactRole)

    /// The shape that a way of reaching somebody does not have.
    enum Shape {
        case phone
        case textMessage
        case email
        case link
    }
}
