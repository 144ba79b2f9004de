import Diagnostics
import Site

extension Rule {
    /// What style sheets do to readers who enlarge, space, turn or walk by keyboard.
    static let styles: [Rule] = [
        Rule(.styleSyntax, source: .cssSyntax, .site { site, _ in site.themes.flatMap(syntax) }),
        Rule(
            .textScales,
            source: .wcag("1.4.4", "Resize Text", "AA", asks: "text grows with the size that the reader chose"),
            .site { site, _ in site.themes.flatMap(fixedText) }),
        Rule(
            .textSpacing,
            source: .wcag(
                "1.4.12", "Text Spacing", "AA",
                asks: "readers can set the space of lines, letters and words, and nothing is cut"),
            .site { site, _ in site.themes.flatMap(fixedSpacing) }),
        Rule(
            .reflow,
            source: .wcag(
                "1.4.10", "Reflow", "AA", asks: "a page fits a width of 320 CSS pixels without scrolling sideways"),
            .site { site, _ in site.themes.flatMap(fixedWidths) }),
        Rule(
            .readingOrder,
            source: .wcag(
                "1.3.2", "Meaningful Sequence", "A", asks: "what is seen comes in the order of what is read out (2.4.3)"
            ),
            .site { site, _ in site.themes.flatMap(shuffled) }),
        Rule(
            .orientationFree, source: .wcag("1.3.4", "Orientation", "AA", asks: "a page works upright and on its side"),
            .site { site, _ in site.themes.flatMap(turned) }),
        Rule(
            .hoverContent,
            source: .wcag(
                "1.4.13", "Content on Hover or Focus", "AA",
                asks: "nothing appears only while the pointer or the focus rests on something"),
            .site { site, _ in site.themes.flatMap(appearing) }),
        Rule(
            .focusVisible,
            source: .wcag(
                "2.4.7", "Focus Visible", "AA",
                asks: "the place of the keyboard is seen, and nothing covers it (2.4.11)"),
            .site { site, _ in site.themes.flatMap(hiddenFocus) }),
        Rule(
            .targetSize,
            source: .wcag(
                "2.5.8", "Target Size (Minimum)", "AA",
                asks: "what is pressed is at least 24 CSS pixels each way; the ways off a page for children 44"),
            .site { site, _ in site.themes.flatMap(smallTargets) }),
        Rule(
            .scrollRegion,
            source: .wcag("2.1.1", "Keyboard", "A", asks: "a part that scrolls can be scrolled by keyboard"),
            .site { site, _ in scrollRegions(site) }),
    ]

    private static func syntax(_ theme: Theme) -> [Fault] {
        let unread = theme.sheets.flatMap { sheet in
            sheet.faults.map { Fault(theme.place($0.offset, in: sheet), .styleUnread($0.reason)) }
        }
        let defined = Set(
            theme.sheets.flatMap(\.blocks).flatMap(\.declarations).map(\.name).filter { $0.hasPrefix("--") })
        let unknown = theme.found { _, declaration in !declaration.value.tokens.isSubset(of: defined) }.map { found in
            Fault(found.location, .unknownToken(found.declaration.value.tokens.subtracting(defined).sorted()[0]))
        }
        return unread + unknown
    }

    private static func fixedText(_ theme: Theme) -> [Fault] {
        theme.declarations { name, value in
            guard name == "font-size" || name == "font" else { return false }
            let size = name == "font" ? Selectors.words(value).first(where: isSize) ?? "" : value
            return size.hasUnit("px") || size.hasUnit("pt") || (size.hasUnit("vw") && !size.contains("em"))
        }.map { Fault($0.location, .fixedText($0.declaration.value)) }
    }

    /// The size of the shorthand `font`, which a number without a unit is not: that is a weight.
    private static func isSize(_ word: String) -> Bool {
        word.contains { $0.isNumber } && word.contains { $0.isLetter || $0 == "%" }
    }

    private static func fixedSpacing(_ theme: Theme) -> [Fault] {
        let spacing: Set = ["line-height", "letter-spacing", "word-spacing"]
        return theme.found { block, declaration in
            guard block.isOnScreen else { return false }
            if declaration.isImportant { return spacing.contains(declaration.name) }
            let cuts = block.declarations.contains {
                $0.name.hasPrefix("overflow") && ["hidden", "clip"].contains($0.value)
            }
            return cuts && ["height", "max-height"].contains(declaration.name) && declaration.value != "1px"
        }.map { Fault($0.location, .fixedSpacing($0.declaration.name)) }
    }

    /// 320 CSS pixels are 20 of the usual `rem`.
    private static func fixedWidths(_ theme: Theme) -> [Fault] {
        theme.found { block, declaration in
            guard block.isOnScreen, !block.isUnder("min-width"), ["width", "min-width"].contains(declaration.name)
            else { return false }
            let (pixels, rems) = (declaration.value.number(of: "px"), declaration.value.number(of: "rem"))
            return pixels.map { $0 > 320 } ?? rems.map { $0 > 20 } ?? false
        }.map { Fault($0.location, .fixedWidth($0.declaration.value)) }
    }

    private static func shuffled(_ theme: Theme) -> [Fault] {
        theme.declarations { name, value in
            (name == "order" && value != "0") || (name.hasPrefix("flex") && value.contains("reverse"))
        }.map { Fault($0.location, .shuffled("\($0.declaration.name): \($0.declaration.value)")) }
    }

    private static func turned(_ theme: Theme) -> [Fault] {
        theme.sheets.flatMap { sheet in
            sheet.blocks.filter {
                $0.isOnScreen && $0.conditions.last?.contains("orientation") == true && $0.declarations.isEmpty
            }
            .map { Fault(theme.place($0.offset, in: sheet), .turned) }
        }
    }

    private static func appearing(_ theme: Theme) -> [Fault] {
        let words = [":hover", ":focus"]
        return theme.found { block, declaration in
            block.isOnScreen && ["display", "visibility", "opacity", "content"].contains(declaration.name)
                && block.selectors.contains { selector in words.contains { selector.contains($0) } }
        }.map { Fault($0.location, .appears) }
    }
}

extension String {
    /// The names in `var(...)`.
    fileprivate var tokens: Set<String> {
        guard utf8.contains(UInt8(ascii: "(")) else { return [] }
        return Set(
            split(separator: "var(", omittingEmptySubsequences: false).dropFirst().map {
                String($0.prefix { $0 != ")" && $0 != "," && $0 != " " })
            })
    }

    /// Whether a number with the unit stands in it.
    func hasUnit(_ unit: String) -> Bool {
        ranges(of: unit).contains { range in
            range.lowerBound > startIndex && self[index(before: range.lowerBound)].isNumber
        }
    }

    /// The number of a value that is one number with the unit, such as 1.5 of `1.5rem`.
    func number(of unit: String) -> Double? {
        guard hasSuffix(unit) else { return nil }
        let digits = dropLast(unit.count)
        return Double(digits.hasPrefix(".") ? "0\(digits)" : String(digits))
    }
}
