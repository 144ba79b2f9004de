import Checks
import Diagnostics
import Testing

@Suite struct LinkRulesTests {
    private func rules(_ link: String) throws -> [String] { try Specimen.examine(main: "<p>\(link)</p>").rules }

    @Test func aLinkLeadsToAFileThatIsThere() throws {
        #expect(try rules("<a href=\"../theme/heard.css\">Style</a>").isEmpty)
        #expect(try rules("<a href=\"teams.html\">Teams</a>") == ["link-target"])
    }

    @Test func capitalLettersInAnAddressCount() throws {
        let findings = try Specimen.examine(main: "<p><a href=\"Accessibility.html\">Statement</a></p>")
        #expect(findings.rules == ["link-target"])
        #expect(findings[0].fix == "write 'anytown/2021-22/accessibility.html': capital letters count")
        #expect("\(findings[0].location)" == "anytown/2021-22/complaints.html:9:4")
    }

    @Test func anAnchorIsAPlaceOfThePage() throws {
        #expect(try rules("<a href=\"accessibility.html#statement\">Statement</a>").isEmpty)
        #expect(try rules("<a href=\"accessibility.html#Statement\">Statement</a>") == ["link-target"])
        #expect(try rules("<a href=\"#nowhere\">Nowhere</a>") == ["link-target"])
    }

    @Test(arguments: ["/index.html", "file:///tmp/a.html", "javascript:alert(1)", "../../../outside.html", "figures/"])
    func anAddressThatDependsOnWhereTheSiteIsPutIsRefused(address: String) throws {
        #expect(try rules("<a href=\"\(address)\">There</a>") == ["link-target"])
    }

    @Test func anotherSiteMayBeLinked() throws {
        #expect(try rules("<a href=\"https://www.lgo.org.uk/\">The Ombudsman</a>").isEmpty)
    }

    @Test func aLinkHasWords() throws {
        #expect(try rules("<a href=\"accessibility.html\"> </a>") == ["link-words"])
    }

    @Test(arguments: ["08000272118", "+448000272118", "999", "116111"])
    func aTelephoneNumberCanBeDialled(number: String) throws {
        #expect(try rules("<a href=\"tel:\(number)\">Call</a>").isEmpty)
    }

    @Test func aTextMessageNeedsANumberToo() throws {
        #expect(try rules("<a href=\"sms:07700900118\">Text us</a>").isEmpty)
        #expect(try rules("<a href=\"sms:now\">Text us</a>") == ["telephone-link"])
    }

    @Test(arguments: ["0800 0272118", "0800-027-2118", "080002721", "free", ""])
    func aTelephoneNumberThatCannotBeDialledIsRefused(number: String) throws {
        #expect(try rules("<a href=\"tel:\(number)\">Call</a>") == ["telephone-link"])
    }

    @Test func aMailboxHasOneNameAndOneHost() throws {
        #expect(try rules("<a href=\"mailto:help@example.org\">Write</a>").isEmpty)
        for address in ["help", "help@", "@example.org", "a@b@example.org", "help@example", "a b@example.org"] {
            #expect(try rules("<a href=\"mailto:\(address)\">Write</a>") == ["mail-link"])
        }
    }
}
