public import Disclosure
public import Pages
import Quantities

/// The monitoring dashboard as a publication: one page of counts and pictures.
public struct Dashboard: Sendable {
    /// Where Markdown tells how each number is worked out.
    public static let methodFolder = "templates/staff/dashboard"

    public static func outline(title: String, _ dashboard: StaffDashboard) -> PageOutline {
        .generated(
            "index", title: title,
            summary:
                "How many complaints came, are open and are late, as known on the evening of \(dashboard.day.words).")
    }

    private let dashboard: StaffDashboard
    private let context: PageContext

    /// - Precondition: `context` is that of a publication for staff, with `outline` among its pages.
    public init(_ dashboard: StaffDashboard, in context: PageContext) {
        self.dashboard = dashboard
        self.context = context
    }

    public var files: [StaffFile] {
        context.outlines.filter { $0.name == "index" }.map {
            StaffFile(StaffFrame(context).page($0, main: DashboardPage(dashboard: dashboard).main))
        }
    }
}
