import Checks
import Diagnostics
import Testing

@Suite struct LinkRulesTests {
    private func rules(_ link: String) async throws -> [RuleID] {
        try await Specimen.examine(main: "<p>\(link)</p>").rules
    }

    @Test func aLinkLeadsToAFileThatIsThere() async throws {
        #expect(try await rules("<a href=\"../theme/heard.css\">Style</a>").isEmpty)
        #expect(try await rules("<a href=\"teams.html\">Teams</a>") == [.linkTarget])
    }

    @Test func capitalLettersInAnAddressCount() async throws {
        let findings = try await Specimen.examine(main: "<p><a href=\"Accessibility.html\">Statement</a></p>")
        #expect(findings.rules == [.linkTarget])
        #expect(findings[0].fix == "write 'anytown/2021-22/accessibility.html': capital letters count")
        #expect("\(findings[0].location)" == "anytown/2021-22/complaints.html:9:4")
    }

    @Test func anAnchorIsAPlaceOfThePage() async throws {
        #expect(try await rules("<a href=\"accessibility.html#statement\">Statement</a>").isEmpty)
        #expect(try await rules("<a href=\"accessibility.html#Statement\">Statement</a>") == [.linkTarget])
        #expect(try await rules("<a href=\"#nowhere\">Nowhere</a>") == [.linkTarget])
    }

    @Test(arguments: ["/index.html", "file:///tmp/a.html", "javascript:alert(1)", "../../../outside.html", "figures/"])
    func anAddressThatDependsOnWhereTheSiteIsPutIsRefused(address: String) async throws {
        #expect(try await rules("<a href=\"\(address)\">There</a>") == [.linkTarget])
    }

    @Test func anotherSiteMayBeLinked() async throws {
        #expect(try await rules("<a href=\"https://www.lgo.org.uk/\">The Ombudsman</a>").isEmpty)
    }

    @Test func aLinkHasWords() async throws {
        #expect(try await rules("<a href=\"accessibility.html\"> </a>") == [.linkWords])
    }

    @Test(arguments: ["08000272118", "+448000272118", "999", "116111"])
    func aTelephoneNumberCanBeDialled(number: String) async throws {
        #expect(try await rules("<a href=\"tel:\(number)\">Call</a>").isEmpty)
    }

    @Test func aTextMessageNeedsANumberToo() async throws {
        #expect(try await rules("<a href=\"sms:07700900118\">Text us</a>").isEmpty)
        #expect(try await rules("<a href=\"sms:now\">Text us</a>") == [.telephoneLink])
    }

    @Test(arguments: ["0800 0272118", "0800-027-2118", "080002721", "free", ""])
    func aTelephoneNumberThatCannotBeDialledIsRefused(number: String) async throws {
        #expect(try await rules("<a href=\"tel:\(number)\">Call</a>") == [.telephoneLink])
    }

    @Test func aMailboxHasOneNameAndOneHost() async throws {
        #expect(try await rules("<a href=\"mailto:help@example.org\">Write</a>").isEmpty)
        for address in ["help", "help@", "@example.org", "a@b@example.org", "help@example", "a b@example.org"] {
            #expect(try await rules("<a href=\"mailto:\(address)\">Write</a>") == [.mailLink])
        }
    }
}
