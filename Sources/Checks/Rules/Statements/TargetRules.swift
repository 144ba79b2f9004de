import Diagnostics

extension Rule {
    /// What a report promises to keep to, held against what it tells of keeping to it.
    static let limitResults: [Rule] = [
        Rule("target-result", source: .targets, .page { page, site in untold(page, site) })
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
            let isTold = site.pages.contains { other in
                other.facts.edition == edition && figures.contains { TargetResult(figure: $0).isShown(on: other) }
            }
            if !isTold { faults.append(Fault(page.place(position), .targetWithoutResult(limit, figures))) }
        }
        return faults
    }
}

/// The figure that tells how a limit was kept.
private struct TargetResult {
    let figure: String

    /// Pages that list every figure, and the figure's own page, are no place in the report where a reader meets it.
    private static let lists = ["/find-a-number.html", "/about-the-figures.html", "/meets-the-law.html"]

    func isShown(on page: ExaminedPage) -> Bool {
        guard !page.path.contains("/figures/"), !Self.lists.contains(where: page.path.hasSuffix) else { return false }
        let address = "figures/\(figure).html"
        return page.tree.all("a").contains { page.tree.nodes[$0]["href"] == address }
            || page.tree.all("data").contains { position in
                guard let slot = page.tree.nodes[position]["data-slot"] else { return false }
                return slot == figure || slot.hasPrefix(figure + ".") || slot.hasPrefix(figure + " ")
            }
    }
}
