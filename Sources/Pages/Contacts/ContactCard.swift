import Markup
import Quantities

/// One contact with everything a reader wants to know before calling, in the order in which they ask.
struct ContactCard {
    let contact: Contact
    /// Level of the card's heading, 2 to 6: one below the heading it stands under.
    var headingLevel = 2

    var node: Node {
        .html(
            "section", ["class": "contact \(kind)", "id": "contact-\(contact.role)"],
            .html("h\(headingLevel)", [:], .text(contact.name)),
            .html("p", ["class": "contact-who"], .text(contact.when)),
            ways, facts,
            .html("p", ["class": "checked-on"], .text("\(contact.proof.words).")))
    }

    private var kind: String {
        switch contact.role {
        case "emergency": "contact-danger"
        case "rights-officer": "contact-first"
        default: "contact-other"
        }
    }

    private var ways: Node {
        let phone = contact.ways.phone.map(Self.callLink)
        let text = contact.ways.text.map { Self.link("Text \($0.grouped)", $0.textAddress) }
        let email = contact.ways.email.map { Self.link("Email \($0)", "mailto:\($0)") }
        let online = contact.ways.online.map { Self.link("Go to \(ContactLinks.siteName($0))", $0) }
        return .html(
            "ul", ["class": "contact-ways"],
            [phone, text, email, online].compactMap { $0 }.map { .html("li", [:], $0) })
    }

    /// The button that a telephone calls with.
    static func callLink(_ number: PhoneNumber) -> Node {
        .html("a", ["class": "contact-call", "href": number.callAddress], .text("Call \(number.grouped)"))
    }

    private static func link(_ words: String, _ address: String) -> Node {
        .html("a", ["class": "contact-way", "href": address], .text(words))
    }

    private var facts: Node {
        let all: [(String, String?)] = [
            ("Who answers", contact.whoAnswers),
            ("When", contact.hours),
            ("Cost", contact.cost),
            ("Visits", contact.ways.visits),
            ("Languages", contact.languages),
            ("What they do", contact.whatHappensNext),
            ("Who they tell", contact.confidentiality),
        ]
        let rows: [Node] = all.compactMap { term, words in
            words.map { .html("div", [:], .html("dt", [:], .text(term)), .html("dd", [:], .text($0))) }
        }
        return .html("dl", ["class": "pairs"], rows)
    }
}
