import Diagnostics
import Site

extension Rule {
    /// What a browser is told that a page may do (Content Security Policy Level 3).
    static let policies: [Rule] = [
        Rule(
            .contentPolicy,
            source: "Content Security Policy Level 3: a policy allows what the page needs and nothing more",
            .site { site, _ in policies(site) }),
        Rule(
            .policyHeaders,
            source:
                "Content Security Policy Level 3, 3.3: 'frame-ancestors' holds in a header only; a browser heeds the stricter of two policies",
            .site { site, _ in headers(site) }),
    ]

    private static func policies(_ site: ExaminedSite) -> [Fault] {
        site.pages.flatMap { page -> [Fault] in
            guard let meta = page.tree.all("meta").first(where: { page.tree.nodes[$0].isPolicy }),
                let policy = Policy(of: page)
            else { return [Fault(page.place(0), .noPolicy)] }
            let needs = Policy.needs(of: page, in: site)
            return policy.faults(needs).map { Fault(page.place(meta), $0) }
        }
    }

    /// Where there is no file for headers, each page's own policy still holds.
    private static func headers(_ site: ExaminedSite) -> [Fault] {
        guard let file = site.site["_headers"], !site.pages.isEmpty else { return [] }
        let start = SourceLocation(path: file.path, line: 1, column: 1)
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map { $0[...].trimmed }
        let name = "Content-Security-Policy:"
        guard lines.first == "/*", let line = lines.first(where: { $0.hasPrefix(name) }) else {
            return [Fault(start, .headersWithoutPolicy)]
        }
        let policy = Policy(String(line.dropFirst(name.count)))
        // What the pages' own policies allow. Whether a page needs more is said of the page.
        let allowed = site.allowedByPages.union(site.expectations.elsewhere.policies)
        let framing = policy["frame-ancestors"] == ["'none'"] ? [] : [FaultWording.mayBeFramed]
        return (policy.faults(allowed) + framing).map { Fault(start, $0) }
    }
}

extension ExaminedSite {
    /// The directives in which any page's own policy allows the site's own files.
    var allowedByPages: Set<String> { pages.reduce(into: []) { $0.formUnion(Policy(of: $1)?.allowed ?? []) } }
}

extension PageTree.Node {
    fileprivate var isPolicy: Bool { self["http-equiv"]?.lowercased() == "content-security-policy" }
}

/// A content security policy as its directives.
private struct Policy {
    private let directives: [(name: String, values: [String])]

    init(_ text: String) {
        directives = text.split(separator: ";").compactMap { part in
            let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
            return words.first.map { ($0.lowercased(), Array(words.dropFirst())) }
        }
    }

    /// A page's own; nil where it has none.
    init?(of page: ExaminedPage) {
        let meta = page.tree.all("meta").first { page.tree.nodes[$0].isPolicy }
        guard let meta else { return nil }
        self.init(page.tree.nodes[meta]["content"] ?? "")
    }

    /// The directives in which the site's own files are allowed.
    var allowed: Set<String> { Set(directives.filter { $0.values.contains("'self'") }.map(\.name)) }

    subscript(name: String) -> [String]? { directives.first { $0.name == name }?.values }

    /// Which directives a page needs `'self'` in, by what it and its style sheets fetch or send. What comes from elsewhere
    /// is refused by another rule.
    static func needs(of page: ExaminedPage, in site: ExaminedSite) -> Set<String> {
        var needs: Set<String> = []
        for resource in page.resources {
            guard case .file(let path, _) = resource.address else { continue }
            let node = page.tree.nodes[resource.position]
            needs.insert(directive(of: node))
            guard node["rel"] == "stylesheet" else { continue }
            needs.formUnion(site.styleSheet(path)?.fetches ?? [])
        }
        return needs
    }

    private static func directive(of node: PageTree.Node) -> String {
        switch node.name {
        case "script": "script-src"
        case "link": node["rel"] == "stylesheet" ? "style-src" : node["rel"] == "manifest" ? "manifest-src" : "img-src"
        case "iframe": "frame-src"
        case "object", "embed": "object-src"
        case "video", "audio", "source", "track": "media-src"
        case "form": "form-action"
        case "use": "default-src"
        default: "img-src"
        }
    }

    /// Everything is refused but what the page needs; style sheets and pictures of the site's own may always be shown.
    func faults(_ needs: Set<String>) -> [FaultWording] {
        var faults: [FaultWording] = []
        for name in ["default-src", "base-uri", "form-action"] where self[name] != ["'none'"] && !needs.contains(name) {
            faults.append(.policyOpen(name))
        }
        for (name, values) in directives where !["default-src", "base-uri", "frame-ancestors"].contains(name) {
            if let wide = values.first(where: { $0 != "'self'" && $0 != "'none'" }) {
                faults.append(.policyWide(name, wide))
            }
            let isNeeded = needs.contains(name) || ["style-src", "img-src"].contains(name)
            if values.contains("'self'"), !isNeeded { faults.append(.policyUnneeded(name)) }
        }
        return faults + needs.sorted().filter { !(self[$0] ?? []).contains("'self'") }.map(FaultWording.policyRefuses)
    }
}
