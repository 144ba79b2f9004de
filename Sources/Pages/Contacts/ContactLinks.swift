import Markup
import Quantities

/// A contact in the middle of a sentence: what `{{ contact.childline.phone }}` prints.
enum ContactLinks {
    /// The parts of a contact that a sentence can name.
    enum Part: String, CaseIterable {
        case name, when, phone, text, email, online, hours, cost
        /// What a reader can do, of what the contact has: "phone, email or use the website".
        case ways
    }

    /// Nil where the contact has no such part.
    static func node(_ part: Part, of contact: Contact) -> Node? {
        switch part {
        case .name: .text(contact.name)
        case .when: .text(contact.when)
        case .hours: .text(contact.hours)
        case .cost: .text(contact.cost)
        case .ways: .text(ways(of: contact))
        case .phone:
            contact.ways.phone.map { .html("a", ["class": "phone", "href": $0.callAddress], .text($0.grouped)) }
        case .text: contact.ways.text.map { .html("a", ["class": "phone", "href": $0.textAddress], .text($0.grouped)) }
        case .email: contact.ways.email.map { .html("a", ["href": "mailto:\($0)"], .text($0)) }
        case .online: contact.ways.online.map { .html("a", ["href": $0], .text(siteName($0))) }
        }
    }

    private static func ways(of contact: Contact) -> String {
        let ways = [
            contact.ways.phone.map { _ in "phone" }, contact.ways.text.map { _ in "send a text" },
            contact.ways.email.map { _ in "email" }, contact.ways.online.map { _ in "use the website" },
        ].compactMap(\.self)
        return ways.count < 2 ? ways.joined() : "\(ways.dropLast().joined(separator: ", ")) or \(ways[ways.count - 1])"
    }

    /// What a reader types or says for a web address: `childline.org.uk`.
    static func siteName(_ address: String) -> String {
        let host = address.dropFirst("https://".count).prefix { !"/?#".contains($0) }
        return String(host.hasPrefix("www.") ? host.dropFirst("www.".count) : host)
    }
}

extension ContactBook {
    /// What a slot such as `contact.childline.phone` prints; nil for a name that `slotNames` does not hold.
    func node(slot name: String) -> Node? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "contact", let part = ContactLinks.Part(rawValue: String(parts[2]))
        else { return nil }
        return contact(ContactRole(String(parts[1]))).flatMap { ContactLinks.node(part, of: $0) }
    }

    /// Every slot name of this council's contacts, for proposing the nearest one.
    var slotNames: [String] {
        contacts.flatMap { contact in
            ContactLinks.Part.allCases.filter { ContactLinks.node($0, of: contact) != nil }
                .map { "contact.\(contact.role).\($0.rawValue)" }
        }
    }
}
