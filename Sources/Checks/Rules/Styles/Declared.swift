/// What a declaration of a style sheet can do to the words of a page.
///
/// CSS has hundreds of properties, and new ones come every year; many can hide words, move them away, cover them or print
/// others. So this is a closed list of those that a theme of ours needs, each with the values that leave words alone. All
/// others are refused, whatever they do.
enum Declared {
    /// Lines, letters, spacing inside a box: any value will do.
    case looks
    /// One of these words.
    case words(Set<String>)
    /// How far something is from something: neither so far that it leaves the page nor backwards over what is there.
    case distance
    /// How large a box may at least be that scrolls.
    case size
    case textSize, font, leading
    /// A line or a shadow around a box: too thin to cover a line of text.
    case edge
    /// A ground: of a box that holds the words itself.
    case ground
    case colour
    /// Printed by the browser: `StyleContent` judges it.
    case content
    /// A counter by name: it counts from 1 on.
    case counter

    /// Of a property, or of the family that its name begins with: `border-top-color` is of `border`.
    static func of(_ name: String) -> Declared? {
        if name.hasPrefix("--") { return .looks }
        var family = name[...]
        while !family.isEmpty {
            if let known = known[String(family)] { return known }
            family = family[..<(family.lastIndex(of: "-") ?? family.startIndex)]
        }
        return nil
    }

    private static let known: [String: Declared] = {
        var known: [String: Declared] = [:]
        for name in plain { known[name] = .looks }
        for name in distances { known[name] = .distance }
        for name in ["width", "height", "max-width", "max-height", "block-size", "inline-size"] { known[name] = .size }
        for name in ["border", "outline", "box-shadow"] { known[name] = .edge }
        return known.merging(guarded) { $1 }
    }()

    private static let distances = [
        "margin", "padding", "inset", "top", "right", "bottom", "left", "text-indent", "gap", "row-gap", "column-gap",
        "min-width", "min-height", "min-block-size", "min-inline-size", "letter-spacing", "word-spacing",
        "scroll-padding", "scroll-margin",
    ]

    /// Without `grid-area` and `grid-row`, by which one part of a page may lie on another.
    private static let plain = [
        "accent-color", "align-content", "align-items", "align-self", "animation", "border-collapse", "border-color",
        "border-radius", "border-spacing", "border-style", "box-sizing", "break", "caption-side", "caret-color",
        "color-scheme", "column-count", "column-fill", "column-span", "column-width", "columns", "cursor", "fill",
        "flex", "font-family", "font-style", "font-variant-numeric", "font-weight", "forced-color-adjust", "grid-auto",
        "grid-template", "hyphens", "justify", "order", "orphans", "overflow-wrap", "page", "place", "pointer-events",
        "print-color-adjust", "resize", "rx", "scroll-behavior", "size", "stroke", "table-layout", "text-align",
        "text-decoration", "text-underline-offset", "text-wrap", "transition", "white-space", "widows", "word-break",
    ]

    private static let guarded: [String: Declared] = [
        "display": .words([
            "block", "flex", "flow-root", "grid", "inline", "inline-block", "inline-flex", "inline-grid", "list-item",
            "table", "table-cell", "table-footer-group", "table-header-group", "table-row", "table-row-group",
        ]),
        "visibility": .words(["visible"]), "content-visibility": .words(["visible", "auto"]), "opacity": .words(["1"]),
        "position": .words(["static", "relative", "sticky"]), "z-index": .words(["auto", "0", "5", "9", "10"]),
        "overflow": .words(["visible", "auto", "scroll"]), "clip-path": .words(["none", "inset(0 -100vmax)"]),
        "list-style": .words(["none", "disc", "circle", "square", "decimal", "inside", "outside"]),
        "vertical-align": .words(["baseline", "top", "middle", "bottom", "text-top", "text-bottom", "sub", "super"]),
        "-webkit-text-size-adjust": .words(["100%"]), "text-size-adjust": .words(["100%"]),
        "grid-column": .words(["1 / -1", "1", "2"]), "font-size": .textSize, "font": .font, "line-height": .leading,
        "background": .ground, "color": .colour, "content": .content, "counter-reset": .counter,
        "counter-increment": .counter,
    ]
}

/// The numbers of a value, such as `.5rem` and `-1px`.
struct StyleNumber {
    let number: Double
    let unit: Substring

    static func all(in value: String) -> [StyleNumber] {
        value.split { " ,/()".contains($0) }.compactMap { word in
            let digits = word.prefix { $0.isNumber || ".-+".contains($0) }
            let plain = digits.hasPrefix(".") ? "0\(digits)" : digits.replacing("-.", with: "-0.")
            return Double(plain).map { StyleNumber(number: $0, unit: word[digits.endIndex...]) }
        }
    }

    /// In the size of letters that a page has unless its reader chose another; nil of a share of something.
    var rems: Double? {
        switch unit {
        case "rem", "em", "": number
        case "px": number / 16
        case "pt": number / 12
        case "mm": number / 4.23
        default: nil
        }
    }

    func isWithin(rems: ClosedRange<Double>, percent: ClosedRange<Double>) -> Bool {
        self.rems.map(rems.contains) ?? (unit == "%" && percent.contains(number))
    }
}
