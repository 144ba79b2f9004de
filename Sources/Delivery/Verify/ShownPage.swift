/// A page as a browser shows it to somebody who reads it: what is hidden is left out, and what is seen without being text (a
/// picture, the value of a field, words that a style adds) stands among the words.
///
/// It follows HTML's rules for broken markup (HTML 13.2.6) as far as they decide what is inside what, and takes the more careful
/// side where it does not: words that may be hidden do not count. What a script does, or a style sheet in a file of its own, it
/// cannot see.
struct ShownPage {
    private(set) var tokens: [MarkupToken] = []
    private let style: ShownStyle
    private var open: [OpenElement] = []

    /// No page of ours nests elements deeper than this, and no browser follows.
    private static let deepest = 500

    private struct OpenElement {
        let name: String
        let isHidden: Bool
        /// What stands after its last word.
        let end: String
    }

    init(_ bytes: [UInt8]) {
        let all = MarkupToken.read(bytes)
        style = ShownStyle(sheets: Self.sheets(in: all))
        for token in all {
            switch token {
            case .open(let tag): begin(tag.plain)
            case .close(let name): close(name.lowercased())
            case .text: if !isHidden { tokens.append(token) }
            case .other: continue
            }
        }
        // A tag of the body or of the page counts wherever it stands (13.2.6.4.7).
        let isNowhere = all.contains { token in
            guard case .open(let tag) = token, ["html", "body"].contains(tag.name.lowercased()) else { return false }
            return style.hides(tag.plain)
        }
        if isNowhere || isTooDeep { tokens = [] }
    }

    private var isHidden: Bool { open.contains(where: \.isHidden) }
    private var isTooDeep = false

    private static func sheets(in tokens: [MarkupToken]) -> [String] {
        zip(tokens, tokens.dropFirst()).compactMap { tag, content in
            guard case .open(let tag) = tag, tag.name.lowercased() == "style", case .other(let text) = content else {
                return nil
            }
            return text
        }
    }

    private mutating func begin(_ tag: MarkupToken.Tag) {
        let name = tag.name
        let isDrawing = open.contains { ["svg", "math"].contains($0.name) }
        guard !Self.withoutTrace.contains(name) else { return }
        let added = style.added(by: tag)
        if !isHidden, !style.hides(tag) {
            show(Self.marks(of: tag, name) + added.before)
            if !Self.unseen.contains(name) {
                tokens.append(.open(.init(name: name, attributes: [], isEmpty: tag.isEmpty)))
            }
        }
        guard !Self.void.contains(name), !(tag.isEmpty && isDrawing) else { return }
        guard open.count < Self.deepest else { return isTooDeep = true }
        open.append(
            OpenElement(
                name: name, isHidden: Self.unseen.contains(name) || Self.replaced.contains(name) || style.hides(tag),
                end: added.after + (Self.marked[name] == nil ? "" : " ")))
    }

    private mutating func close(_ name: String) {
        guard let place = open.lastIndex(where: { $0.name == name || Self.walls.contains($0.name) }),
            open[place].name == name
        else { return }
        let kept = open[(place + 1)...].filter { $0.isHidden && Self.formatting.contains($0.name) }
        let end = open[place].end
        open.removeSubrange(place...)
        if !isHidden {
            show(end)
            if !Self.unseen.contains(name) { tokens.append(.close(name: name)) }
        }
        // A browser opens again what was only closed along with something else (13.2.4.3).
        open += kept
    }

    private mutating func show(_ text: String) { if !text.isEmpty { tokens.append(.text(text)) } }

    /// What a reader sees of an element besides its words.
    private static func marks(of tag: MarkupToken.Tag, _ name: String) -> String {
        if let mark = marked[name] { return " \(mark) " }
        let number = ["start", "value", "reversed"].compactMap { tag[$0] }
        if ["ol", "li"].contains(name), !number.isEmpty { return " [numbered \(number.joined(separator: " "))] " }
        guard replaced.contains(name) || name == "input" || name == "img" else {
            return tag["dir"]?.lowercased() == "rtl" ? " [turned round] " : ""
        }
        let type = tag["type"]?.lowercased()
        if name == "input", type == "hidden" { return "" }
        let shown = name == "input" ? (tag["value"] ?? tag["placeholder"] ?? "") : ""
        return " [\(type.map { "\(name) \($0)" } ?? name)] \(shown) "
    }

    /// Changes what the words in it say.
    private static let marked = [
        "del": "[struck out]", "s": "[struck out]", "strike": "[struck out]", "bdo": "[turned round]",
        "sup": "[raised]", "sub": "[lowered]", "xmp": "[typed]", "plaintext": "[typed]", "listing": "[typed]",
    ]
    /// Shows something in place of what stands in it.
    private static let replaced: Set<String> = [
        "audio", "canvas", "embed", "iframe", "meter", "object", "progress", "select", "textarea", "video",
    ]
    /// Its content is shown to nobody, or not to everybody.
    private static let unseen: Set<String> = [
        "datalist", "noembed", "noframes", "noscript", "rp", "script", "style", "template", "title",
    ]
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]
    /// Tags that part no words and change none.
    private static let withoutTrace: Set<String> = ["dfn", "font", "ins", "kbd", "label", "mark", "samp", "var", "wbr"]
    /// An end tag closes nothing outside of these (13.2.4.2).
    private static let walls: Set<String> = [
        "applet", "caption", "html", "marquee", "object", "table", "td", "template", "th",
    ]
    private static let formatting: Set<String> = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    ]
}

extension MarkupToken.Tag {
    /// As a browser takes it: names in small letters, values without references.
    fileprivate var plain: Self {
        let values = attributes.map { attribute in
            MarkupToken.Attribute(
                name: attribute.name.lowercased(), value: attribute.value.map(PageWords.resolved) ?? "")
        }
        return Self(name: name.lowercased(), attributes: values, isEmpty: isEmpty)
    }
}
