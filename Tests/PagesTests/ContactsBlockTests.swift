import Diagnostics
import Markup
import Quantities
import Settings
import StrictYAML
import Testing

@testable import Pages

@Suite struct ContactsBlockTests {
    @Test("A contact in a sentence is a link that a telephone can call")
    func slots() {
        let book = ContactBookTests.read(ContactBookTests.file()).0
        #expect(
            book.node(slot: "contact.childline.phone").map(MarkupWriter.render)
                == "<a class=\"phone\" href=\"tel:08001111\">0800 1111</a>")
        #expect(book.node(slot: "contact.childline.name") == .text("Who childline is"))
        #expect(book.node(slot: "contact.childline.email") == nil)
        #expect(book.node(slot: "contact.childlin.phone") == nil)
        #expect(!book.slotNames.contains("contact.childline.email"))
        #expect(book.slotNames.contains("contact.ombudsman.cost"))
    }

    @Test("A card tells everything a child wants to know before calling, and when it was checked")
    func card() throws {
        let text = ContactBookTests.file(
            changing: "rights-officer", "phone: 08001111",
            to: """
                phone: 08081570118
                    text: 07700900118
                    email: rights@exampleshire.example
                    online: https://www.exampleshire.example/rights
                    visits: They come to you.
                """)
        let book = ContactBookTests.read(text).0
        let card = ContactCard(contact: try #require(book.contact("rights-officer")))
        #expect(
            MarkupWriter.render(card.node) == """
                <section class="contact contact-first" id="contact-rights-officer"><h2>Who rights-officer is</h2>
                <p class="contact-who">You want to talk.</p>
                <ul class="contact-ways"><li><a class="contact-call" href="tel:08081570118">Call 0808 157 0118</a></li>
                <li><a class="contact-way" href="sms:07700900118">Text 07700 900118</a></li>
                <li><a class="contact-way" href="mailto:rights@exampleshire.example">Email rights@exampleshire.example</a></li>
                <li><a class="contact-way" href="https://www.exampleshire.example/rights">Go to exampleshire.example</a></li>
                </ul>
                <dl class="pairs"><div><dt>Who answers</dt>
                <dd>A person.</dd>
                </div>
                <div><dt>When</dt>
                <dd>Day and night.</dd>
                </div>
                <div><dt>Cost</dt>
                <dd>It is free.</dd>
                </div>
                <div><dt>Visits</dt>
                <dd>They come to you.</dd>
                </div>
                <div><dt>What they do</dt>
                <dd>They listen.</dd>
                </div>
                <div><dt>Who they tell</dt>
                <dd>They ask you first.</dd>
                </div>
                </dl>
                <p class="checked-on">Called on 1 September 2022.</p>
                </section>

                """)
    }

    @Test("A block names its contacts, or all that are for the reader")
    func naming() throws {
        let text = ContactBookTests.file(changing: "ombudsman", "[child, adult]", to: "adult")
        let book = ContactBookTests.read(text).0
        #expect(try book.named(["childline"], for: .child).get().map(\.role) == ["childline"])
        #expect(try book.named(["all"], for: .child).get().count == 6)
        #expect(try book.named(["all"], for: .adult).get().count == 7)
        #expect(throws: ContactBook.UnknownContact(name: "childlin")) {
            try book.named(["childlin"], for: .child).get()
        }
    }

    @Test("Where each number is from is told, with the days")
    func sources() throws {
        let book = ContactBookTests.read(ContactBookTests.file()).0
        let block = ContactsBlock(contacts: [try #require(book.contact("childline"))], show: .sources)
        #expect(
            block.node.plainText
                == "Who childline isTheir own page. Called on 1 September 2022. To be checked again by 1 September 2023."
        )
    }

    @Test(
        "A way out that a browser could not follow is refused", arguments: ["www.example.org", "'http://example.org'"])
    func brokenWayOut(address: String) throws {
        var findings = Findings()
        let yaml = """
            {name: A, short_name: A, service: S, website: "https://a.example", complaints_form: "https://a.example/f",
            leave_fast: {address: \(address), label: the weather}}
            """
        let node = try #require(SettingsFile.read(yaml, path: "council.yaml", &findings))
        _ = CouncilSettings.read(node, &findings)
        #expect(findings.all.map(\.rule) == [.valueKind])
    }

    @Test("The way out is an ordinary link that tells the next page nothing")
    func leaveFast() throws {
        var findings = Findings()
        let yaml = """
            {name: A, short_name: A, service: S, website: W, complaints_form: F,
            leave_fast: {address: "https://www.example.org/weather", label: the weather}}
            """
        let node = try #require(SettingsFile.read(yaml, path: "council.yaml", &findings))
        let way = CouncilSettings.read(node, &findings).leaveFast
        #expect(
            MarkupWriter.render(LeaveFast(way: way).region) == """
                <div class="leave"><a class="leave-button" href="https://www.example.org/weather" \
                rel="nofollow noreferrer">Leave this page fast<span class="visually-hidden"> and go to the weather</span></a></div>

                """)
        #expect(
            MarkupWriter.render(LeaveFast.script(at: "../theme/leave.js"))
                == "<script src=\"../theme/leave.js\" defer=\"defer\"></script>\n")
    }
}
