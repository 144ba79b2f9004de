import Checks
import Diagnostics
import Testing

@Suite struct StructureRulesTests {
    @Test func aSiteWithoutAFaultPasses() async throws {
        #expect(try await Specimen.examine().isEmpty)
    }

    @Test func aPageThatIsNotWellFormedIsRefusedAtItsLine() async throws {
        let findings = try await Specimen.examine(main: "<p>One <em>two</p>")
        let first = try #require(findings.first)
        #expect(findings.rules == [.wellFormed])
        #expect(first.location.line == 9)
        #expect(first.message == "the page is not well-formed XML: an element is closed by another one's tag")
    }

    @Test func anEntityThatXMLDoesNotKnowIsRefused() async throws {
        #expect(try await Specimen.examine(main: "<p>One&nbsp;two</p>").rules == [.wellFormed])
    }

    @Test func aDocumentTypeIsNeeded() async throws {
        let page = Specimen.page().replacing("<!DOCTYPE html>\n", with: "")
        #expect(try await Specimen.examine(page: page).rules == [.htmlDoctype])
    }

    @Test func aPageSaysThatItIsInBritishEnglish() async throws {
        let page = Specimen.page().replacing(" lang=\"en-GB\"", with: "")
        #expect(try await Specimen.examine(page: page).rules == [.pageLanguage])
    }

    @Test func aTitleIsNeededAndIsItsOwn() async throws {
        let untitled = Specimen.page().replacing("<title>Complaints received</title>", with: "<title> </title>")
        #expect(try await Specimen.examine(page: untitled).rules == [.pageTitle])
        let twin = Specimen.page(title: "Accessibility")
        let findings = try await Specimen.examine(page: twin)
        #expect(findings.rules == [.pageTitle])
        #expect(findings[0].message.contains("accessibility.html"))
    }

    @Test func aPageHasOneMainHeading() async throws {
        #expect(try await Specimen.examine(main: Specimen.content + "<h1>Again</h1>").rules == [.oneH1])
        let headless = Specimen.page().replacing("<h1>Complaints received</h1>", with: "<h2>Complaints received</h2>")
        #expect(try await Specimen.examine(page: headless).rules == [.oneH1, .emptySection, .headingOrder])
    }

    @Test func aHeadingSkipsNoLevel() async throws {
        let findings = try await Specimen.examine(main: "<h2>Two</h2><h4>Four</h4><p>Words.</p>")
        #expect(findings.rules == [.headingOrder])
        #expect(findings[0].fix == "make it a heading of level 3")
        #expect(findings[0].location.column == 13)
    }

    @Test func aHeadingHasWords() async throws {
        #expect(try await Specimen.examine(main: "<p>Words.</p><h2> </h2>").rules == [.headingOrder])
    }

    @Test func anIDStandsOnce() async throws {
        #expect(try await Specimen.examine(main: "<p id=\"a\">b</p><p id=\"a\">c</p>").rules == [.uniqueIds])
    }

    @Test func aLabelRefersToAnElementThatIsThere() async throws {
        #expect(try await Specimen.examine(main: "<div aria-labelledby=\"gone\">a</div>").rules == [.knownIds])
    }

    @Test func thePageStartsWithALinkToItsMainText() async throws {
        let page = Specimen.page().replacing("href=\"#main\"", with: "href=\"accessibility.html\"")
        #expect(try await Specimen.examine(page: page).rules == [.landmarks])
        let mainless = Specimen.page().replacing("<main id=\"main\" tabindex=\"-1\">", with: "<div id=\"main\">")
            .replacing("</main>", with: "</div>")
        #expect(try await Specimen.examine(page: mainless).rules == [.landmarks])
    }

    @Test func theFooterLinksTheAccessibilityStatement() async throws {
        #expect(try await Specimen.examine(page: Specimen.page(footer: "<p>Nothing</p>")).rules == [.statementLink])
    }
}
