import Markup
import Quantities
import Settings
import Site

/// Many councils from A to Z, each by the name that people look for: `Greenwich`, not `Royal Borough of Greenwich`.
struct CouncilIndex {
    let councils: [(name: CouncilName, settings: CouncilSettings)]
    /// The page that it stands on.
    let path: SitePath

    var node: Node {
        let letters = groups
        let jump: Node = .html(
            "nav", ["class": "letters", "aria-label": "Letters"],
            .html(
                "ul", [:],
                letters.map {
                    .html("li", [:], .html("a", ["href": "#letter-\($0.letter.lowercased())"], .text($0.letter)))
                }))
        return .fragment([jump] + letters.map { section($0.letter, $0.councils) })
    }

    private func section(_ letter: String, _ councils: [(name: CouncilName, settings: CouncilSettings)]) -> Node {
        .html(
            "section", ["class": "letter"], .html("h2", ["id": "letter-\(letter.lowercased())"], .text(letter)),
            .html(
                "ul", ["class": "figure-list"],
                councils.map { name, settings in
                    let target = path.link(to: Publication.home(of: name))
                    return .html("li", [:], .html("a", ["href": target], .text(settings.name)))
                }))
    }

    private var groups: [(letter: String, councils: [(name: CouncilName, settings: CouncilSettings)])] {
        let sorted = councils.sorted {
            ($0.settings.shortName.lowercased(), $0.name) < ($1.settings.shortName.lowercased(), $1.name)
        }
        return Dictionary(grouping: sorted) { $0.settings.shortName.prefix(1).uppercased() }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
