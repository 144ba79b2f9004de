import Diagnostics
import Site

extension Rule {
    /// Keyboard, links and the order of things.
    static let ways: [Rule] = [
        Rule(
            .tabOrder,
            source: .wcag(
                "2.4.3", "Focus Order", "A",
                asks: "the Tab key follows the order of the page (2.1.1 asks that it reaches everything)"),
            .page { page, _ in tabOrder(page) }),
        Rule(
            .singleKey, source: .wcag("2.1.4", "Character Key Shortcuts", "A", asks: "no single letter does anything"),
            .page { page, _ in accessKeys(page) }),
        Rule(
            .linkPurpose,
            source: .wcag(
                "2.4.4", "Link Purpose (In Context)", "A",
                asks: "a link says where it leads; read out in a list it stands alone"),
            .page { page, _ in linkPurposes(page) }),
        Rule(
            .linkConsistent,
            source: .wcag(
                "2.4.4", "Link Purpose (In Context)", "A",
                asks: "links with the same words on a page lead to the same place (3.2.4)"),
            .site { site, _ in linkConsistency(site) }),
        Rule(
            .sameNavigation,
            source: .wcag(
                "3.2.3", "Consistent Navigation", "AA",
                asks: "head and foot list the same ways in the same order and words (3.2.4, and 3.2.6 for help)"),
            .site { site, _ in sameNavigation(site) }),
    ]

    private static func tabOrder(_ page: ExaminedPage) -> [Fault] {
        page.tree.marked.compactMap { position in
            let node = page.tree.nodes[position]
            guard let text = node["tabindex"] else { return nil }
            guard let index = Int(text), index <= 0 else { return Fault(page.place(position), .tabOrder(text)) }
            let isControl = ["button", "summary", "input", "select", "textarea"].contains(node.name)
            return index < 0 && (isControl || node["href"] != nil) ? Fault(page.place(position), .notReached) : nil
        }
    }

    private static func accessKeys(_ page: ExaminedPage) -> [Fault] {
        page.tree.marked.compactMap { position in
            page.tree.nodes[position]["accesskey"].map { Fault(page.place(position), .accessKey($0)) }
        }
    }

    /// Words that tell nothing when a screen reader lists the links of a page.
    private static let vague: Set = [
        "click here", "click", "here", "more", "read more", "learn more", "find out more", "see more", "this", "that",
        "this page", "this link", "this website", "link", "links", "details", "more details", "more information",
        "info", "download", "go", "continue", "website", "page", "view", "open", "read", "see here", "csv", "pdf",
        "webpage",
    ]

    private static func linkPurposes(_ page: ExaminedPage) -> [Fault] {
        page.links.compactMap { link in
            let words = link.words
            if vague.contains(words) { return Fault(page.place(link.position), .vagueLink(words)) }
            let isAddress = words.hasPrefix("http ") || words.hasPrefix("https ") || words.hasPrefix("www ")
            guard isAddress, case .outside = link.address else { return nil }
            return Fault(page.place(link.position), .bareAddress)
        }
    }

    /// Inside the main part and around it apart: a list of pages may name a page as the text names a figure. What stands
    /// around the main parts of a publication is one list, and is told once.
    private static func linkConsistency(_ site: ExaminedSite) -> [Fault] {
        var told: Set<[String]> = []
        return site.pages.flatMap { page -> [Fault] in
            let main = page.tree.all("main").first.map(page.tree.inside) ?? 0..<0
            let inside = ambiguous(page.links.filter { main.contains($0.position) })
            let around = ambiguous(page.links.filter { !main.contains($0.position) })
                .filter { told.insert([page.publication, $0.words]).inserted }
            return (inside + around).map { Fault(page.place($0.position), .sameWords($0.words)) }
        }
    }

    /// The links that lead elsewhere than the first of the same words. Two places of one page are one target.
    private static func ambiguous(
        _ links: [ExaminedPage.Pointer]
    ) -> [(position: Int, words: String)] {
        var seen: [String: Address] = [:]
        return links.compactMap { link in
            let words = link.words
            guard let first = seen[words] else {
                seen[words] = link.address.withoutAnchor
                return nil
            }
            return words.isEmpty || first == link.address.withoutAnchor ? nil : (link.position, words)
        }
    }

    /// Pages of one report, or of one council's pages for children, are compared with the first of them. One way that
    /// differs on all of them is told once. Nobody stays on a page that only leads on.
    private static func sameNavigation(_ site: ExaminedSite) -> [Fault] {
        var first: [String: [Frame.Way]] = [:]
        var told: Set<[String]> = []
        return site.pages.filter { !$0.leadsOn }.compactMap { page in
            let ways = Frame.ways(of: page)
            guard let expected = first[page.publication] else {
                first[page.publication] = ways
                return nil
            }
            guard let other = Frame.difference(of: ways, from: expected),
                told.insert([page.publication, other.wording.message]).inserted
            else { return nil }
            return Fault(page.place(other.position), other.wording)
        }
    }
}

extension ExaminedPage {
    /// The folder of the report, or of the children's pages, that the page belongs to.
    fileprivate var publication: String { path.split(separator: "/").dropLast().prefix(2).joined(separator: "/") }
}

/// The links in the head and the foot of a page.
private enum Frame {
    struct Way {
        let position: Int
        let words: String
        let address: Address
    }

    static func ways(of page: ExaminedPage) -> [Way] {
        let frame = page.tree.all("header").prefix(1) + page.tree.all("footer").suffix(1)
        let ranges = frame.map(page.tree.inside)
        return page.links.filter { link in ranges.contains { $0.contains(link.position) } }.map {
            Way(position: $0.position, words: $0.words, address: $0.address)
        }
    }

    static func difference(of ways: [Way], from expected: [Way]) -> (position: Int, wording: FaultWording)? {
        let known = Dictionary(grouping: expected, by: \.address).mapValues { $0.map(\.words) }
        let common = ways.filter { known[$0.address] != nil }
        if let other = common.first(where: { known[$0.address]?.contains($0.words) == false }) {
            return (other.position, .otherWords(other.words, usual: known[other.address]?.first ?? ""))
        }
        let addresses = Set(common.map(\.address))
        let order = expected.filter { addresses.contains($0.address) }
        return zip(common, order).first { $0.address != $1.address }.map { ($0.0.position, .otherOrder($0.0.words)) }
    }
}
