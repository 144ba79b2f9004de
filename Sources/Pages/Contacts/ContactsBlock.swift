import Markup
import Quantities

/// What a fenced block ` ```contacts ROLE... ` prints.
struct ContactsBlock {
    /// How the contacts are shown.
    enum Show: String, CaseIterable {
        /// A card each, with all there is to know.
        case cards
        /// A large button each to call with: the first help on a page for children.
        case call
        /// Names and numbers alone, for paper.
        case list
        /// Where each number is from, and when it was checked.
        case sources
    }

    let contacts: [Contact]
    let show: Show
    /// Level of the headings of cards, 2 to 6.
    var headingLevel = 2

    var node: Node {
        switch show {
        case .cards:
            .html(
                "div", ["class": "contacts"],
                contacts.map { ContactCard(contact: $0, headingLevel: headingLevel).node })
        case .call: .html("div", ["class": "help-first"], contacts.map(Self.call))
        case .list: .html("ul", ["class": "contact-list"], contacts.map(Self.short))
        case .sources: .html("dl", ["class": "definitions contact-sources"], contacts.map(Self.source))
        }
    }

    /// The name of the service is left to the page's own words before the block: the button comes first on a small
    /// screen.
    private static func call(_ contact: Contact) -> Node {
        guard let phone = contact.ways.phone else { return .empty }
        return .html("p", [:], ContactCard.callLink(phone), " ", .text(contact.cost))
    }

    /// With what to press or to write to: a reader of paper has nothing else.
    private static func short(_ contact: Contact) -> Node {
        let phone = contact.ways.phone.map {
            Node.html("a", ["class": "phone", "href": $0.callAddress], .text($0.grouped))
        }
        let text = contact.ways.text.map {
            ["text ", Node.html("a", ["class": "phone", "href": $0.textAddress], .text($0.grouped))] as Node
        }
        let numbers = [phone, phone != nil && text != nil ? " or " : nil, text].compactMap(\.self)
        let ways = numbers.isEmpty ? [written(contact.ways)].compactMap(\.self) : numbers
        return .html(
            "li", [:], [.html("strong", [:], .text("\(contact.name):")), " "] + ways + [.text(". \(contact.when)")])
    }

    /// Where to write to, of a contact that nobody can ring.
    private static func written(_ ways: Contact.Ways) -> Node? {
        ways.email.map { .html("a", ["href": "mailto:\($0)"], .text($0)) }
            ?? ways.online.map { .html("a", ["href": $0], .text(ContactLinks.siteName($0))) }
    }

    private static func source(_ contact: Contact) -> Node {
        let link = contact.proof.link.map {
            [Node.text(" "), .html("a", ["href": $0], .text(ContactLinks.siteName($0)))]
        }
        let next = contact.proof.check == .notYet ? "To be checked by" : "To be checked again by"
        let checked = " \(contact.proof.words). \(next) \(contact.proof.expires.words)."
        return .html(
            "div", [:], .html("dt", [:], .text(contact.name)),
            .html("dd", [:], [.text(contact.proof.source)] + (link ?? []) + [.text(checked)]))
    }
}

extension ContactBook {
    /// The contacts that a block names, in the council's order; `all` names everybody for the page's audience.
    /// Nil, with the name, for a role that nobody has.
    func named(_ names: [String], for audience: Contact.Audience) -> Result<[Contact], UnknownContact> {
        if names == ["all"] { return .success(contacts(for: audience)) }
        var found: [Contact] = []
        for name in names {
            guard let contact = contact(ContactRole(name)) else { return .failure(UnknownContact(name: name)) }
            found.append(contact)
        }
        return .success(found)
    }

    struct UnknownContact: Error, Equatable {
        let name: String
    }
}
