import Diagnostics
import Site

extension Rule {
    /// Colours that readers can distinguish.
    static let colours: [Rule] = [
        Rule(
            .colourContrast,
            source: .wcag(
                "1.4.3", "Contrast (Minimum)", "AA",
                asks: "text stands out 4.5 to 1 from its ground, and signs and edges 3 to 1 (1.4.11)"),
            .site { site, _ in site.themes.flatMap(contrast) }),
        Rule(
            .colourAlone, source: .wcag("1.4.1", "Use of Color", "A", asks: "colour is never the only sign"),
            .site { site, _ in site.themes.flatMap(plainLinks) + site.pages.flatMap(plainParts) }),
    ]

    /// The pairs that every theme is made for, and those that stand together in a block of its style sheets.
    private static func contrast(_ theme: Theme) -> [Fault] {
        var told: Set<[String]> = []
        return Tokens.Scheme.allCases.flatMap { scheme -> [Fault] in
            let tokens = Tokens(theme, scheme)
            return (ContrastPair.all + ContrastPair.together(in: theme, scheme)).compactMap { pair in
                guard let ratio = pair.ratio(tokens), ratio < pair.least,
                    let place = place(of: pair, in: theme, scheme),
                    // The same colours in the dark and on paper are one fault.
                    told.insert([pair.front, pair.back, "\(ratio)"]).inserted
                else { return nil }
                return Fault(place, .weakContrast(pair, ratio, scheme))
            }
        }
    }

    /// Where the colour of the pair's front is set for the scheme, or where its block stands.
    private static func place(of pair: ContrastPair, in theme: Theme, _ scheme: Tokens.Scheme) -> SourceLocation? {
        if let place = pair.location { return place }
        let name = pair.front.dropFirst(4).dropLast()
        return theme.found { block, declaration in scheme.holds(for: block) && declaration.name == name }.last?.location
    }

    /// A link inside text has more than a colour: a line under it, an edge or a ground.
    private static func plainLinks(_ theme: Theme) -> [Fault] {
        let shapes = ["border", "border-bottom", "background", "background-color", "box-shadow"]
        return theme.found { block, declaration in
            guard block.isOnScreen, declaration.name.hasPrefix("text-decoration"), declaration.value == "none",
                !shapes.contains(where: { block[$0] != nil })
            else { return false }
            return block.selectors.contains { Selectors.words($0).last == "a" }
        }.map { Fault($0.location, .linkByColourAlone) }
    }

    /// The parts of one bar have patterns; a bar by itself has its words beside it, and lines differ by their strokes.
    private static func plainParts(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        return tree.all("svg").filter { picture in
            let parts = tree.inside(picture).filter { tree.nodes[$0].name == "rect" }.compactMap { rect in
                tree.hasClass(rect, "part")
                    ? tree.nodes[rect]["class"]?.split(separator: " ").first { $0.hasPrefix("part-") } : nil
            }
            let patterns = tree.all("pattern", inside: picture).compactMap {
                tree.nodes[$0]["id"]?.split(separator: "-").last
            }
            return Set(parts).contains { part in
                (2...5).contains { part == "part-\($0)" } && !patterns.contains(part.dropFirst(5))
            }
        }.map { Fault(page.place($0), .partByColourAlone) }
    }
}

/// Two colours that meet on a page, and the contrast that they need.
struct ContrastPair: Hashable, Sendable {
    let front: String
    let back: String
    let least: Double
    /// Nil of a pair that is declared for every theme.
    var location: SourceLocation?

    /// What `docs/theme.md` says that tokens are for. A theme without one of the two is not asked.
    static let all: [ContrastPair] =
        grounds.flatMap { ground in
            texts.map { ContrastPair($0, ground, least: 4.5) } + marks.map { ContrastPair($0, ground, least: 3) }
        }
        + (1...4).map { ContrastPair("ink", "child-\($0)", least: 4.5) }
        + (1...4).map { ContrastPair("accent", "child-\($0)", least: 3) }
        + [
            ContrastPair("on-band", "band", least: 4.5), ContrastPair("on-accent", "accent", least: 4.5),
            ContrastPair("on-accent", "accent-hover", least: 3), ContrastPair("on-spark", "spark", least: 4.5),
            ContrastPair("on-alarm", "alarm", least: 4.5), ContrastPair("spark", "band", least: 3),
        ]

    private static let grounds = ["paper", "wash", "child-paper", "child-4"]
    private static let texts = ["ink", "soft", "accent", "accent-hover"]
    private static let marks = ["edge", "alarm", "chart-1", "chart-2", "chart-3", "chart-4", "chart-5"]

    private init(_ front: String, _ back: String, least: Double) {
        self.init(front: "var(--\(front))", back: "var(--\(back))", least: least)
    }

    init(front: String, back: String, least: Double, location: SourceLocation? = nil) {
        self.front = front
        self.back = back
        self.least = least
        self.location = location
    }

    /// Text and ground that one block sets together; one that it sets alone meets the page's own.
    static func together(in theme: Theme, _ scheme: Tokens.Scheme) -> [ContrastPair] {
        let tokens = Tokens(theme, scheme)
        return theme.sheets.flatMap { sheet in
            sheet.blocks.filter { scheme.holds(for: $0) }.compactMap { block -> ContrastPair? in
                let (text, ground) = (block["color"], block["background"] ?? block["background-color"])
                let colour = ground.flatMap { ground in
                    Selectors.words(ground.value).last { tokens.colour($0) != nil }
                }
                let isAlone = text == nil || colour == nil
                if isAlone, block.isGenerated || isDeclared(text?.value, colour) { return nil }
                guard let place = text ?? ground else { return nil }
                return ContrastPair(
                    front: text?.value ?? "var(--ink)", back: colour ?? "var(--paper)", least: 4.5,
                    location: theme.place(place.offset, in: sheet))
            }
        }
    }

    /// Whether a text or a ground by itself is a token that `all` has pairs for.
    private static func isDeclared(_ text: String?, _ ground: String?) -> Bool {
        let names = text == nil ? grounds + (1...4).map { "child-\($0)" } : texts + marks
        let name = (text ?? ground ?? "").dropFirst("var(--".count).dropLast()
        return names.contains(String(name)) || text != nil && name.hasPrefix("on-")
    }

    /// Nil where one of the two is not a colour of the theme.
    func ratio(_ tokens: Tokens) -> Double? {
        guard let front = tokens.colour(front), let back = tokens.colour(back) else { return nil }
        return front.contrast(with: back)
    }
}
