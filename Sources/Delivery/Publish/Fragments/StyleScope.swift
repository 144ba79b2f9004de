/// The site's style sheets for fragments among somebody else's pages: each selector holds below the fragment's own element only,
/// classes have the prefix, headings are as far down as in the markup, and what no fragment has is left out.
///
/// Rules for paper are left out, too: how its pages print is the CMS's. Custom properties stay as they are, for they are set on
/// the fragment's element and hold inside it alone.
struct StyleScope {
    let settings: FragmentSettings
    /// The classes of all fragments, without the prefix.
    let classes: Set<String>

    init(settings: FragmentSettings, fragments: [Fragment]) {
        self.settings = settings
        var classes: Set<String> = []
        for token in fragments.flatMap({ MarkupToken.read(Array($0.markup.utf8)) }) {
            guard case .open(let tag) = token, let words = tag["class"] else { continue }
            for word in words.split(separator: " ") { classes.insert(String(word.dropFirst(settings.prefix.count))) }
        }
        self.classes = classes
    }

    /// One style sheet out of several, in their order.
    func rewrite(_ sheets: [String]) -> String {
        sheets.map { rules(CSSText.items(CSSText.withoutComments($0)), isNested: false) }.joined()
    }

    private func rules(_ items: [CSSText.Item], isNested: Bool) -> String {
        items.map { item in
            switch item {
            case .declaration(let text): isNested ? "\(text); " : ""
            case .block(let prelude, let body): block(prelude, body, isNested: isNested)
            }
        }.joined()
    }

    private func block(_ prelude: String, _ body: String, isNested: Bool) -> String {
        if prelude.hasPrefix("@") {
            guard prelude.hasPrefix("@media") || prelude.hasPrefix("@supports"), !prelude.contains("print") else {
                return ""
            }
            let inside = rules(CSSText.items(body), isNested: isNested)
            return inside.isEmpty ? "" : "\(prelude) {\n\(inside)}\n"
        }
        let selectors = CSSText.selectors(prelude).compactMap { isNested ? nested($0) : scoped($0) }
        guard !selectors.isEmpty else { return "" }
        let inside = rules(CSSText.items(body), isNested: true)
        return inside.isEmpty ? "" : "\(selectors.joined(separator: ", ")) { \(inside)}\n"
    }

    // MARK: Selectors

    private var scope: String { ".\(settings.prefix)report" }

    /// Nil of what can match nothing in a fragment.
    private func scoped(_ selector: String) -> String? {
        for name in [":root", "body", "main"] where selector.hasPrefix(name) {
            let rest = selector.dropFirst(name.count)
            guard !(rest.first.map(CSSText.isOfName) ?? false) else { continue }
            return nested(String(rest)).map { scope + $0 }
        }
        return nested(selector).map { "\(scope) \($0)" }
    }

    /// Without the scope, as it stands inside another rule.
    private func nested(_ selector: String) -> String? {
        var reader = SelectorReader(settings: settings)
        reader.read(selector)
        let isOutside = reader.elements.contains { ["html", "body", "main", "header", "footer"].contains($0) }
        return isOutside || !classes.isSuperset(of: reader.classes) ? nil : reader.text
    }
}

/// Rewrites a selector, and says which classes and elements it asks for. What stands in parentheses may or may not be there.
private struct SelectorReader {
    let settings: FragmentSettings
    private(set) var text = ""
    private(set) var classes: Set<String> = []
    private(set) var elements: Set<String> = []

    init(settings: FragmentSettings) { self.settings = settings }

    mutating func read(_ selector: String) {
        var rest = Substring(selector)
        var (brackets, parentheses) = (0, 0)
        while let letter = rest.first {
            brackets += letter == "[" ? 1 : letter == "]" ? -1 : 0
            parentheses += letter == "(" ? 1 : letter == ")" ? -1 : 0
            let isSign = ".#:".contains(letter)
            let name = (isSign ? rest.dropFirst() : rest).prefix(while: CSSText.isOfName)
            guard brackets == 0, !name.isEmpty else {
                text.append(letter)
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(name.count + (isSign ? 1 : 0))
            switch letter {
            case ".", "#":
                if parentheses == 0, letter == "." { classes.insert(String(name)) }
                text += "\(letter)\(settings.prefix)\(name)"
            case ":": text += ":\(name)"
            default:
                if parentheses == 0 { elements.insert(String(name)) }
                text += shifted(name)
            }
        }
    }

    private func shifted(_ name: Substring) -> String {
        guard name.utf8.count == 2, name.first == "h", let level = Int(name.dropFirst()) else { return String(name) }
        return "h\(min(6, level + settings.headingShift))"
    }
}
