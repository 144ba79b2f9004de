import Diagnostics
import Disclosure
import Markup
import Quantities
import StrictYAML

extension MarkdownRenderer {
    /// The items of one strength, each with its source and the places that meet it: ` ```checklist law `.
    mutating func checklist(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        state.findings.report(map.finish())
        guard let edition = context.edition else { return .empty }
        let rows = block.names.flatMap { name -> [Node] in
            guard let strength = Checklist.Strength(rawValue: name) else {
                let known = Checklist.Strength.allCases.map(\.rawValue)
                report(.blockValue(name, of: "checklist", known: known), at: placeOf(name, onLine: block.line))
                return []
            }
            return edition.checklist.items.filter { $0.strength == strength }.map { row($0, edition) }
        }
        return .html("dl", ["class": "definitions"], rows)
    }

    private func row(_ item: Checklist.Item, _ edition: EditionContext) -> Node {
        let id = item.id.text.lowercased()
        return .html(
            "div", ["id": id], .html("dt", [:], .text(item.asks)),
            .html("dd", [:], "Asked by: ", .html("span", ["data-slot": "law.source"], .text(item.source))),
            answer(item, edition))
    }

    private func answer(_ item: Checklist.Item, _ edition: EditionContext) -> Node {
        switch item.answer {
        case .notApplicable(let reason): .html("dd", [:], .text("Not applicable: \(Self.sentence(reason))"))
        case .notYet(let day):
            .html(
                "dd", [:], "Not applicable: it is asked of years that start on ",
                .html("time", ["datetime": day.iso], .text(day.words)), " or later.")
        case .met(let places):
            .html("dd", [:], ["Shown at: "] + Array(places.map { link($0, edition) }.joined(separator: [", "])))
        }
    }

    /// With a full stop.
    private static func sentence(_ reason: String) -> String {
        reason.last.map { ".!?".contains($0) } ?? false ? reason : "\(reason)."
    }

    /// A place that leads nowhere is found by the examiner, at its line of the checklist.
    private func link(_ place: Checklist.Place, _ edition: EditionContext) -> [Node] {
        switch place.target {
        case .figure(let name):
            let words = edition.figures[name]?.title ?? name.text
            return [.html("a", ["href": "\(resolver.links.figures)\(name).html"], .text(words))]
        case .page(let page, let anchor):
            let title = context.outline(page)?.title ?? page.text
            let address = "\(page).html\(anchor.map { "#\($0)" } ?? "")"
            return [.html("a", ["href": address], .text(place.words.map { "\(title): \($0)" } ?? title))]
        }
    }
}
