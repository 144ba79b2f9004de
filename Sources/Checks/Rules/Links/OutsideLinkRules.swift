import Diagnostics

extension Rule {
    /// Links to other people's sites, and pages that nothing links to.
    static let outside: [Rule] = [
        Rule("link-secure", .page { page, _ in insecure(page) }),
        Rule("own-host", .site(ownHost)),
        Rule("link-listed", .site(unlisted)),
        Rule("orphan-page", .site { site, _ in orphans(site) }),
        Rule(
            "multiple-ways", source: .wcag("2.4.5", "Multiple Ways", "AA", asks: "more than one way leads to a page"),
            .site { site, _ in singleWays(site) }),
    ]

    private static func outside(_ page: ExaminedPage) -> [(position: Int, address: String)] {
        page.links.compactMap { link in
            if case .outside(let address) = link.address { (link.position, address) } else { nil }
        }
    }

    private static func insecure(_ page: ExaminedPage) -> [Fault] {
        outside(page).filter { !$0.address.hasPrefix("https://") }
            .map { Fault(page.place($0.position), .insecure($0.address)) }
    }

    /// A link to the place where the site is published breaks when it is moved, and on a preview leads out of it.
    private static func ownHost(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        let own = expectations.ownAddresses
        guard !own.isEmpty else { return [] }
        return site.pages.flatMap { page in
            outside(page).filter { link in own.contains { link.address.hasPrefix($0) } }
                .map { Fault(page.place($0.position), .ownHost($0.address)) }
        }
    }

    /// Each address once, where it first stands.
    private static func unlisted(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        guard let listed = expectations.listedLinks else { return [] }
        var told: Set<String> = []
        return site.pages.flatMap { page in
            outside(page).filter { !listed.contains($0.address) && told.insert($0.address).inserted }
                .map { Fault(page.place($0.position), .unlisted($0.address)) }
        }
    }

    private static let start = "index.html"

    /// The pages that each page links to, without itself.
    private static func targets(of page: ExaminedPage) -> Set<String> {
        Set(
            page.links.compactMap { link in
                if case .file(let path, _) = link.address, path != page.path { path } else { nil }
            })
    }

    /// Pages that nobody comes to from the first page. A part of a site has no first page, and is not asked.
    private static func orphans(_ site: ExaminedSite) -> [Fault] {
        guard site.page(start) != nil else { return [] }
        var reached: Set = [start]
        var waiting = [start]
        while let path = waiting.popLast() {
            guard let page = site.page(path) else { continue }
            waiting += targets(of: page).filter { reached.insert($0).inserted }
        }
        return site.pages.filter { !reached.contains($0.path) && !$0.leadsOn }.map { Fault($0.place(0), .orphan) }
    }

    private static func singleWays(_ site: ExaminedSite) -> [Fault] {
        guard site.page(start) != nil else { return [] }
        var ways: [String: Int] = [:]
        for page in site.pages { for path in targets(of: page) { ways[path, default: 0] += 1 } }
        return site.pages.filter { $0.path != start && ways[$0.path] == 1 }.map { Fault($0.place(0), .oneWayOnly) }
    }
}
