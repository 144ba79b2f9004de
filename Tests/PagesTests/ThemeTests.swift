import Foundation
import Testing

/// The theme's promises that bytes can prove.
@Suite("The theme")
struct ThemeTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let sheet = "templates/theme/heard.css"
    /// The standard brand, and each council's own.
    private static let brands = ["templates/theme/tokens.css", "content/exampleshire/theme/tokens.css"]

    private static func read(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    @Test("both style sheets together weigh less than 20 KB", arguments: brands)
    func weight(brand: String) throws {
        #expect(try Self.read(Self.sheet).utf8.count + Self.read(brand).utf8.count < 20_480)
    }

    @Test("the theme fetches nothing", arguments: [sheet] + brands)
    func fetchesNothing(file: String) throws {
        let css = try Self.read(file)
        #expect(!css.contains("url("))
        #expect(!css.contains("@import"))
    }

    @Test(
        "text, edges and charts have the contrast that WCAG 1.4.3 and 1.4.11 ask for",
        arguments: brands, Scheme.allCases)
    func contrast(brand: String, scheme: Scheme) throws {
        let tokens = try Tokens(css: Self.read(brand), scheme: scheme)
        for pair in ContrastPair.all {
            let ratio = try tokens.ratio(pair.front, pair.back)
            #expect(ratio >= pair.least, "\(pair.front) on \(pair.back), \(scheme): \(ratio)")
        }
    }

    @Test("contrast is counted as WCAG defines it")
    func oracle() throws {
        let tokens = try Tokens(css: ":root { --a: #000000; --b: #ffffff; --c: #767676; }", scheme: .light)
        #expect(try abs(tokens.ratio("a", "b") - 21) < 0.001)
        #expect(try abs(tokens.ratio("c", "b") - 4.542) < 0.001)
    }
}

enum Scheme: CaseIterable { case light, dark }

/// Two tokens that meet on a page, and the contrast they need.
struct ContrastPair {
    let front: String
    let back: String
    let least: Double

    static let all: [ContrastPair] =
        grounds.flatMap { ground in
            texts.map { ContrastPair(front: $0, back: ground, least: 4.5) }
                + marks.map { ContrastPair(front: $0, back: ground, least: 3) }
        }
        + (1...4).map { ContrastPair(front: "ink", back: "child-\($0)", least: 4.5) }
        + [
            ("on-band", "band", 4.5), ("on-accent", "accent", 4.5), ("on-spark", "spark", 4.5),
            ("on-alarm", "alarm", 4.5), ("spark", "band", 3),
        ]
        .map { ContrastPair(front: $0.0, back: $0.1, least: $0.2) }

    private static let grounds = ["paper", "wash", "child-paper", "child-4"]
    private static let texts = ["ink", "soft", "accent", "accent-hover"]
    private static let marks = ["edge", "alarm", "chart-1", "chart-2", "chart-3", "chart-4", "chart-5"]
}

/// The colours of `tokens.css` in one scheme.
struct Tokens {
    private let values: [String: String]

    init(css: String, scheme: Scheme) throws {
        let parts = css.components(separatedBy: "@media screen and (prefers-color-scheme: dark)")
        let used = scheme == .light ? parts.prefix(1) : parts.prefix(2)
        var values: [String: String] = [:]
        for part in used {
            for match in part.matches(of: /--([a-z0-9-]+): (#[0-9a-f]{6});/) {
                values[String(match.1)] = String(match.2)
            }
        }
        self.values = values
    }

    /// WCAG 2.2, "contrast ratio".
    func ratio(_ first: String, _ second: String) throws -> Double {
        let lights = try [luminance(first), luminance(second)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    /// WCAG 2.2, "relative luminance".
    private func luminance(_ token: String) throws -> Double {
        let text = try #require(values[token], "no token \(token)")
        let colour = try #require(Int(text.dropFirst(), radix: 16))
        let channels = [colour >> 16, colour >> 8 & 255, colour & 255].map { channel in
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
