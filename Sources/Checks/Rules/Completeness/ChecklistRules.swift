import Diagnostics
import Site

extension Rule {
    /// Nothing is missing.
    static let completeness = checklist + placeholders + sections + sentences

    /// What a report has to show, item by item.
    static let checklist: [Rule] = [
        Rule(
            .checklistPlace, source: .checklist,
            .site { site, expected in checklistFaults(site, expected, \.nowhere) }),
        Rule(.checklistMet, source: .checklist, .site { site, expected in checklistFaults(site, expected, \.unmet) }),
        Rule(
            .checklistAdvice, source: .checklist,
            .site { site, expected in checklistFaults(site, expected, \.advice) }),
        Rule(
            .checklistPrinted, source: .checklist,
            .site { site, expected in checklistFaults(site, expected, \.unprinted) }),
    ]

    private static func checklistFaults(
        _ site: ExaminedSite, _ expectations: Expectations, _ part: (ChecklistJudge) -> [Fault]
    ) -> [Fault] {
        expectations.checklists.flatMap { part(ChecklistJudge(checklist: $0, site: site)) }
    }
}

/// Follows the entries of one checklist into the bytes of the site.
private struct ChecklistJudge {
    let checklist: ExpectedChecklist
    let site: ExaminedSite

    /// Without the page of the checklist that alone is said.
    private var isPrinted: Bool { site.page(checklist.page) != nil }

    /// Whether the site has any page of the report at all.
    private var isBuilt: Bool {
        let folder = Address.folder(of: checklist.page)
        return site.pages.contains { $0.path.hasPrefix(folder) }
    }

    /// Places that are not in the site.
    var nowhere: [Fault] {
        guard isPrinted else { return [] }
        return places.compactMap { item, place in
            isThere(place) ? nil : Fault(place.source, .checklistNowhere(item.anchor, address(place)))
        }
    }

    var unmet: [Fault] { checklist.items.filter(\.isBinding).flatMap(unmet) }
    var advice: [Fault] { checklist.items.filter { !$0.isBinding }.flatMap(unmet) }

    /// Every item stands on the page of the checklist, also one that does not apply.
    var unprinted: [Fault] {
        guard let page = site.page(checklist.page) else {
            return isBuilt ? [Fault(SourceLocation(path: checklist.page), .checklistMissing)] : []
        }
        return checklist.items.compactMap { item in
            guard let position = page.tree.ids[item.anchor],
                page.tree.hasWords(position)
            else { return Fault(item.source, .checklistUnprinted(item.anchor, on: checklist.page)) }
            return nil
        }
    }

    private var places: [(ExpectedChecklist.Item, ExpectedChecklist.Place)] {
        checklist.items.flatMap { item in (item.places ?? []).map { (item, $0) } }
    }

    private func unmet(_ item: ExpectedChecklist.Item) -> [Fault] {
        guard isPrinted, let places = item.places else { return [] }
        guard !places.isEmpty else { return [Fault(item.source, .checklistUnmet(item.anchor))] }
        return places.filter(isThere).flatMap { place -> [Fault] in
            guard let words = words(of: place), words.contains(where: { !$0.isWhitespace }) else {
                return [Fault(place.source, .checklistEmpty(item.anchor, address(place)))]
            }
            let small = words.lowercased()
            let missing = place.names.filter { !small.contains($0.lowercased()) }
            return missing.map { Fault(place.source, .checklistUnnamed(item.anchor, $0, at: address(place))) }
        }
    }

    private func isThere(_ place: ExpectedChecklist.Place) -> Bool {
        guard let page = site.page(place.path) else { return false }
        return place.anchor.map { page.tree.ids[$0] != nil } ?? true
    }

    private func address(_ place: ExpectedChecklist.Place) -> String {
        place.anchor.map { "\(place.path)#\($0)" } ?? place.path
    }

    /// The words of the section that a heading begins, of the element of any other anchor, or of the page's main part
    /// without its heading.
    private func words(of place: ExpectedChecklist.Place) -> String? {
        guard let tree = site.page(place.path)?.tree else { return nil }
        let range: Range<Int>
        if let position = place.anchor.flatMap({ tree.ids[$0] }) {
            range = tree.headingLevel(of: position) == nil ? tree.inside(position) : tree.section(after: position)
        } else {
            guard let main = tree.all("main").first else { return nil }
            let heading = tree.all("h1", inside: main).first.map { tree.nodes[$0].end } ?? main
            range = heading..<tree.nodes[main].end
        }
        return tree.words(in: range)
    }
}
