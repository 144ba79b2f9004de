import Checks
import Diagnostics
import Testing

@Suite struct ResourceRulesTests {
    @Test(arguments: [
        "<img alt=\"\" src=\"https://example.org/a.png\"/>", "<script src=\"//example.org/a.js\"></script>",
        "<iframe src=\"https://example.org/\" title=\"A\"></iframe>",
    ])
    func nothingIsFetchedFromAnotherHost(element: String) async throws {
        #expect(try await Specimen.examine(main: element).rules == ["third-party"])
    }

    @Test(arguments: [
        "url(https://example.org/a.woff2)", "url( '//example.org/a.png' )", "url(data:image/png;base64,AA)",
    ])
    func aStyleSheetFetchesNothingFromElsewhere(value: String) async throws {
        let findings = try await Specimen.examine([
            "anytown/theme/heard.css": "a { b: c }\nbody { background: \(value) }"
        ])
        #expect(findings.rules == ["third-party"])
        #expect("\(findings[0].location)" == "anytown/theme/heard.css:2:20")
    }

    @Test func aStyleSheetImportsNothingFromElsewhere() async throws {
        #expect(
            try await Specimen.examine(["anytown/theme/heard.css": "@import \"https://example.org/a.css\";"]).rules == [
                "third-party"
            ])
    }

    @Test func aFileThatAPageLoadsIsThere() async throws {
        let page = Specimen.page(head: "<link rel=\"stylesheet\" href=\"../theme/gone.css\"/>")
        #expect(try await Specimen.examine(page: page).rules == ["resource-target"])
    }

    @Test(arguments: [
        "<p onclick=\"a()\">b</p>", "<p style=\"color: red\">b</p>", "<script>a()</script>", "<style>p {}</style>",
    ])
    func aPageCarriesNoCodeInItself(element: String) async throws {
        #expect(try await Specimen.examine(main: element).rules == ["inline-code"])
    }

    @Test func aPictureSaysWhatItShows() async throws {
        #expect(try await Specimen.examine(main: "<img src=\"../theme/paper.svg\" alt=\"Paper\"/>").isEmpty)
        #expect(try await Specimen.examine(main: "<img src=\"../theme/paper.svg\"/>").rules == ["image-words"])
    }
}
