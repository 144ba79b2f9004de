import Diagnostics
import Foundation
import Testing

@testable import Checks

/// A style sheet has the looks of a page: it prints no words and hides none.
@Suite struct StyleWordsTests {
    private static let project = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: project.appending(path: path), encoding: .utf8)
    }

    private func places(_ css: String) async throws -> [String] {
        try await Specimen.examine(["anytown/theme/heard.css": css]).filter { $0.rule == .styleWords }.map {
            "\($0.location.line ?? 0):\($0.location.column ?? 0)"
        }
    }

    @Test(arguments: [
        "content: \"Upheld: 45%\"", "content: \"✓\"", "content: \"\\31 77\"", "content: \"\\34\\35\"", "content: '7'",
        "content: attr(data-x)", "content: attr(title)", "content: var(--x)", "content: counter(x)",
        "content: url(words.svg)", "content: open-quote", "content: \"%\"", "quotes: \"98\" \"99\"",
        "list-style: \"177 \"", "list-style-type: \"x\"", "list-style-type: upper-roman",
        "text-emphasis: \"7\"", "hyphenate-character: \"9\"", "text-overflow: \"(98)\"",
        "background: url(words.svg)", "background-image: image-set(\"a.svg\" 1x)", "border-image: url(a.svg) 1",
        "cursor: url(a.svg), auto", "mask: url(a.svg)", "counter-reset: x 176", "counter-set: x 177",
        "counter-increment: x 9",
    ])
    func `what prints words or numbers is refused`(declaration: String) async throws {
        #expect(try await places("p::after { \(declaration) }") == ["1:12"], "\(declaration)")
    }

    @Test(arguments: [
        "display: none", "display: none !important", "DISPLAY: NONE", "display: var(--x)", "display: table-column",
        "visibility: hidden", "visibility: collapse", "content-visibility: hidden", "opacity: 0", "opacity: .01",
        "font-size: 0", "font-size: .1rem", "font-size: 1px", "font-size: .5em", "font-size: 10%",
        "font-size: calc(1rem - 1rem)", "font-size: clamp(0rem, 1rem, 0rem)", "font-size: var(--x)",
        "font-size: xx-small", "font: 0/0 a", "font: 1px/1 serif", "line-height: 0", "line-height: .1",
        "position: absolute", "position: fixed", "left: -9999px", "left: -200%", "top: -10rem",
        "inset: 0 auto auto 900rem",
        "right: calc(100% + 9rem)", "text-indent: -9999px", "text-indent: 100vw", "margin-left: -9999px",
        "margin: 0 0 0 -50rem", "margin-inline-start: 5000px", "padding-left: 9999px", "letter-spacing: -1em",
        "word-spacing: -9rem", "clip: rect(0 0 0 0)", "clip-path: inset(50%)", "clip-path: circle(0)",
        "transform: scale(0)", "scale: 0", "translate: -999px", "rotate: 180deg", "zoom: 0", "filter: opacity(0)",
        "mask: linear-gradient(transparent, transparent)", "mix-blend-mode: screen", "overflow: hidden",
        "overflow: clip", "overflow-x: hidden", "height: 0", "max-height: 0", "width: 0", "max-width: 1px",
        "max-height: calc(1px - 1px)", "block-size: 0", "max-inline-size: 0", "z-index: -1", "color: transparent",
        "color: rgb(0 0 0 / 0)", "color: #ffffff00", "color: color-mix(in srgb, red 0%, white)",
        "-webkit-text-fill-color: transparent", "-webkit-text-security: disc", "text-size-adjust: 1%",
        "direction: rtl", "unicode-bidi: bidi-override", "writing-mode: vertical-rl", "all: unset", "line-clamp: 1",
        "float: left", "grid-area: 1 / 1", "grid-row: 1", "vertical-align: -999px", "outline: 90px solid #fff",
        "outline-offset: -40px", "box-shadow: 0 -90px 0 0 #fff", "border-top: 90px solid #fff", "offset-path: none",
        "background: linear-gradient(#000, #000)", "contain: strict", "interactivity: inert",
        "new-property-of-2031: yes",
    ])
    func `what hides, moves or covers words is refused, and so is what nobody has heard of`(
        declaration: String
    ) async throws {
        #expect(try await places("p { \(declaration) }") == ["1:5"], "\(declaration)")
        #expect(try await places("@media screen { .fact { & td { \(declaration) } } }") == ["1:32"], "\(declaration)")
    }

    @Test(arguments: [
        "@counter-style x { symbols: \"7\" }", "@font-face { font-family: x; src: url(x.woff2) }",
        "@keyframes x { from { top: 0 } }", "@property --x { syntax: \"*\" }", "@layer a { p { margin: 0 } }",
        "@container (width > 1px) { p { margin: 0 } }", "@scope (p) { a { margin: 0 } }",
    ])
    func `blocks that change what a declaration means are refused`(css: String) async throws {
        #expect(!(try await places(css)).isEmpty, "\(css)")
    }

    @Test(arguments: [
        "p { color: #fff }", "p { color: var(--paper) } :root { --paper: #fff }", "p { background: #000 }",
        "p { background: var(--ink) } :root { --ink: #000; --paper: #fff }",
    ])
    func `a text of the colour of its ground is refused though they are set in two places`(css: String) async throws {
        let tokens = css.contains(":root") ? "" : " :root { --ink: #000; --paper: #fff }"
        let found = try await Specimen.examine(["anytown/theme/heard.css": css + tokens])
        #expect(found.contains { $0.rule == .colourContrast })
    }

    @Test func `the theme and its tokens pass`() async throws {
        for brand in ["templates", "content/exampleshire"] {
            let files = [
                "anytown/theme/heard.css": try Self.text("templates/theme/heard.css"),
                "anytown/theme/tokens.css": try Self.text("\(brand)/theme/tokens.css"),
            ]
            let found = try await Specimen.examine(files)
            #expect(found.filter { $0.location.path.hasSuffix(".css") }.map { "\($0.location): \($0.message)" } == [])
        }
    }

    // MARK: A council's own

    private func brand(_ text: String, _ name: String = "tokens.css") throws -> [String] {
        let standard = try Self.text("templates/theme/tokens.css")
        return BrandFile.findings(in: text, path: "content/a/theme/\(name)", standard: standard).map {
            "\($0.location.line ?? 0): \($0.message)"
        }
    }

    @Test func `the brand of a council is values of tokens`() throws {
        #expect(try brand(Self.text("content/exampleshire/theme/tokens.css")) == [])
        #expect(try brand(Self.text("templates/theme/tokens.css")) == [])
        #expect(try brand(":root { --accent: #123; --corner: 0; --font-text: \"Gill Sans\", sans-serif }") == [])
        #expect(try brand("p {}", "more.css").count == 1)
    }

    @Test(arguments: [
        ":root { display: none }", ":root { --ink: transparent }",
        ":root { --ink: #ffffff00 }", ":root { --own: #fff }",
        ":root { --corner: 900rem }", ":root { --corner: calc(9rem * 9) }", ":root { --ink: url(a.svg) }",
        ":root { --font-text: a; } p { color: #000 }", ":root { & p { color: #000 } }", ".lede { --ink: #fff }",
        "@supports (display: grid) { :root { --ink: #fff } }", ":root { --font-text: url(x) }",
        ":root, p { --ink: #fff }",
        ":root { color-scheme: var(--x) }",
    ])
    func `and nothing else`(text: String) throws {
        #expect(try !brand(text).isEmpty, "\(text)")
    }
}
