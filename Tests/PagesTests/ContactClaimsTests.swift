import Diagnostics
import Quantities
import Testing

@testable import Pages

/// What a text says of checks, beside what the contacts say.
@Suite struct ContactClaimsTests {
    private func messages(_ text: String, checked: String) -> [String] {
        var ignored = Findings()
        let yaml = """
            contacts:
              advocate:
                {order: 1, name: The advocate, when: Now., who_answers: A person., phone: 08081570118, hours: Always.,
                cost: Free., what_happens_next: They listen., confidentiality: They ask., audience: [child],
                source: Own page., checked: \(checked), checked_on: 2024-06-01, expires: 2025-06-01}
            """
        let book = ContactBook.read(yaml, path: "contacts.yaml", &ignored)
        let text = NarrativeSource(page: "welcome", slot: "us", path: "us.md", text: text)
        return ContactClaims(book).findings(in: text).all.map(\.message)
    }

    @Test(arguments: [
        "All phone numbers were tested this spring.", "In June we rang every helpline on these pages.",
        "The number of the advocate has been checked.", "We have tried each contact.",
    ])
    func `a check that nobody made is refused, and one that was made passes`(_ text: String) {
        #expect(
            messages(text, checked: "not-yet") == [
                "this says that telephone numbers were checked, and what is known of 'advocate' is: not checked yet"
            ])
        #expect(messages(text, checked: "read-on-website").count == 1)
        #expect(messages(text, checked: "called") == [])
    }

    @Test(arguments: [
        "The numbers of this report were checked.", "Children rang the helpline.", "You can ring the advocate.",
        "The phone numbers were not checked.", "We called each family.",
    ])
    func `other sentences say nothing of a check`(_ text: String) {
        #expect(messages(text, checked: "not-yet") == [])
    }
}
