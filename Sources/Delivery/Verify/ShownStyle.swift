/// What the styles of a page do to what a reader sees of an element: those in its tag, and those in the page's own sheets.
///
/// A rule of a sheet counts where the last part of its selector fits: an element may be judged hidden that is shown, and not the
/// other way round.
struct ShownStyle {
    private let rules: [Rule]

    private struct Rule {
        let names: SelectorNames
        let hides: Bool
        /// Words that are put before or after the element's own.
        let content: String
        let isAfter: Bool
    }

    init(sheets: [String]) {
        rules = sheets.flatMap { Self.rules(CSSText.items(CSSText.withoutComments($0)), depth: 0) }
    }

    /// Whether what stands in the element is not seen, or not as it stands there.
    func hides(_ tag: MarkupToken.Tag) -> Bool {
        if tag["hidden"] != nil || tag["popover"] != nil || (tag.name == "dialog" && tag["open"] == nil) {
            return true
        }
        return tag["style"].map { !Self.isHarmless($0) } ?? false || rules.contains { $0.hides && $0.names.fit(tag) }
    }

    func added(by tag: MarkupToken.Tag) -> (before: String, after: String) {
        let fitting = rules.filter { !$0.content.isEmpty && $0.names.fit(tag) }
        let words = { (isAfter: Bool) in fitting.filter { $0.isAfter == isAfter }.map { " \($0.content) " }.joined() }
        return (words(false), words(true))
    }

    // MARK: Reading

    private static func rules(_ items: [CSSText.Item], depth: Int) -> [Rule] {
        guard depth < 8 else { return [] }
        return items.flatMap { item -> [Rule] in
            guard case .block(let prelude, let body) = item else { return [] }
            let inner = CSSText.items(body)
            guard !prelude.hasPrefix("@") else {
                let isPaper = prelude.hasPrefix("@media") && prelude.contains("print") && !prelude.contains(",")
                return isPaper ? [] : rules(inner, depth: depth + 1)
            }
            return CSSText.selectors(prelude).compactMap { rule($0, inner) } + rules(inner, depth: depth + 1)
        }
    }

    private static func rule(_ selector: String, _ items: [CSSText.Item]) -> Rule? {
        let declarations = items.compactMap { item in
            if case .declaration(let text) = item { declaration(text) } else { nil }
        }
        let isGenerated = ["before", "after", "marker"].contains { selector.lowercased().contains(":\($0)") }
        let content = declarations.last { $0.name == "content" }?.value ?? ""
        let adds = !["", "none", "normal"].contains(content.filter { !"\"' ".contains($0) })
        let hides = !isGenerated && declarations.contains { isHiding($0.name, $0.value) }
        guard adds || hides else { return nil }
        return Rule(
            names: SelectorNames(selector), hides: hides, content: adds ? "[\(content)]" : "",
            isAfter: selector.lowercased().contains(":after"))
    }

    private static func declaration(_ text: String) -> (name: String, value: String)? {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let value = parts[1].lowercased().replacing("!important", with: "").split(whereSeparator: \.isWhitespace)
        return (parts[0].lowercased().filter { !$0.isWhitespace }, value.joined(separator: " "))
    }

    private static func isHiding(_ name: String, _ value: String) -> Bool {
        // A letter that is escaped, or a value that comes from elsewhere, may say anything.
        if name.contains("\\") || value.contains("\\") && name != "content" { return true }
        switch name {
        case "display", "visibility", "content-visibility":
            return value.hasPrefix("var(") || ["none", "hidden", "collapse"].contains(value)
        case "opacity", "font-size", "zoom", "height", "max-height", "width", "max-width":
            return Double(value.prefix { $0.isNumber || $0 == "." }) == 0
        case "text-indent", "left", "top": return value.hasPrefix("-") && value.prefix { $0 != "." }.count > 5
        case "transform", "scale": return value.hasPrefix("0") || value.contains("scale(0")
        case "direction": return value == "rtl"
        case "unicode-bidi": return value.hasSuffix("override")
        case "color": return value == "transparent"
        default: return false
        }
    }

    /// A style in a tag is somebody's hand at that very place: what could move, cover or shrink words is not harmless.
    private static func isHarmless(_ style: String) -> Bool {
        style.split(separator: ";").allSatisfy { text in
            guard let (name, _) = declaration(String(text)) else { return text.allSatisfy(\.isWhitespace) }
            return ["background", "border", "break-", "list-style", "page-break-", "padding"].contains(
                where: name.hasPrefix)
                || ["float", "font-family", "font-style", "font-weight", "line-height", "text-align", "vertical-align"]
                    .contains(name)
        }
    }
}

/// The element, the classes and the id that the last part of a selector asks for.
private struct SelectorNames {
    private var element: String?
    private var classes: [String] = []
    private var id: String?

    init(_ selector: String) {
        // What stands in parentheses or brackets is taken to fit.
        var (plain, depth) = ("", 0)
        for letter in selector {
            if "([".contains(letter) { depth += 1 }
            if depth == 0 { plain.append(letter) }
            if ")]".contains(letter) { depth -= 1 }
        }
        var rest = Substring(plain.split { " >+~".contains($0) }.last ?? "")
        while let sign = rest.first {
            let isSign = ".#:".contains(sign)
            let name = (isSign ? rest.dropFirst() : rest).prefix(while: CSSText.isOfName)
            switch sign {
            case ".": classes.append(String(name))
            case "#": id = String(name)
            case ":": break
            default: if !name.isEmpty, sign != "*", sign != "&" { element = name.lowercased() }
            }
            rest = rest.dropFirst(max(1, name.count + (isSign ? 1 : 0)))
        }
    }

    func fit(_ tag: MarkupToken.Tag) -> Bool {
        let own = tag["class"]?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
        return element.map { $0 == tag.name } ?? true && classes.allSatisfy(own.contains)
            && id.map { $0 == tag["id"] } ?? true
    }
}
