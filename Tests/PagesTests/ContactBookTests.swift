import Diagnostics
import Quantities
import Testing

@testable import Pages

@Suite struct ContactBookTests {
    @Test("A complete file is read without a finding, in the order it asks for")
    func complete() {
        let (book, findings) = Self.read(Self.file())
        #expect(findings.isEmpty, "\(findings)")
        #expect(
            book.roles == [
                "emergency", "rights-officer", "advocate", "childline", "help-at-hand", "ombudsman", "complaints-team",
            ])
        #expect(book.contact("childline")?.ways.phone?.grouped == "0800 1111")
    }

    @Test("Each contact that a child must find is asked for by name")
    func missingRole() {
        let text = Self.file(roles: ContactBook.requiredForChildren.filter { $0 != "advocate" })
        #expect(Self.messages(text) == ["children are not shown the contact 'advocate' [contact-complete]"])
    }

    @Test("A contact that is for adults only does not count as shown to children")
    func adultsOnly() {
        let text = Self.file(changing: "childline", "audience: [child, adult]", to: "audience: adult")
        #expect(Self.messages(text) == ["children are not shown the contact 'childline' [contact-complete]"])
    }

    @Test("999 comes first")
    func emergencyFirst() {
        let text = Self.file(changing: "emergency", "order: 1\n", to: "order: 12\n")
        #expect(
            Self.messages(text) == ["children are shown 'rights-officer' before 'emergency' [contact-complete]"])
    }

    @Test("A contact must be reachable")
    func unreachable() {
        let text = Self.file(changing: "advocate", "    phone: 08001111\n", to: "")
        #expect(Self.messages(text) == ["the contact 'advocate' cannot be reached in any way [contact-complete]"])
    }

    @Test(
        "Numbers kept free for drama and mailboxes of examples reach nobody",
        arguments: [
            ("phone: 01632960177", ["01632 960177"]), ("phone: 02079460018", ["020 7946 0018"]),
            ("phone: 08000272118\n    text: 07700900118", ["07700 900118"]), ("phone: 08001111", []),
            ("email: rights@anytown.example.org", ["rights@anytown.example.org"]),
            ("email: rights@anytown.example", ["rights@anytown.example"]), ("email: rights@anytown.gov.uk", []),
        ])
    func invented(ways: String, expected: [String]) throws {
        let book = Self.read(Self.file(changing: "advocate", "phone: 08001111", to: ways)).0
        #expect(try #require(book.contact("advocate")).inventedWays == expected)
    }

    @Test(
        "A malformed way of reaching somebody is a finding",
        arguments: [
            ("phone: 0800 1111", "'0800 1111' is not a telephone number of the United Kingdom [contact-phone]"),
            ("phone: 08001111\n    text: 08000272118", "'08000272118' cannot receive text messages [contact-phone]"),
            ("email: rights@example", "'rights@example' is not an e-mail address [contact-address]"),
            ("email: a b@example.org", "'a b@example.org' is not an e-mail address [contact-address]"),
            ("online: http://example.org", "'http://example.org' is not a secure web address [contact-address]"),
            (
                "online: https://example.org/a b",
                "'https://example.org/a b' is not a secure web address [contact-address]"
            ),
            ("online: https://localhost", "'https://localhost' is not a secure web address [contact-address]"),
        ])
    func malformed(ways: String, message: String) {
        #expect(Self.messages(Self.file(changing: "advocate", "phone: 08001111", to: ways)) == [message])
    }

    @Test("A contact expires within a year of the day on which it was checked")
    func expiresTooLate() {
        let message = "the contact 'advocate' does not expire within a year of its check [contact-current]"
        for day in ["2023-09-02", "2022-08-31"] {
            let text = Self.file(changing: "advocate", "expires: 2023-09-01", to: "expires: \(day)")
            #expect(Self.messages(text) == [message])
        }
    }

    @Test("A contact may be shown up to the day it expires, not a day longer")
    func staleness() throws {
        let book = Self.read(Self.file()).0
        let last = try #require(CalendarDate(year: 2023, month: 9, day: 1))
        #expect(book.stale(on: last).isEmpty)
        let late = book.stale(on: last.adding(days: 1))
        #expect(late.all.count == 7)
        #expect(late.all.allSatisfy { $0.rule == .contactCurrent && $0.severity == .error })
        #expect(late.all[0].message == "the contact 'emergency' was to be checked again by 1 September 2023")
    }

    @Test("An unknown key and an unknown audience are named")
    func unknownWords() {
        let unknownKey = Self.file(changing: "advocate", "phone: 08001111", to: "phone: 08001111\n    fone: 1")
        #expect(Self.messages(unknownKey) == ["this is not a key that belongs here [known-key]"])
        let unknownAudience = Self.file(changing: "advocate", "[child, adult]", to: "[child, robot]")
        #expect(Self.messages(unknownAudience) == ["a contact cannot be for 'robot' [contact-complete]"])
    }

    private static func messages(_ text: String) -> [String] {
        read(text).1.sorted.map { "\($0.message) [\($0.rule)]" }
    }

    static func read(_ text: String) -> (ContactBook, Findings) {
        var findings = Findings()
        let book = ContactBook.read(text, path: "contacts.yaml", &findings)
        return (book, findings)
    }

    /// A complete file; `role`'s part of it with one text put in place of another.
    static func file(
        changing role: ContactRole = "", _ old: String = "", to new: String = "",
        roles: [ContactRole] = ContactBook.requiredForChildren
    ) -> String {
        roles.enumerated().reduce("contacts:\n") { text, entry in
            let part = contact(entry.element, order: entry.offset + 1)
            guard entry.element == role, let place = part.firstRange(of: old) else { return text + part }
            return text + part[..<place.lowerBound] + new + part[place.upperBound...]
        }
    }

    private static func contact(_ role: ContactRole, order: Int) -> String {
        """
          \(role):
            order: \(order)
            name: Who \(role) is
            when: You want to talk.
            who_answers: A person.
            phone: 08001111
            hours: Day and night.
            cost: It is free.
            what_happens_next: They listen.
            confidentiality: They ask you first.
            audience: [child, adult]
            source: Their own page.
            checked: called
            checked_on: 2022-09-01
            expires: 2023-09-01

        """
    }
}
