import Checks
import Diagnostics
import Testing

@Suite struct OtherRulesTests {
    @Test(arguments: ["{{ complaints }}", "**bold**", "[text](there)", "&lt;u&gt;words&lt;/u&gt;", "AT&amp;amp;T"])
    func markupThatWasNotUnderstoodIsRefused(text: String) async throws {
        let findings = try await Specimen.examine(main: "<p>Here: \(text)</p>")
        #expect(Set(findings.rules) == [.rawMarkup])
    }

    @Test func aLeftoverIsFoundAtItsColumn() async throws {
        let findings = try await Specimen.examine(main: "<p>Here is a {{ slot</p>")
        #expect(findings.map(\.location.column) == [14])
    }

    @Test func codeMayShowMarkup() async throws {
        #expect(try await Specimen.examine(main: "<p>Write <code>{{ name }}</code>.</p>").isEmpty)
    }

    @Test(arguments: ["[c]", "[x]", "[z]", "[low]"])
    func aSignStandsWithItsMeaning(sign: String) async throws {
        #expect(try await Specimen.examine(main: "<p>\(sign)</p>").rules == [.signExplained])
        // An attribute beside a hidden number is another rule's matter.
        let inTitle = try await Specimen.examine(main: "<p><abbr title=\"hidden\">\(sign)</abbr></p>").rules
        #expect(inTitle == (sign == "[c]" ? [.hiddenBare] : []))
        #expect(try await Specimen.examine(main: "<p>\(sign) means hidden.</p>").isEmpty)
        let link = "<a href=\"accessibility.html#symbols\"><span aria-hidden=\"true\">\(sign)</span></a>"
        #expect(try await Specimen.examine(main: "<p>\(link)</p>").isEmpty)
    }

    @Test func aPageIsUnder40Kilobytes() async throws {
        let words = String(repeating: "<p>word</p>", count: 40 * 1024 / 11)
        #expect(try await Specimen.examine(main: words).rules == [.pageWeight])
    }

    @Test func theStyleSheetsOfACouncilAreUnder20KilobytesTogether() async throws {
        let half = String(repeating: "a{}\n", count: 2_560)
        #expect(try await Specimen.examine(["anytown/theme/tokens.css": half]).isEmpty)
        let both = ["anytown/theme/tokens.css": half, "anytown/theme/heard.css": half]
        #expect(try await Specimen.examine(both).rules == [.styleWeight])
    }

    @Test func theScriptIsUnder3Kilobytes() async throws {
        #expect(
            try await Specimen.examine(["anytown/theme/leave.js": String(repeating: "a()\n", count: 768)]).rules == [
                .scriptWeight
            ])
    }

    @Test func noIdentifierOfTheRecordsStandsInAnyFile() async throws {
        let csv = "# \(Specimen.notice)\nTeam,Number\nWest C-0012,1\n"
        let findings = try await Specimen.examine(
            ["anytown/2021-22/figures/complaints.csv": csv], identifiers: ["C-0012"])
        #expect(findings.rules == [.recordIdentifier])
        #expect("\(findings[0].location)" == "anytown/2021-22/figures/complaints.csv:3:6")
        #expect(!findings[0].message.contains("C-0012"))
    }

    @Test func everyPageAndDownloadOfADemonstrationSaysSo() async throws {
        let page = Specimen.page().replacing("Demonstration", with: "Report")
        #expect(try await Specimen.examine(page: page).rules == [.demonstrationNotice])
        let csv = ["anytown/2021-22/figures/complaints.csv": "Team,Number\n"]
        #expect(try await Specimen.examine(csv).rules == [.demonstrationNotice])
    }

    @Test func searchEnginesListNoDemonstration() async throws {
        let page = Specimen.page().replacing("<meta name=\"robots\" content=\"noindex\"/>", with: "")
        #expect(try await Specimen.examine(page: page).rules == [.noIndex])
    }

    @Test func everyRuleRunsToItsEndOnABrokenSite() async throws {
        let findings = try await Specimen.examine([
            "anytown/2021-22/complaints.html": "<html>",
            "anytown/2021-22/accessibility.html": Specimen.page(main: "<p>[c] {{</p>"),
        ])
        #expect(Set(findings.rules) == [.wellFormed, .signExplained, .rawMarkup])
    }

    @Test func `every rule of the built site is judged once`() {
        let judged = Examiner.rules.map(\.id)
        #expect(Set(judged).count == judged.count)
        #expect(RuleID.allCases.filter { $0.waiving == .allowed && !judged.contains($0) } == [])
        #expect(judged.filter { $0.waiving == .impossible } == [.staffPage])
    }
}
