import Diagnostics

extension Rule {
    /// What a report promises to keep to, held against what it tells of keeping to it.
    static let limitResults: [Rule] = [
        Rule(.targetResult, source: .targets, .page { page, site in untold(page, site) })
    ]

    private static let slot = "limit."

    /// Limits on a page of a report of which no page of that report shows how they were kept (fault A48 of the reference report).
    private static func untold(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let edition = page.facts.edition, let targets = site.expectations.targets else { return [] }
        var faults: [Fault] = []
        for position in page.tree.all("data") {
            guard let name = page.tree.nodes[position]["data-slot"], name.hasPrefix(slot) else { continue }
            let limit = String(name.dropFirst(slot.count).prefix { $0 != " " })
            guard let figures = targets[limit] else { continue }
            let isTold = figures.contains { site.results.isShown($0, in: edition) }
            if !isTold { faults.append(Fault(page.place(position), .targetWithoutResult(limit, figures))) }
        }
        return faults
    }
}

/// Of the figures that tell how limits were kept, those that a reader of each report meets.
struct TargetResults: Sendable {
    /// By the folder of the edition.
    private let shown: [String: Set<String>]

    /// Pages that list every figure, and the figure's own page, are not a place in the report where a reader meets it.
    private static let lists = ["/find-a-number.html", "/about-the-figures.html", "/meets-the-law.html"]

    init(_ pages: [ExaminedPage], of targets: [String: [String]]?) {
        let wanted = Set((targets ?? [:]).values.flatMap(\.self))
        var shown: [String: Set<String>] = [:]
        for page in pages where !wanted.isEmpty {
            guard let edition = page.facts.edition, !page.path.contains("/figures/"),
                !Self.lists.contains(where: page.path.hasSuffix)
            else { continue }
            shown[edition.folder, default: []].formUnion(Self.figures(on: page).filter(wanted.contains))
        }
        self.shown = shown
    }

    func isShown(_ figure: String, in edition: EditionFacts) -> Bool {
        shown[edition.folder]?.contains(figure) ?? false
    }

    /// Figures that a page links to or prints a number of, by name.
    private static func figures(on page: ExaminedPage) -> [String] {
        let links = page.tree.all("a").compactMap { page.tree.nodes[$0]["href"] }
            .filter { $0.hasPrefix("figures/") && $0.hasSuffix(".html") }
            .map { String($0.dropFirst("figures/".count).dropLast(".html".count)) }
        let slots = page.tree.all("data").compactMap { page.tree.nodes[$0]["data-slot"] }
            .map { String($0.prefix { $0 != "." && $0 != " " }) }
        return links + slots
    }
}
