import Diagnostics
import Markup
import Quantities
import Settings
import Site
import StrictYAML

extension MarkdownRenderer {
    /// The address of a guide, seen from this page; nil where the council does not publish it.
    func guideAddress(_ guide: Guide) -> String? {
        GuideLinks(of: context.publication.council, context.guides).path(of: guide).map { path.link(to: $0) }
    }

    /// A sentence that leads to a guide, and nothing where the council does not publish it: ` ```guide complain `.
    mutating func guide(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        let text = map.optionalString("text")
        state.findings.report(map.finish())
        guard let guide = Guide(rawValue: block.names[0]) else {
            let known = Guide.allCases.map(\.rawValue)
            report(
                .blockValue(block.names[0], of: "guide", known: known), at: placeOf(block.names[0], onLine: block.line))
            return .empty
        }
        guard let address = guideAddress(guide) else { return .empty }
        let words = text.map { Node.text("\($0) ") } ?? .empty
        return .html("p", [:], words, .html("a", ["href": address], .text(guide.title)), ".")
    }

    /// A list of points with a box before each, to tick on paper. The boxes are drawn: nothing here can be pressed.
    mutating func ticks(_ block: FencedBlock) -> Node {
        guard case .list(let items)? = root(of: block)?.content else {
            report(.blockNeedsBody("ticks", expected: "a list of points"), at: placeOf("ticks", onLine: block.line))
            return .empty
        }
        let points = items.map { item -> Node in
            guard let text = item.text else {
                report(.blockNeedsBody("ticks", expected: "a list of points"), at: source.place(line: block.line))
                return .empty
            }
            return .html("li", [:], words(text, at: item.location))
        }
        return .html("ul", ["class": "ticks"], points)
    }
}
