public import Disclosure
public import Pages
import Quantities
import Settings

/// The weekly list as a publication: its page, its table for a spreadsheet and its calendar.
public struct OpenCases: Sendable {
    /// The page that the list stands on.
    public static func outline(title: String, _ release: StaffRelease) -> PageOutline {
        .generated(
            "index", title: title,
            summary: "Every open case and how close its limit is, as known on the evening of \(release.day.words).")
    }

    private let release: StaffRelease
    private let context: PageContext

    /// - Precondition: `context` is that of a publication for staff, with `outline` among its pages.
    public init(_ release: StaffRelease, in context: PageContext) {
        self.release = release
        self.context = context
    }

    public var files: [StaffFile] {
        let notice = context.council.demonstrationNotice
        let pages = context.outlines.filter { $0.name == "index" }.map {
            StaffFile(StaffFrame(context).page($0, main: OpenCasesPage(release: release).main))
        }
        return pages + [
            StaffFile(path: CasesCSV.path, text: CasesCSV(release: release, notice: notice).text),
            StaffFile(
                path: DeadlineCalendar.path,
                text: DeadlineCalendar(release: release, council: context.publication.council.text, notice: notice)
                    .text),
        ]
    }
}

/// What every publication for staff has besides its pages.
public enum StaffFrameFiles {
    public static func files(of theme: StaffTheme, in context: PageContext) -> [StaffFile] {
        theme.files(marking: context.staff?.marking ?? "")
            + [StaffFile(path: "_headers", text: ContentPolicy.staffHeadersFile)]
    }
}
