public import Diagnostics
public import Quantities
import StrictYAML

/// Who answers for a page that belongs to no year, and when that role last read it: an entry of `reviews:` of a publication.
///
/// ```yaml
/// reviews:
///   letters: {owner: complaints manager, reviewed_on: 2026-11-22}
/// ```
public struct PageReview: Hashable, Sendable {
    public let page: PageName
    /// A role, never a name.
    public let owner: String
    public let reviewed: DatedSetting
    public let location: SourceLocation

    /// In the order of the file.
    static func readAll(_ map: inout MapReader) -> [PageReview] {
        guard let node = map.optionalNode("reviews") else { return [] }
        var reviews = MapReader(node, name: "reviews")
        let read = reviews.allEntries().map { entry in
            var inner = MapReader(entry.value, name: entry.key)
            let place = inner.optionalNode("reviewed_on")?.location ?? entry.location
            let review = PageReview(
                page: PageName(entry.key), owner: inner.string("owner"),
                reviewed: DatedSetting(date: inner.date("reviewed_on"), location: place), location: entry.location)
            reviews.report(inner.finish())
            return review
        }
        map.report(reviews.finish())
        return read
    }

    /// How long a page may go unread, in days.
    private static let year: Int32 = 365

    /// By when somebody has to read it again.
    public var nextReview: CalendarDate { CalendarDate(daysSinceEpoch: reviewed.date.daysSinceEpoch + Self.year) }

    /// What is wrong with who answers for the pages of a publication on a day: a page without anybody, one that nobody has read
    /// for a year, and somebody who answers for a page that is not there.
    public static func findings(
        _ reviews: [PageReview], pages: [PageName], of publication: PublicationSettings, on day: CalendarDate
    ) -> Findings {
        var findings = Findings()
        let answered = Set(reviews.map(\.page))
        for page in pages where !answered.contains(page) {
            findings.report(PageReviewProblem.nobody(publication.location, page).finding)
        }
        for review in reviews {
            if !pages.contains(review.page) {
                findings.report(PageReviewProblem.noPage(review.location, review.page, known: pages).finding)
            } else if review.nextReview < day {
                findings.report(PageReviewProblem.stale(review).finding)
            }
        }
        return findings
    }
}

/// What can be wrong with who answers for pages.
private enum PageReviewProblem {
    case nobody(SourceLocation, PageName)
    case noPage(SourceLocation, PageName, known: [PageName])
    case stale(PageReview)

    var finding: Finding {
        switch self {
        case .nobody(let place, let page):
            Finding(
                .pageReviewed, at: place, "nobody answers for the page '\(page)'",
                fix:
                    "add it under 'reviews' with the role that does ('owner') and the day on which it read the page ('reviewed_on')"
            )
        case .noPage(let place, let page, let known):
            Finding(
                .pageReviewed, at: place, "no page is called '\(page)'",
                fix: "write one of: \(known.map(\.text).sorted().joined(separator: ", "))")
        case .stale(let review):
            Finding(
                .pageReviewed, at: review.reviewed.location,
                "nobody has read the page '\(review.page)' since \(review.reviewed.date.words), which is more than a year ago",
                fix: "have the \(review.owner) read all of it, correct what is out of date, and write the new day here")
        }
    }
}
