import Diagnostics
import Site

extension Rule {
    /// The frame of a page: what a reader who hears it, or jumps about in it, goes by.
    static let structure: [Rule] = [
        Rule(.htmlDoctype, source: .doctype, .page { page, _ in doctype(page) }),
        Rule(
            .pageLanguage,
            source: .wcag("3.1.1", "Language of Page", "A", asks: "a program can tell the language of the page"),
            .page { page, _ in language(page) }),
        Rule(
            .pageTitle,
            source: .wcag("2.4.2", "Page Titled", "A", asks: "each page has a title that says what it is about"),
            .site { site, _ in titles(site) }),
        Rule(
            .oneH1, source: .wcag("2.4.6", "Headings and Labels", "AA", asks: "a heading says what the page is about"),
            .page { page, _ in mainHeading(page) }),
        Rule(
            .headingOrder,
            source: .wcag("1.3.1", "Info and Relationships", "A", asks: "headings are levels that follow each other"),
            .page { page, _ in headingOrder(page) }),
        Rule(
            .uniqueIds, source: .wcag("4.1.2", "Name, Role, Value", "A", asks: "a name or label is found by one id"),
            .page { page, _ in uniqueIDs(page) }),
        Rule(
            .knownIds,
            source: .wcag("4.1.2", "Name, Role, Value", "A", asks: "a name or label that is pointed to is there"),
            .page { page, _ in knownIDs(page) }),
        Rule(
            .landmarks, source: .wcag("2.4.1", "Bypass Blocks", "A", asks: "a reader can skip to the main part"),
            .page { page, _ in landmarks(page) }),
        Rule(
            .statementLink, source: "SI 2018/952, regulation 8: a public body publishes an accessibility statement",
            .page { page, _ in statementLink(page) }),
    ]

    private static func doctype(_ page: ExaminedPage) -> [Fault] {
        let start = String(decoding: page.bytes.prefix(15), as: UTF8.self)
        return start == "<!DOCTYPE html>" ? [] : [Fault(page.location(at: 0), .noDoctype)]
    }

    private static func language(_ page: ExaminedPage) -> [Fault] {
        page.tree.nodes[0]["lang"] == "en-GB" ? [] : [Fault(page.place(0), .noLanguage)]
    }

    private static func titles(_ site: ExaminedSite) -> [Fault] {
        var seen: [String: String] = [:]
        return site.pages.compactMap { page in
            guard let title = page.tree.all("title").first(where: { !page.tree.isInside($0, ["svg"]) }),
                page.tree.hasWords(title)
            else { return Fault(page.place(0), .noTitle) }
            let text = page.tree.text(of: title)
            if let other = seen[text] { return Fault(page.place(title), .titleTwice(other)) }
            seen[text] = page.path
            return nil
        }
    }

    private static func mainHeading(_ page: ExaminedPage) -> [Fault] {
        let headings = page.tree.all("h1")
        guard let first = headings.first else { return [Fault(page.place(0), .noMainHeading)] }
        let empty = page.tree.hasWords(first) ? [] : [Fault(page.place(first), .emptyHeading)]
        return empty + headings.dropFirst().map { Fault(page.place($0), .secondMainHeading) }
    }

    private static func headingOrder(_ page: ExaminedPage) -> [Fault] {
        var previous = 0
        return page.tree.all(["h1", "h2", "h3", "h4", "h5", "h6"]).compactMap { heading in
            let level = page.tree.nodes[heading].name.utf8.last.map { Int($0) - 48 } ?? 1
            defer { previous = level }
            guard level <= previous + 1 else {
                return Fault(page.place(heading), .skippedHeading(from: previous, to: level))
            }
            return page.tree.hasWords(heading) ? nil : Fault(page.place(heading), .emptyHeading)
        }
    }

    private static func uniqueIDs(_ page: ExaminedPage) -> [Fault] {
        page.tree.nodes.indices.compactMap { position in
            guard let id = page.tree.nodes[position]["id"], page.tree.ids[id] != position else { return nil }
            return Fault(page.place(position), .idTwice(id))
        }
    }

    /// Labels and descriptions that other elements give.
    private static func knownIDs(_ page: ExaminedPage) -> [Fault] {
        page.tree.nodes.indices.flatMap { position in
            page.tree.nodes[position].attributes.filter { refers($0.name) }.flatMap { attribute in
                attribute.value.split(separator: " ").map(String.init).filter { page.tree.ids[$0] == nil }
                    .map { Fault(page.place(position), .unknownID($0)) }
            }
        }
    }

    private static func refers(_ attribute: String) -> Bool {
        switch attribute {
        case "aria-labelledby", "aria-describedby", "aria-controls", "for", "headers": true
        default: false
        }
    }

    private static func landmarks(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        guard let body = tree.all("body").first else { return [Fault(page.place(0), .noBody)] }
        guard let main = tree.all("main").first, tree.all("main").count == 1, let id = tree.nodes[main]["id"] else {
            return [Fault(page.place(body), .noMain)]
        }
        let firstLink = tree.all("a", inside: body).first
        guard firstLink.flatMap({ tree.nodes[$0]["href"] }) == "#\(id)" else {
            return [Fault(page.place(firstLink ?? body), .noSkipLink)]
        }
        return []
    }

    /// The list of councils at the root belongs to no council and has no statement.
    private static func statementLink(_ page: ExaminedPage) -> [Fault] {
        guard page.path.contains("/") else { return [] }
        let tree = page.tree
        guard let footer = tree.all("footer").last else { return [Fault(page.place(0), .noStatementLink)] }
        let isLinked = tree.all("a", inside: footer).contains { link in
            tree.nodes[link]["href"]?.split(separator: "#").first?.hasSuffix("accessibility.html") ?? false
        }
        return isLinked ? [] : [Fault(page.place(footer), .noStatementLink)]
    }
}
