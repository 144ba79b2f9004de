import Site

/// The main part of a page by itself, for the body field of a content management system.
struct Fragment {
    /// Relative to the folder of the fragments; the page's own path.
    let path: String
    let title: String
    let description: String
    /// Its place among the pages of its folder, from 1; nil where no list of pages names it.
    let order: Int?
    let markup: String

    /// Nil of a file without a main part, of a page that only leads on, and of what a page says about the website's own
    /// visitors: there it is the CMS's to say.
    init?(_ file: SiteFile, _ settings: FragmentSettings) {
        guard file.path.hasSuffix(".html"), !file.path.hasSuffix("/privacy.html") else { return nil }
        let tokens = MarkupToken.read(file.bytes)
        let isLeading = tokens.contains { token in
            if case .open(let tag) = token { tag.name == "meta" && tag["http-equiv"] == "refresh" } else { false }
        }
        guard !isLeading, let main = tokens.inside({ $0.name == "main" }) else { return nil }
        path = file.path
        title = tokens.inside { $0.name == "h1" }.map { PageWords(Array($0)).words.joined(separator: " ") } ?? ""
        description = tokens.compactMap(\.description).first ?? ""
        order = tokens.inside { $0.name == "nav" && $0["class"] == "contents" }.flatMap(Self.order)
        // A demonstration says so on every page, in a CMS too.
        let notice = tokens.inside { $0.name == "p" && $0["class"] == "demonstration" }
        let told = notice.map { [.open(.init(name: "p", attributes: [], isEmpty: false))] + $0 + [.close(name: "p")] }
        var rewriter = FragmentRewriter(settings: settings)
        let text = rewriter.rewrite((told ?? []) + main)
        markup = "<div class=\"\(settings.prefix)report\">\n\(text)</div>\n"
    }

    /// The current page's place in the list of pages.
    private static func order(in list: ArraySlice<MarkupToken>) -> Int? {
        let items = list.compactMap { token -> MarkupToken.Tag? in
            if case .open(let tag) = token, tag.name == "li" { tag } else { nil }
        }
        return items.firstIndex { $0["aria-current"] == "page" }.map { $0 + 1 }
    }
}

extension MarkupToken {
    /// What a page says of itself to search engines.
    fileprivate var description: String? {
        guard case .open(let tag) = self, tag.name == "meta", tag["name"] == "description" else { return nil }
        return tag["content"].map { PageWords([.text($0)]).words.joined(separator: " ") }
    }
}

extension [MarkupToken] {
    /// What stands inside the first element of a kind.
    func inside(_ isWanted: (MarkupToken.Tag) -> Bool) -> ArraySlice<MarkupToken>? {
        for (index, token) in enumerated() {
            guard case .open(let tag) = token, !tag.isEmpty, isWanted(tag) else { continue }
            var depth = 1
            for end in self.indices[(index + 1)...] {
                switch self[end] {
                case .open(let inner) where inner.name == tag.name && !inner.isEmpty: depth += 1
                case .close(let name) where name == tag.name: depth -= 1
                default: continue
                }
                if depth == 0 { return self[(index + 1)..<end] }
            }
        }
        return nil
    }
}
