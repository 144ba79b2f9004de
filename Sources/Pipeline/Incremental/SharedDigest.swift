import Delivery
import Diagnostics
import Digests
import Pages
import Quantities
import SiteBuilder

/// Everything that may decide bytes of more than one page: each file of the templates and of a council that is not the
/// text of a page, the program itself, and what was asked for. More is taken in than any page uses: a page is made again
/// too often, and never too seldom.
struct SharedDigest {
    /// The file that is running (proc(5)).
    static let program = "/proc/self/exe"

    let store: SourceStore
    let plan: SitePlan
    let options: String

    /// - Parameters:
    ///   - pages: the paths of the Markdown of all pages.
    ///   - sources: gains every file that was looked at.
    func keys(
        pages: Set<String>, _ sources: inout [String: BuildIndex.Source], _ findings: inout Findings
    ) -> PageKeys {
        let narrative = Set(plan.councils.flatMap(\.publications).flatMap(\.narrative).map(\.path))
        let owned = Set(plan.councils.map { "content/\($0.name)/" })
        var lines: [String: [UInt8]] = [:]
        for path in store.paths() where !pages.contains(path) {
            guard let source = sources[path] ?? store.source(path, &findings) else { continue }
            sources[path] = source
            guard !narrative.contains(path) else { continue }
            let owner = owned.first { path.hasPrefix($0) } ?? ""
            lines[owner, default: []] += source.digest.bytes + Array(path.utf8) + [10]
        }
        let common = Array("\(RenderedPage.madeWith)\n\(options)\n".utf8) + (lines[""] ?? [])
        let shared = plan.councils.map { council in
            (council.name, Digest.of(common + (lines["content/\(council.name)/"] ?? [])))
        }
        return PageKeys(
            shared: Dictionary(shared, uniquingKeysWith: { first, _ in first }), texts: sources.mapValues(\.digest))
    }
}
