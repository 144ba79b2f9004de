import Markup

/// Patterns that tell the parts of a bar apart without colour: on paper, in grey, for eyes that see no red.
enum Hatching {
    /// Solid, slanted, dotted, lying lines, crossed, empty: in this order.
    static func definitions(id: String, parts: Int) -> Node {
        let used = patterns.filter { $0.part <= parts }
        guard !used.isEmpty else { return .empty }
        return .html(
            "defs", [:],
            used.map { pattern in
                .html(
                    "pattern",
                    [
                        "id": "\(id)-hatch-\(pattern.part)", "width": "8", "height": "8",
                        "patternUnits": "userSpaceOnUse",
                    ], pattern.shape)
            })
    }

    /// A rectangle in a part's colour, and its pattern above.
    static func rect(id: String, part: Int, x: Length, y: Int, width: Length, height: Int) -> [Node] {
        let colour = Shape.rect(x: x, y: y, width: width, height: height, class: "part part-\(part)")
        guard patterns.contains(where: { $0.part == part }) else { return [colour] }
        return [
            colour,
            Shape.rect(x: x, y: y, width: width, height: height, class: "edge", fill: "url(#\(id)-hatch-\(part))"),
        ]
    }

    private static let patterns: [(part: Int, shape: Node)] = [
        (2, .html("path", ["class": "hatch", "d": "M-2 2L2-2M0 8L8 0M6 10L10 6"])),
        (3, .html("circle", ["class": "hatch-dot", "cx": "4", "cy": "4", "r": "1.7"])),
        (4, .html("path", ["class": "hatch", "d": "M0 2H8M0 6H8"])),
        (5, .html("path", ["class": "hatch", "d": "M0 0L8 8M8 0L0 8"])),
    ]
}
