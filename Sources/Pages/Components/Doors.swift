import Markup

/// The doors of a landing page: few, large, each for one kind of visitor.
struct Doors: Sendable {
    struct Door: Sendable {
        enum Kind: String, Sendable, CaseIterable { case child, complain, find, read }

        let kind: Kind
        let title: String
        let text: String
        let address: String
    }

    let doors: [Door]

    var node: Node { .html("ul", ["class": "doors"], doors.map(card)) }

    private func card(_ door: Door) -> Node {
        .html(
            "li", ["class": "door door-\(door.kind.rawValue)"],
            .html("h2", ["class": "door-title"], .html("a", ["href": door.address], .text(door.title))),
            .html("p", [:], .text(door.text)))
    }
}
