import Diagnostics
import Quantities

/// What can stand against publishing a site that the examiner let pass, or soon will.
enum ReadinessProblem {
    case recordsKeyMissing(EditionName)
    case draft(String)
    case notSignedOff(SourceLocation, EditionName)
    case inventedContact(SourceLocation, role: String, way: String)
    case uncheckedContact(SourceLocation, role: String)
    case reviewDue(SourceLocation, String, by: CalendarDate)
    case expires(SourceLocation, String, on: CalendarDate, days: Int)

    var finding: Finding {
        switch self {
        case .recordsKeyMissing(let edition):
            Finding(
                .recordsKey, at: SourceLocation(path: RecordsKey.variable),
                "records of real people (\(edition)) are named under a key of the council's own, and there is none",
                fix: "make one with: openssl rand -hex 32, keep it outside the project, and name its file in "
                    + RecordsKey.variable)
        case .draft(let page):
            Finding(
                .draftPublished, at: SourceLocation(path: page), "this page is a draft",
                fix: "finish it and take 'status: draft' away, or leave the page out")
        case .notSignedOff(let place, let edition):
            Finding(
                .editionSignedOff, at: place, "nobody has signed off \(edition)",
                fix: "add 'sign_off' with the role, the date and the reference of the approval")
        case .inventedContact(let place, let role, let way):
            Finding(
                .inventedContact, at: place,
                "the contact '\(role)' is real to its readers, and \(way) reaches nobody",
                fix: "put the council's own in its place, and ring it; or say 'demonstration_notice' in council.yaml"
            ).weighing(.error)
        case .uncheckedContact(let place, let role):
            Finding(
                .contactChecked, at: place, "nobody at the council has checked the contact '\(role)'",
                fix: "ring or write to it, then write 'checked: called' with the day under 'checked_on'; "
                    + "or 'checked: read-on-website' once somebody has read it there")
        case .reviewDue(let place, let what, let date):
            Finding(
                .reviewDue, at: place, "somebody was to look at \(what) again by \(date.words)",
                fix: "look at it, and write here by when it is to be looked at next")
        case .expires(let place, let what, let date, let days):
            Finding(
                .expiresSoon, at: place,
                "\(what) ends on \(date.words), in \(days) day\(days == 1 ? "" : "s")",
                fix: "look at it again, and publish once more before that day")
        }
    }
}
