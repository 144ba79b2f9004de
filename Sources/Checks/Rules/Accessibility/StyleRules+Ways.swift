import Diagnostics
import Site

extension Rule {
    /// The skip link moves the focus to the main part, which alone may do without a ring.
    static func hiddenFocus(_ theme: Theme) -> [Fault] {
        let removed = theme.found { block, declaration in
            guard block.isOnScreen, ["outline", "outline-style", "outline-width"].contains(declaration.name),
                ["none", "0", "0px"].contains(declaration.value)
            else { return false }
            return !block.selectors.allSatisfy { $0 == "main" || $0.hasPrefix("main:") || $0 == "[tabindex=\"-1\"]" }
        }.map { Fault($0.location, .noRing) }
        let sticky = theme.found { block, declaration in
            block.isOnScreen && declaration.name == "position" && ["sticky", "fixed"].contains(declaration.value)
        }
        let isPadded = theme.blocks.contains { $0.declarations.contains { $0.name.hasPrefix("scroll-padding") } }
        return removed + (isPadded ? [] : sticky.prefix(1).map { Fault($0.location, .coversFocus) })
    }

    /// What is pressed by itself rather than in a line of text, with the height it needs in CSS pixels.
    private static let targets: [(selector: String, least: Double)] = [
        (".site-footer a", 24), (".breadcrumb a", 24), (".figure-links a", 24), (".contents li > *", 24),
        (".letters a", 24), (".turn a", 24), (".site-jump", 24), (".site-name", 24), (".skip-link", 24),
        (".leave-button", 44), (".contact-call", 44), (".contact-way", 44), (".page-child .tile a", 44),
    ]

    static func smallTargets(_ theme: Theme) -> [Fault] {
        targets.compactMap { target in
            guard let found = Box(target.selector, in: theme), found.height < target.least else { return nil }
            return Fault(found.location, .smallTarget(target.selector, found.height, least: target.least))
        }
    }

    /// Elements that a style sheet may let scroll.
    private static let blocks = ["div", "section", "nav", "aside", "article", "figure", "pre", "ul", "ol", "table"]

    static func scrollRegions(_ site: ExaminedSite) -> [Fault] {
        let classes = Set(
            site.themes.flatMap { theme in
                theme.declarations { $0.hasPrefix("overflow") && ["auto", "scroll"].contains($1) }.flatMap(
                    \.block.selectors)
            }
            .filter { $0.hasPrefix(".") && !$0.dropFirst().contains { " .:>~+[".contains($0) } }.map { $0.dropFirst() })
        return site.pages.flatMap { page in
            page.tree.all(blocks).filter { position in
                guard let names = page.tree.nodes[position]["class"] else { return false }
                return names.split(separator: " ").contains(where: classes.contains)
                    && !page.tree.takesFocus(inside: position)
            }.map { Fault(page.place($0), .scrollsByPointerOnly) }
        }
    }
}

/// The least height of a line of text with what a theme puts around it. As far as style sheets tell it: sizes that
/// grow with the window are counted at their least.
private struct Box {
    let height: Double
    let location: SourceLocation

    /// Nil where the theme does not name the selector.
    init?(_ selector: String, in theme: Theme) {
        let found = theme.found(for: selector)
        guard let last = found.last else { return nil }
        func value(_ name: String) -> String? { found.last { $0.declaration.name == name }?.declaration.value }
        let size = Self.pixels(value("font-size")?.split(separator: "/").first.map(String.init)) ?? 16
        // 1.3 is the tightest leading of the theme; a target that sets its own says so.
        let leading = value("line-height").flatMap(Double.init) ?? 1.3
        let padding = Self.block(value("padding-block")) ?? Self.block(value("padding")) ?? 0
        height = max(size * leading + padding, Self.pixels(value("min-height")) ?? 0)
        location = last.location
    }

    /// The two sides of a shorthand that stand above and below.
    private static func block(_ value: String?) -> Double? {
        guard let value else { return nil }
        let sides = Selectors.words(value).map { pixels($0) ?? 0 }
        return sides.count > 2 ? sides[0] + sides[2] : sides.first.map { $0 * 2 }
    }

    private static func pixels(_ value: String?) -> Double? {
        guard let value else { return nil }
        return value.number(of: "rem").map { $0 * 16 } ?? value.number(of: "em").map { $0 * 16 }
            ?? value.number(of: "px")
    }
}
