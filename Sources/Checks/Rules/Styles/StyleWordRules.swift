import Diagnostics
import Site

extension Rule {
    /// Style sheets have the looks of a page and no words: what they print or hide, no other rule reads.
    static let styleWords: [Rule] = [
        Rule(
            .styleWords, source: "Words and numbers are in the pages, where they are checked",
            .site { site, _ in site.themes.flatMap(wordChanges) })
    ]

    private static func wordChanges(_ theme: Theme) -> [Fault] {
        let atRules = theme.sheets.flatMap { sheet in
            sheet.blocks.filter { !$0.conditions.allSatisfy(isHarmless) }.prefix(1).map {
                Fault(theme.place($0.offset, in: sheet), .styleOutOfReach($0.conditions.last ?? ""))
            }
        }
        let declarations = theme.found { !StyleReach($0).allows($1) }.map { found in
            let declaration = found.declaration
            return Fault(
                found.location,
                declaration.name == "content"
                    ? .stylePrints : .styleOutOfReach("\(declaration.name): \(declaration.value)"))
        }
        return atRules + declarations
    }

    /// Under which blocks mean what they mean elsewhere, and the boxes in the margin of a sheet of paper.
    private static func isHarmless(_ condition: String) -> Bool {
        ["@media", "@supports", "@page", "@top-", "@bottom-"].contains(where: condition.hasPrefix)
    }
}

/// What the declarations of one block may do.
struct StyleReach {
    private let block: StyleSheet.Block
    /// A box before or after the words of an element, which has none of its own.
    private let isGenerated: Bool
    private let mayHide: Bool
    private let mayMove: Bool

    init(_ block: StyleSheet.Block) {
        self.block = block
        let hidden = block.isUnder("print") ? Self.unseen.union(Self.unprinted) : Self.unseen
        isGenerated = block.isGenerated
        mayHide = block.selectors.allSatisfy { hidden.contains($0) }
        mayMove = block.selectors.allSatisfy { Self.unseen.contains($0) || Self.placed.contains($0) }
    }

    func allows(_ declaration: StyleSheet.Declaration) -> Bool {
        let value = declaration.value.lowercased()
        let isName = declaration.name.hasPrefix("font") || declaration.name.hasPrefix("--")
        guard let kind = Declared.of(declaration.name), !value.contains("url("), !value.contains("image-set("),
            isName || declaration.name == "content" || !value.contains(where: { $0 == "\"" || $0 == "'" })
        else { return false }
        if isHarmlessHere(declaration.name) { return true }
        let numbers = StyleNumber.all(in: value)
        return switch kind {
        case .looks: true
        case .words(let words): words.contains(value)
        case .distance:
            !value.contains("(") && numbers.allSatisfy { $0.isWithin(rems: -0.1...20, percent: 0...50) }
        case .size:
            !value.contains { "(*".contains($0) }
                && numbers.allSatisfy {
                    $0.unit == "vh" ? $0.number >= 50 : $0.isWithin(rems: 0.5...100, percent: 5...100)
                }
        case .textSize: Self.isReadable(value)
        case .font: value == "inherit" || isFont(value)
        case .leading: value == "normal" || value == "inherit" || Double(value).map { $0 >= 1 } ?? false
        case .edge: numbers.allSatisfy { $0.isWithin(rems: 0...0.65, percent: 0...0) || value.contains("rgb(") }
        case .ground: isGround(value)
        case .colour: isColour(value)
        case .content: StyleContent(value).isFreeOfWords && (!StyleContent(value).counts || block.countsItems)
        case .counter: numbers.isEmpty && (declaration.name != "counter-increment" || block.countsItems)
        }
    }

    /// What has no words, or is hidden for a reason, or keeps its place by more than one declaration.
    private func isHarmlessHere(_ name: String) -> Bool {
        switch Declared.of(name) {
        case .words: mayHide || mayMove && name != "display" || isGenerated && !name.hasPrefix("list")
        case .distance, .size: mayMove || mayHide || isGenerated
        case .edge: mayMove && name == "box-shadow"
        case .font, .textSize, .leading: isGenerated
        case .ground: mayMove || block.selectors.allSatisfy { Self.painted.contains($0) }
        case .looks, .colour, .content, .counter, nil: false
        }
    }

    /// No smaller than the smallest text of a page; a share of the text around it grows, or ten of them would make it vanish.
    private static func isReadable(_ value: String) -> Bool {
        if value == "inherit" { return true }
        let first = value.hasPrefix("clamp(") ? String(value.dropFirst(6).prefix { $0 != "," }) : value
        guard !first.contains("("), let size = StyleNumber.all(in: first).first else { return false }
        switch size.unit {
        case "rem", "px", "pt": return size.rems.map { $0 >= 0.7 || size.unit == "pt" && size.number >= 8 } ?? false
        case "em": return size.number >= 1
        case "%": return size.number >= 100
        default: return false
        }
    }

