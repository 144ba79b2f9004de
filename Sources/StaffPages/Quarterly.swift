public import Disclosure
public import Pages
import Quantities
import Settings

/// The quarterly report as a publication: its page, how each figure is worked out, and all of it for a spreadsheet.
public struct Quarterly: Sendable {
    private static let report: PageName = "index"
    private static let method: PageName = "figures"

    public static func outlines(title: String, _ quarterly: StaffQuarterly) -> [PageOutline] {
        let period = quarterly.quarter.period?.words ?? ""
        return [
            .generated(
                report, title: "\(title): \(quarterly.quarter.name)",
                summary:
                    "\(period), against the four quarters before, as known on the evening of \(quarterly.day.words)."),
            .generated(
                method, title: "How each figure is worked out", summary: "What every number of this report counts.",
                order: 2),
        ]
    }

    private let quarterly: StaffQuarterly
    private let context: PageContext

    /// - Precondition: `context` is that of a publication for staff, with `outlines` among its pages.
    public init(_ quarterly: StaffQuarterly, in context: PageContext) {
        self.quarterly = quarterly
        self.context = context
    }

    public var files: [StaffFile] {
        let frame = StaffFrame(context)
        let pages = context.outlines.compactMap { outline -> StaffFile? in
            switch outline.name {
            case Self.report: StaffFile(frame.page(outline, main: QuarterlyPage(quarterly: quarterly).main))
            case Self.method: StaffFile(frame.page(outline, main: QuarterlyMethod(quarterly: quarterly).main))
            default: nil
            }
        }
        let csv = QuarterlyCSV(quarterly: quarterly, notice: context.council.demonstrationNotice)
        return pages + [StaffFile(path: QuarterlyCSV.path, text: csv.text)]
    }
}
