import Checks
import Diagnostics
import Foundation
import Testing

/// What style sheets do to readers, judged without a browser.
@Suite struct StyleRulesTests {
    private static let project = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What a style sheet does to words is judged by a suite of its own.
    private func findings(_ css: String) async throws -> [Finding] {
        try await Specimen.examine(["anytown/theme/heard.css": css]).filter { $0.rule != .styleWords }
    }

    @Test(
        arguments: [
            (.styleSyntax, "p { color: red"),
            (.styleSyntax, "p { color: red } }"),
            (.styleSyntax, "p { color }"),
            (.styleSyntax, "@import \"paper.svg\"; p { margin: 0 }"),
            (.styleSyntax, "p { color: var(--ink) }"),
            (.textScales, "p { font-size: 12px }"),
            (.textScales, "p { font: 700 14px/1.2 serif }"),
            (.textScales, "h1 { font-size: 5vw }"),
            (.textSpacing, "p { letter-spacing: 0 !important }"),
            (.textSpacing, ".box { height: 3rem; overflow: hidden }"),
            (.reflow, "table { min-width: 400px }"),
            (.readingOrder, ".facts > * { order: 2 }"),
            (.readingOrder, ".facts { flex-flow: column-reverse }"),
            (.orientationFree, "@media screen and (orientation: portrait) { p { color: red } }"),
            (.hoverContent, "a:hover span { visibility: visible }"),
            (.focusVisible, ":focus-visible { outline: 0 }"),
            (.focusVisible, ".bar { position: fixed }"),
            (.nothingMoves, ".bar { animation-name: slide }"),
            (.targetSize, ".breadcrumb a { font-size: .875rem; line-height: 1.2 }"),
            (.targetSize, ".contact-call { min-height: 2rem }"),
            (.colourAlone, "main a { text-decoration: none; color: #005ea5 }"),
            (.colourContrast, "p { color: #888; background: #fff }"),
            (.colourContrast, ":root { --ink: #777777; --paper: #fff }"),
            (.colourContrast, ":root { --on-band: #fff; --band: #fff }"),
            (
                .colourContrast,
                ":root { --a: #777; --b: white } p { color: var(--a); background: none no-repeat var(--b) }"
            ),
        ] as [(RuleID, String)])
    func `a style sheet that keeps somebody out is refused`(rule: RuleID, css: String) async throws {
        #expect(try await findings(css).rules == [rule])
    }

    @Test(
        arguments: [
            "/* p { color: red } } */ p { content: \"}\" }",
            "p { font-size: clamp(1rem, 0.9rem + 2vw, 2rem); line-height: 1.6 } @page { margin: 17mm }",
            "@media print { p { font-size: 10pt; line-height: 1.2 !important; order: 2; outline: none; color: #777 } }",
            ".visually-hidden { width: 1px; height: 1px; overflow: hidden }",
            "@media (min-width: 64em) { .side { min-width: 30rem } } .wrap { max-width: 76rem }",
            "main { outline: 0 } main:focus { outline: none }",
            "html { scroll-padding-block: 4rem } .bar { position: sticky }",
            ".turn a { text-decoration: none; border: 1px solid; padding: .5rem } .site-council { text-decoration: none }",
            "a:hover { color: red; text-decoration-thickness: 3px }",
            "p { color: #767676; background: #fff } b { color: Canvas; background: #fff } i { color: #777 }",
            ".breadcrumb a { padding-block: .25rem } .leave-button { min-height: 2.75rem }",
        ])
    func `a style sheet that lets everybody in passes`(css: String) async throws {
        #expect(try await findings(css).rules == [])
    }

    @Test func `low contrast is reported for the scheme that has it, at the colour that causes it`() async throws {
        let css = """
            :root { --ink: #000000; --paper: #ffffff }
            @media screen and (prefers-color-scheme: dark) {
              :root { --paper: #101010; --ink: #444444 }
            }
            """
        let findings = try await findings(css)
        #expect(
            findings.map(\.message) == [
                "var(--ink) on var(--paper) has a contrast of 1.95 to 1 on screen in dark colours"
            ])
        #expect("\(findings[0].location)" == "anytown/theme/heard.css:3:29")
    }

    @Test func `a block inside another has the selectors of both`() async throws {
        #expect(try await findings(".page-child {\n  & .tile a { min-height: 1rem }\n}").rules == [.targetSize])
    }

    @Test func `a part that scrolls needs the keyboard`() async throws {
        let css = ".table-scroll { overflow-x: auto }"
        func rules(_ main: String) async throws -> [RuleID] {
            try await Specimen.examine([
                "anytown/theme/heard.css": css, "anytown/2021-22/complaints.html": Specimen.page(main: main),
            ]).rules
        }
        #expect(try await rules("<div class=\"wide table-scroll\"><p>West</p></div>") == [.scrollRegion])
        #expect(
            try await rules("<div class=\"table-scroll\" role=\"region\" aria-label=\"Teams\" tabindex=\"0\"></div>")
                == [])
        #expect(
            try await rules("<div class=\"table-scroll\"><p><a href=\"accessibility.html\">Statement</a></p></div>")
                == [])
    }

    @Test func `every brand of the project has the contrast that it needs`() async throws {
        let folder = Self.project.appending(path: "templates/theme")
        let sheet = try String(contentsOf: folder.appending(path: "heard.css"), encoding: .utf8)
        for brand in ["templates", "content/exampleshire"] {
            let tokens = try String(
                contentsOf: Self.project.appending(path: "\(brand)/theme/tokens.css"), encoding: .utf8)
            let files = ["anytown/theme/heard.css": sheet, "anytown/theme/tokens.css": tokens]
            #expect(try await Specimen.examine(files).map(\.message) == [])
            // No rule is silent because it read nothing.
            let paled = tokens.replacing("--ink: #", with: "--ink: #888888; --was: #")
            #expect(
                try await Specimen.examine(["anytown/theme/heard.css": sheet, "anytown/theme/tokens.css": paled]).rules
                    .contains(.colourContrast))
        }
    }
}
