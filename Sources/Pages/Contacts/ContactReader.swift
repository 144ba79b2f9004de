import Diagnostics
import Markup
import Quantities
import StrictYAML

/// Reads contacts one after the other and keeps what is wrong with them.
struct ContactReader {
    private(set) var findings = Findings()

    mutating func contacts(under node: SettingsNode?) -> [Contact] {
        guard let node else { return [] }
        var map = MapReader(node, name: "contacts")
        let entries = map.allEntries()
        findings.report(map.finish())
        return entries.map { contact($0) }
    }

    private mutating func contact(_ entry: SettingsNode.Entry) -> Contact {
        var map = MapReader(entry.value, name: entry.key)
        let role = ContactRole(entry.key)
        let ways = ways(&map, at: entry.location, role)
        let proof = proof(&map, at: entry.location, role)
        let contact = Contact(
            role: role, location: entry.location, name: map.string("name"), when: map.string("when"),
            whoAnswers: map.string("who_answers"), ways: ways, hours: map.string("hours"), cost: map.string("cost"),
            whatHappensNext: map.string("what_happens_next"), confidentiality: map.string("confidentiality"),
            languages: map.optionalString("languages"), audience: audience(&map), proof: proof,
            order: map.integer("order", .position))
        findings.report(map.finish())
        return contact
    }

    private mutating func ways(_ map: inout MapReader, at place: SourceLocation, _ role: ContactRole) -> Contact.Ways {
        let given = ["phone", "text", "email", "online"].filter { map.optionalNode($0) != nil }
        if given.isEmpty { findings.report(ContactProblem.noWay(place, role: role).finding) }
        return Contact.Ways(
            phone: phone("phone", &map), text: text(&map), email: email(&map), online: link("online", &map),
            visits: map.optionalString("visits"))
    }

    private mutating func proof(
        _ map: inout MapReader, at place: SourceLocation, _ role: ContactRole
    ) -> Contact.Proof {
        let proof = Contact.Proof(
            source: map.string("source"), link: link("source_link", &map),
            check: map.choice("checked", or: .notYet) ?? .notYet, checkedOn: map.date("checked_on"),
            expires: map.date("expires"))
        if proof.check == .readOnWebsite, proof.link == nil {
            findings.report(ContactProblem.noWebsite(place, role: role).finding)
        }
        let last = Self.oneYear(after: proof.checkedOn)
        if proof.expires < proof.checkedOn || proof.expires > last {
            let at = map.optionalNode("expires")?.location ?? place
            findings.report(ContactProblem.expiresTooLate(at, role: role, last: last).finding)
        }
        return proof
    }

    private mutating func phone(_ key: String, _ map: inout MapReader) -> PhoneNumber? {
        guard let node = map.optionalNode(key), let written = map.optionalString(key) else { return nil }
        let number = PhoneNumber(digits: written)
        if number == nil { findings.report(ContactProblem.misshapen(node.location, .phone, written: written).finding) }
        return number
    }

    private mutating func text(_ map: inout MapReader) -> PhoneNumber? {
        guard let number = phone("text", &map), let node = map.optionalNode("text") else { return nil }
        if !number.isMobile {
            findings.report(ContactProblem.misshapen(node.location, .textMessage, written: number.digits).finding)
        }
        return number
    }

    private mutating func email(_ map: inout MapReader) -> String? {
        guard let node = map.optionalNode("email"), let address = map.optionalString("email") else { return nil }
        if !ContactShape.isEmail(address) {
            findings.report(ContactProblem.misshapen(node.location, .email, written: address).finding)
        }
        return address
    }

    private mutating func link(_ key: String, _ map: inout MapReader) -> String? {
        guard let node = map.optionalNode(key), let address = map.optionalString(key) else { return nil }
        if !ContactShape.isSecureLink(address) {
            findings.report(ContactProblem.misshapen(node.location, .link, written: address).finding)
        }
        return address
    }

    private mutating func audience(_ map: inout MapReader) -> Set<Contact.Audience> {
        guard let node = map.node("audience") else { return [] }
        let words = map.strings("audience")
        let unknown = words.filter { Contact.Audience(rawValue: $0) == nil }
        for word in unknown { findings.report(ContactProblem.audience(node.location, word).finding) }
        return Set(words.compactMap(Contact.Audience.init(rawValue:)))
    }

    /// The same day of the next year; 28 February where that year has no 29th.
    private static func oneYear(after day: CalendarDate) -> CalendarDate {
        let (year, month, number) = day.components
        return CalendarDate(year: year + 1, month: month, day: number)
            ?? CalendarDate(year: year + 1, month: month, day: number - 1) ?? day
    }
}
