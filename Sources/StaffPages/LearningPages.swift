public import Disclosure
import Markup
public import Pages
import Quantities

/// What complaints taught, as a publication: the tracker of what was agreed, and a digest for each month.
public struct LearningPages: Sendable {
    /// The pages of the publication that are written in Markdown, such as the outcome form.
    public static let folder = "templates/staff/learning"

    /// So many months are told of, the newest included.
    static let monthCount = 12

    /// The pages that are made from records.
    public static func outlines(title: String, _ release: StaffLearning) -> [PageOutline] {
        let tracker = PageOutline.generated(
            "index", title: title,
            summary:
                "What was agreed after complaints, who answers for it and how far it is, as known on the evening of \(release.day.words)."
        )
        let months = months(release)
        // What a forum wants is the last month that is over.
        let listed = months.first(where: \.isWhole) ?? months.first
        return [tracker]
            + months.map { month in
                .generated(
                    name(of: month), title: "Learning digest: \(DigestPage.words(month))",
                    summary: "What complaints taught us in \(DigestPage.words(month)), for the practice forums.",
                    order: 2, section: month == listed ? .report : .none)
            }
    }

    /// The newest first.
    static func months(_ release: StaffLearning) -> [StaffLearning.Month] { Array(release.months.prefix(monthCount)) }

    static func name(of month: StaffLearning.Month) -> PageName { PageName("digest-\(month.start.iso.prefix(7))") }

    private let release: StaffLearning
    private let context: PageContext

    /// - Precondition: `context` is that of a publication for staff, with `outlines` among its pages.
    public init(_ release: StaffLearning, in context: PageContext) {
        self.release = release
        self.context = context
    }

    public var files: [StaffFile] {
        let frame = StaffFrame(context)
        let months = Self.months(release)
        let mains: [PageName: Node] = Dictionary(
            months.map { (Self.name(of: $0), DigestPage(month: $0, all: months).main) },
            uniquingKeysWith: { first, _ in first })
        return context.outlines.filter { $0.source.text.isEmpty }.map { outline in
            StaffFile(frame.page(outline, main: mains[outline.name] ?? TrackerPage(release: release).main))
        }
    }
}