    private func isFont(_ value: String) -> Bool {
        let size = Selectors.words(value).first { $0.contains(where: \.isNumber) && Int($0) == nil }
        guard let size else { return false }
        let close = size.hasPrefix("clamp(") ? size.lastIndex(of: ")") ?? size.startIndex : size.startIndex
        let slash = size[close...].firstIndex(of: "/") ?? size.endIndex
        let leading = size[slash...].dropFirst()
        return Self.isReadable(String(size[..<slash]))
            && (leading.isEmpty || Double(String(leading)).map { $0 >= 1 } ?? false)
    }

    /// A colour of the theme, whose contrast is measured, or of the reader; on a text's own colour it would be a blot.
    private func isGround(_ value: String) -> Bool {
        let isKnown = value.hasPrefix("var(--") && value.hasSuffix(")") && !value.dropFirst(4).contains("(")
        return isKnown || Colour(value) != nil || ["none", "transparent", "inherit", "canvas"].contains(value)
    }

    private func isColour(_ value: String) -> Bool {
        let isKnown = value.hasPrefix("var(--") && !value.contains(",")
        return isKnown || Colour(value) != nil || ["inherit", "currentcolor", "canvastext", "linktext"].contains(value)
    }
}

extension StyleReach {
    /// Read out but not seen, for another medium, or left behind in a hurry.
    private static let unseen: Set = [
        "[hidden]", ".visually-hidden", ".print-note", ".to-contents", ".leaving body > :not(.leave-overlay)",
    ]

    /// Ways around a site, of no use on paper; and what the one sheet of all who can help leaves out.
    private static let unprinted: Set = [
        ".skip-link", ".breadcrumb", ".contents", ".turn", ".leave", ".site-jump", ".to-top", ".figure-links",
        ".footer-links", ".letters", ".page-child:has(.contact-sources) .contact-sources",
        ".page-child:has(.contact-sources) h2:has(~ .contact-sources)",
        ".page-child:has(.contact-sources) h2:has(~ .contact-sources) ~ p",
        ".page-child:has(.contact-sources) footer", ".page-child:has(.contact-sources) .site-header",
        ".door::after", ".door::before", ".page-child:has(.contact-sources) .contact-ways a::after",
    ]

    /// Not where the flow of a page would have them.
    private static let placed: Set = [
        ".skip-link", ".leave", ".leave-overlay", ".ticks li", ".page-landing .page-head",
    ]

    /// Pictures behind words, and a mark beside them.
    private static let painted: Set = [
        ".door::before", ".door::after", ".site-header", ".steps > li::before", ":target", ".leave-dot-on",
    ]
}

extension StyleSheet.Block {
    /// Whether it is about items of a list and nothing else, whose numbers are their places.
    fileprivate var countsItems: Bool {
        selectors.allSatisfy { selector in
            let last = selector.split { " >+~".contains($0) }.last ?? ""
            return last == "li" || last.hasPrefix("li:") || conditions.contains { $0.hasPrefix("@page") }
        }
    }
}

/// What `content` puts on a page.
struct StyleContent {
    private(set) var isFreeOfWords = true
    /// Whether it prints the number of a counter.
    private(set) var counts = false

    /// Texts of blanks and punctuation, the numbers of counters, and the address of a link on paper.
    init(_ value: String) {
        for part in Selectors.words(value) {
            if let mark = part.first, mark == "\"" || mark == "'" {
                isFreeOfWords = isFreeOfWords && Self.isPunctuation(part.dropFirst().dropLast())
            } else if part.hasPrefix("counter(") || part.hasPrefix("counters(") {
                counts = true
                isFreeOfWords = isFreeOfWords && !part.contains { ",\"'".contains($0) }
            } else if !["/", "none", "normal", "attr(href)"].contains(part) {
                isFreeOfWords = false
            }
        }
    }

    /// `\201C` and the like count as what they stand for.
    private static func isPunctuation(_ text: Substring) -> Bool {
        var rest = text
        while let sign = rest.popFirst() {
            var scalars = Array(sign.unicodeScalars)
            if sign == "\\" {
                let digits = rest.prefix(6).prefix(while: \.isHexDigit)
                rest = rest.dropFirst(digits.count)
                guard let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else { return false }
                scalars = [scalar]
            }
            guard scalars.allSatisfy(isPunctuation) else { return false }
        }
        return true
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
            .dashPunctuation, .connectorPunctuation, .spaceSeparator:
            scalar != "%"
        default: scalar == "\n"
        }
    }
}
