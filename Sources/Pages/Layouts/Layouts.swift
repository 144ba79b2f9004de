public import Diagnostics

/// The layouts of `templates/layouts/`.
public struct Layouts: Equatable, Sendable {
    let page: Layout
    let council: Layout
    let site: Layout

    /// The files, by name without folder.
    public static let fileNames = ["page.html", "council.html", "site.html"]

    /// Reads the three layouts; a name that is unknown, or missing, is a finding.
    public static func read(_ sources: [PageSource], _ findings: inout Findings) -> Layouts {
        func layout(_ name: String, _ names: [String]) -> Layout {
            let source = sources.first { $0.path.hasSuffix("/\(name)") || $0.path == name }
            guard let source else {
                findings.report(PageProblem.layoutFileMissing.finding(at: Place(SourceLocation(path: name))))
                return .empty
            }
            return Layout.read(source, names: names, &findings)
        }
        return Layouts(
            page: layout("page.html", PageShell.names), council: layout("council.html", CouncilHome.names),
            site: layout("site.html", SiteHome.names))
    }
}
