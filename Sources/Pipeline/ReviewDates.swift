import Delivery
import Diagnostics
import Pages
import Quantities
import Settings

/// By when somebody has to look again at a page, a text or a file of settings: `review: DATE` in its head, and the children's
/// pages a year after somebody has read them all.
struct ReviewDates {
    let tree: SourceTree
    let council: Catalogue.Council
    let editions: [EditionSources]
    let part: SitePart

    typealias Review = (of: String, day: DatedSetting)

    var all: [Review] { settings + pages + texts }

    /// How long the children's pages may go unread: their statement says "at least once a year".
    private static let childrensYear: Int32 = 365

    private var settings: [Review] {
        // The build has told all that is wrong with these files.
        var told = Findings()
        var reviews: [Review] = []
        if let root = tree.yaml("\(council.folder)/council.yaml", &told) {
            let read = CouncilSettings.read(root, &told)
            if let day = read.review { reviews.append(("the settings of the council", day)) }
            reviews += read.guides.map { ("the guide '\($0.guide.rawValue)'", $0.nextReview) }
            if let day = read.childrenReviewed {
                let end = CalendarDate(daysSinceEpoch: day.date.daysSinceEpoch + Self.childrensYear)
                reviews.append(("the children's pages", DatedSetting(date: end, location: day.location)))
            }
        }
        for sources in editions {
            if let day = sources.settings.review { reviews.append(("the settings of \(sources.place.name)", day)) }
        }
        return reviews
    }

    private var pages: [Review] {
        var told = Findings()
        let folders =
            part == .all
            ? ["templates/pages", "templates/children"] + Guide.allCases.map { "templates/guides/\($0.rawValue)" }
            : ["templates/children", "templates/children-alone"]
        return folders.flatMap { tree.sources(in: $0, ending: ".md", &told) }.compactMap { source in
            guard let outline = PageOutline.read(source, &told), let day = outline.review else { return nil }
            return ("the page '\(outline.name)'", day)
        }
    }

    private var texts: [Review] {
        var told = Findings()
        let folders = ["\(council.folder)/children"] + editions.map(\.place.folder)
        return folders.flatMap { tree.sources(in: "\($0)/narrative", ending: ".md", &told) }.compactMap {
            let parts = $0.path.split(separator: "/").suffix(2).map(String.init)
            guard parts.count == 2 else { return nil }
            let text = NarrativeSource.read($0, page: PageName(parts[0]), slot: parts[1], &told)
            return text.review.map { ("the text '\(parts[0])/\(parts[1])'", $0) }
        }
    }
}
