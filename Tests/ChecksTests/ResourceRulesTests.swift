import Checks
import Diagnostics
import Testing

@Suite struct ResourceRulesTests {
    @Test(arguments: [
        "<img alt=\"\" src=\"https://example.org/a.png\"/>", "<script src=\"//example.org/a.js\"></script>",
        "<iframe src=\"https://example.org/\" title=\"A\"></iframe>",
    ])
    func nothingIsFetchedFromAnotherHost(element: String) async throws {
        #expect(try await Specimen.examine(main: element).rules == [.thirdParty])
    }

    @Test(arguments: [
        "url(https://example.org/a.woff2)", "url( '//example.org/a.png' )", "url(data:image/png;base64,AA)",
    ])
    func aStyleSheetFetchesNothingFromElsewhere(value: String) async throws {
        let findings = try await Specimen.examine([
            "anytown/theme/heard.css": "a { margin: 0 }\nbody { background: \(value) }"
        ]).filter { $0.rule != .styleWords }
        #expect(findings.rules == [.thirdParty])
        #expect("\(findings[0].location)" == "anytown/theme/heard.css:2:20")
    }

    @Test func aStyleSheetImportsNothingFromElsewhere() async throws {
        #expect(
            Set(try await Specimen.examine(["anytown/theme/heard.css": "@import \"https://example.org/a.css\";"]).rules)
                == [.thirdParty, .styleSyntax])
    }

    @Test(arguments: [
        "i { background: image-set(\"https://example.org/y.png\" 1x) }", "i { background: src(\"//example.org/a\") }",
        "@IMPORT 'https://example.org/a.css';", "@import/**/\"//example.org/a.css\";", "@\\69mport \"a.css\";",
        "b { background: \\75 rl(a.png) }", "b { background: URL(https://example.org/a.png) }",
    ])
    func `no other way of writing it fetches from elsewhere`(sheet: String) async throws {
        let findings = try await Specimen.examine(["anytown/theme/heard.css": sheet])
        #expect(findings.rules.contains(.thirdParty))
    }

    @Test(arguments: [
        "/* see https://example.org/ and \\ */ i { color: red }", "i::before { content: \"\\201C a // b\" }",
    ])
    func `what is not fetched may be written`(sheet: String) async throws {
        #expect(!(try await Specimen.examine(["anytown/theme/heard.css": sheet]).rules.contains(.thirdParty)))
    }

    @Test func aFileThatAPageLoadsIsThere() async throws {
        let page = Specimen.page(head: "<link rel=\"stylesheet\" href=\"../theme/gone.css\"/>")
        #expect(try await Specimen.examine(page: page).rules == [.resourceTarget])
    }

    @Test(arguments: [
        "<p onclick=\"a()\">b</p>", "<p style=\"color: red\">b</p>", "<script>a()</script>", "<style>p {}</style>",
    ])
    func aPageCarriesNoCodeInItself(element: String) async throws {
        #expect(try await Specimen.examine(main: element).rules == [.inlineCode])
    }

    @Test func aPictureSaysWhatItShows() async throws {
        #expect(try await Specimen.examine(main: "<img src=\"../theme/paper.svg\" alt=\"Paper\"/>").isEmpty)
        #expect(try await Specimen.examine(main: "<img src=\"../theme/paper.svg\"/>").rules == [.imageWords])
    }
}
