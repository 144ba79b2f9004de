import Pages
import Site

/// The files of a site that belong to no publication: the pages that lead to all others, what search engines and web
/// servers are told, and the themes.
struct SiteSurroundings {
    private let plan: SitePlan

    init(_ plan: SitePlan) { self.plan = plan }

    /// - Parameter paths: of the files of all publications.
    func files(beside paths: [String]) -> [SiteFile] {
        let own = plan.piece.isCommon ? [] : councils
        return own + common(beside: paths + own.map(\.path))
    }

    /// The page of each council that leads to all its others, those that only lead on, and its theme.
    private var councils: [SiteFile] {
        let pages = plan.councils.flatMap { council -> [RenderedPage] in
            let leading = LeadingPages(name: council.name, council: council.settings, editions: council.editions)
            if plan.isChildrenAlone { return leading.renderAlone(plan.layouts) }
            let home = CouncilHome(name: council.name, council: council.settings, editions: council.editions)
            return [home.render(plan.layouts)] + leading.render(plan.layouts)
        }
        return pages.map(SiteFile.init) + plan.councils.flatMap(\.theme)
    }

    /// What belongs to no council: the page that leads to all of them, and what machines are told.
    private func common(beside councils: [String]) -> [SiteFile] {
        if case .councils = plan.piece { return [] }
        var pages = councils
        if case .common(let others) = plan.piece { pages = others }
        let start = SiteHome(
            councils: plan.councils.map { ($0.name, $0.settings) }, isComparing: plan.comparison != nil)
        let compared = (plan.comparison?.pages(plan.layouts) ?? []).map(SiteFile.init)
        let homes = plan.isChildrenAlone ? [] : [SiteFile(start.render(plan.layouts))]
        let leading = plan.councils.reduce(into: Set<String>()) { paths, council in
            let ways = LeadingPages(name: council.name, council: council.settings, editions: council.editions)
            paths.formUnion(ways.paths(alone: plan.isChildrenAlone))
        }
        let listed = (pages + homes.map(\.path)).filter { $0.hasSuffix(".html") && !leading.contains($0) }
        let headers = SiteFile(path: "_headers", text: ContentPolicy.headersFile)
        let downloads = (plan.comparison?.downloads ?? []).map(SiteFile.init)
        return homes + compared + downloads + SearchFiles(plan: plan).files(for: listed) + [headers] + plan.theme
    }
}
