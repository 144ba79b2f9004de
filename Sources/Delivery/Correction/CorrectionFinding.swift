import Diagnostics
import Quantities

/// What can be wrong with corrections once there are pages to hold them against.
///
/// No finding quotes what stood on a page before: whoever is told may be about to correct it for privacy, and findings are
/// printed and logged.
enum CorrectionFinding {
    case missing(String, [PageName], today: CalendarDate, isPrivate: Bool)
    case gone(CouncilName, EditionName, [PageName])
    case future(SourceLocation, CalendarDate, CalendarDate)
    case unknownPage(SourceLocation, PageName, known: [String])
    case afterNotThere(SourceLocation, [PageName])

    var finding: Finding {
        switch self {
        case .missing(let file, let pages, let today, let isPrivate):
            Finding(
                .correctionMissing, at: SourceLocation(path: file),
                pages.count == 1
                    ? "readers have seen other words or numbers on the page '\(pages[0])', and no new correction names it"
                    : "readers have seen other words or numbers on \(pages.count) pages, and no new correction names them: "
                        + pages.map { "'\($0)'" }.joined(separator: ", "),
                fix: isPrivate ? Self.privateEntry(pages, today) : Self.entry(pages, today))
        case .gone(let council, let edition, let pages):
            Finding(
                .publishedPageGone, at: SourceLocation(path: "content/\(council)/council.yaml"),
                "readers have seen \(pages.count == 1 ? "a page" : "\(pages.count) pages") of \(edition) "
                    + "\(pages.count == 1 ? "that is" : "that are") not in the site any more: "
                    + Self.some(pages),
                fix: "bring \(pages.count == 1 ? "it" : "them") back, or say under 'web: moved:' which page to read now"
            )
        case .future(let place, let date, let today):
            Finding(
                .correctionDate, at: place, "\(date.words) is later than today, \(today.words)",
                fix: "write the day of the correction")
        case .unknownPage(let place, let page, let known):
            Finding(
                .correctionPage, at: place, "this edition has no page called '\(page)'",
                fix: Fix.name(
                    page.text, among: known.sorted(),
                    elsewhere: "write the name of a page's file in the site, without .html"))
        case .afterNotThere(let place, let pages):
            Finding(
                .correctionAfter, at: place,
                "'after' does not stand on \(pages.count == 1 ? "the page '\(pages[0])'" : "any of the pages that this correction names")",
                fix: "write word for word what stands there now")
        }
    }

    private static func entry(_ pages: [PageName], _ today: CalendarDate) -> String {
        "take the change back, or add under 'corrections': - {date: \(today.iso), class: CLASS, pages: "
            + "[\(pages.map(\.text).joined(separator: ", "))], what: ..., why: ..., before: ..., after: ...} with "
            + "figure, text, records or privacy as CLASS, and no 'before' for privacy"
    }

    /// After a quote was withdrawn: nobody may show again what stood there.
    private static func privateEntry(_ pages: [PageName], _ today: CalendarDate) -> String {
        "a quote was withdrawn: for the pages where it stood add under 'corrections': - {date: \(today.iso), class: "
            + "privacy, pages: [\(pages.map(\.text).joined(separator: ", "))], what: A quote was taken out, why: Consent "
            + "was taken back}, without 'before'; for any other change write an entry of its own, or take it back"
    }

    private static func some(_ pages: [PageName]) -> String {
        let told = pages.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        return pages.count > 5 ? "\(told) and \(pages.count - 5) more" : told
    }
}
