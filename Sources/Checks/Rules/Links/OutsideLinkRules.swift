import Diagnostics
import Site

extension Rule {
    /// Links to other people's sites, and pages that nothing links to.
    static let outside: [Rule] = [
        Rule(.linkSecure, source: .secureLinks, .page { page, _ in insecure(page) }),
        Rule(.bareAddress, source: .barePlace, .page { page, _ in bareAddresses(page) }),
        Rule(.ownHost, source: .linksLead, .site(ownHost)),
        Rule(.linkListed, source: .listedLinks, .site(unlisted)),
        Rule(.orphanPage, source: .reachable, .site { site, _ in orphans(site) }),
        Rule(
            .multipleWays, source: .wcag("2.4.5", "Multiple Ways", "AA", asks: "more than one way leads to a page"),
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

    private static let starts = ["http://", "https://", "www."].map { Array($0.utf8) }

    /// `www.example.gov.uk` typed as text: nobody can follow it, and nobody looks whether it is still there.
    private static func bareAddresses(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.main.flatMap { block in
            prose.runs[block.runs].filter { $0.mark == .plain && !$0.isLink }.compactMap { run -> Fault? in
                let bytes = prose.bytes[run.range]
                let place = bytes.indices.first { index in
                    (index == bytes.startIndex || !ProseBytes.isAlphanumeric(bytes[index - 1]))
                        && starts.contains { bytes[index...].starts(with: $0) }
                }
                guard let place else { return nil }
                let address = bytes[place...].prefix { !ProseBytes.isSpace($0) }
                return Fault(page.place(ofProse: place), .bareAddress(String(decoding: address, as: UTF8.self)))
            }
        }
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

    /// The same of a page by its path, in this piece of the site or another; nil of none that anybody knows.
    private static func targets(of path: String, in site: ExaminedSite) -> Set<String>? {
        site.page(path).map(targets) ?? site.expectations.elsewhere.ways[path]
    }

    /// Pages that nobody comes to from the first page. A part of a site has no first page, and is not asked.
    private static func orphans(_ site: ExaminedSite) -> [Fault] {
        guard targets(of: start, in: site) != nil else { return [] }
        var reached: Set = [start]
        var waiting = [start]
        while let path = waiting.popLast() {
            waiting += (targets(of: path, in: site) ?? []).filter { reached.insert($0).inserted }
        }
        return site.pages.filter { !reached.contains($0.path) && !$0.leadsOn }.map { Fault($0.place(0), .orphan) }
    }

    private static func singleWays(_ site: ExaminedSite) -> [Fault] {
        guard targets(of: start, in: site) != nil else { return [] }
        var ways: [String: Int] = [:]
        for path in site.pages.map(targets).joined() { ways[path, default: 0] += 1 }
        for path in site.expectations.elsewhere.ways.values.joined() { ways[path, default: 0] += 1 }
        return site.pages.filter { $0.path != start && ways[$0.path] == 1 }.map { Fault($0.place(0), .oneWayOnly) }
    }
}

extension RuleSource {
    fileprivate static let barePlace: RuleSource =
        "WCAG 2.2, 2.4.4 Link Purpose (In Context), level A: a place to go to is a link whose words say where it leads"
}
