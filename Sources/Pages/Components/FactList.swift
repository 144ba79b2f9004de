import Disclosure
import Markup

/// A key fact: one number large, with what it counts and how it moved.
struct Fact: Sendable {
    /// What the number is of, such as "Statutory complaints".
    let label: String
    let value: ProtectedValue
    /// Printed small after the number, such as "working days"; nil where the label says it.
    let unit: String?
    /// A line below, such as the change on the year before.
    let note: Node?

    init(label: String, value: ProtectedValue, unit: String? = nil, note: Node? = nil) {
        self.label = label
        self.value = value
        self.unit = unit
        self.note = note
    }
}

/// Key facts as a list of names and values.
struct FactList: Sendable {
    let facts: [Fact]
    let links: FigureLinks

    var node: Node { .html("dl", ["class": "facts"], facts.map(card)) }

    private func card(_ fact: Fact) -> Node {
        var number = [ValueText.node(fact.value, links: links)]
        if let unit = fact.unit {
            number += [" ", .html("span", ["class": "fact-unit"], .text(unit))]
        }
        var parts: [Node] = [.html("dt", [:], .text(fact.label)), .html("dd", ["class": "fact-number"], number)]
        if let note = fact.note { parts.append(.html("dd", ["class": "fact-note"], note)) }
        return .html("div", ["class": "fact"], parts)
    }
}
