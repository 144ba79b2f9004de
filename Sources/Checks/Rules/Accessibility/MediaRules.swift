import Diagnostics
import Site

extension Rule {
    /// Time, movement, size and language.
    static let media: [Rule] = [
        Rule(
            .metaRefresh,
            source: .wcag(
                "2.2.1", "Timing Adjustable", "A",
                asks: "a page doesn't change by itself; one that only leads on does so in 0 seconds"),
            .page { page, _ in refreshes(page) }),
        Rule(
            .zoomAllowed,
            source: .wcag(
                "1.4.4", "Resize Text", "AA", asks: "text can be made twice as large; the page fits the screen (1.4.10)"
            ),
            .page { page, _ in zoom(page) }),
        Rule(
            .timedMedia,
            source: .wcag(
                "1.2.1", "Audio-only and Video-only (Prerecorded)", "A",
                asks:
                    "what is heard or seen in time is there in words too (1.2.2 to 1.2.5); nothing sounds by itself (1.4.2)"
            ),
            .page { page, _ in timedMedia(page) }),
        Rule(
            .nothingMoves,
            source: .wcag("2.2.2", "Pause, Stop, Hide", "A", asks: "nothing moves or flashes by itself (2.3.1)"),
            .site { site, _ in moving(site) }),
        Rule(
            .languageOfParts,
            source: .wcag("3.1.2", "Language of Parts", "AA", asks: "words in another language say which"),
            .page { page, _ in languages(page) }),
    ]

    /// Technique F41 of WCAG: only a page that leads on at once may refresh.
    private static func refreshes(_ page: ExaminedPage) -> [Fault] {
        page.tree.all("meta").filter { meta in
            let node = page.tree.nodes[meta]
            guard node["http-equiv"]?.lowercased() == "refresh" else { return false }
            let parts = (node["content"] ?? "").lowercased().split(separator: ";", maxSplits: 1)
            return parts.count < 2 || parts[0][...].trimmed != "0" || !parts[1][...].trimmed.hasPrefix("url=")
        }.map { Fault(page.place($0), .refreshes) }
    }

    private static func zoom(_ page: ExaminedPage) -> [Fault] {
        let view = page.tree.all("meta").first { page.tree.nodes[$0]["name"] == "viewport" }
        guard let view else { return [Fault(page.place(0), .noViewport)] }
        let content = (page.tree.nodes[view]["content"] ?? "").lowercased()
        let settings = content.split { $0 == "," || $0 == ";" }.map { $0.split(separator: "=").map { $0[...].trimmed } }
        func value(_ name: String) -> String? { settings.first { $0.first == name && $0.count == 2 }?[1] }
        if ["no", "0"].contains(value("user-scalable"))
            || value("maximum-scale").flatMap(Double.init).map({ $0 < 2 }) == true
        {
            return [Fault(page.place(view), .noZoom)]
        }
        return value("width") == "device-width" ? [] : [Fault(page.place(view), .noViewport)]
    }

    private static func timedMedia(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        return tree.all(["video", "audio"]).flatMap { medium -> [Fault] in
            let tracks = tree.all("track", inside: medium).compactMap { tree.nodes[$0]["kind"] }
            var faults: [FaultWording] = []
            if tree.nodes[medium].name == "video", !Set(tracks).isSuperset(of: ["captions", "descriptions"]) {
                faults.append(.videoWithoutTracks)
            }
            if tree.nodes[medium].name == "audio", !hasTranscript(tree, medium) { faults.append(.noTranscript) }
            if tree.nodes[medium]["autoplay"] != nil { faults.append(.startsByItself) }
            return faults.map { Fault(page.place(medium), $0) }
        }
    }

    /// The element around it says 'transcript', in a heading, a link or a summary.
    private static func hasTranscript(_ tree: PageTree, _ medium: Int) -> Bool {
        tree.text(of: tree.nodes[medium].parent).lowercased().contains("transcript")
    }

    private static let movingElements = ["marquee", "blink", "animate", "animateTransform", "animateMotion", "set"]

    private static func moving(_ site: ExaminedSite) -> [Fault] {
        let pages = site.pages.flatMap { page in
            page.tree.all(movingElements).map { Fault(page.place($0), .moves("<\(page.tree.nodes[$0].name)>")) }
        }
        return pages
            + site.themes.flatMap { theme in
                theme.declarations { name, value in name.hasPrefix("animation") && value != "none" }
                    .map { Fault($0.location, .moves($0.declaration.name)) }
            }
    }

    private static func languages(_ page: ExaminedPage) -> [Fault] {
        let tree = page.tree
        let tags = tree.marked.compactMap { position -> Fault? in
            guard let tag = tree.nodes[position]["lang"], !Language.isTag(tag) else { return nil }
            return Fault(page.place(position), .unknownLanguage(tag))
        }
        let texts = tree.texts.filter { position in
            Language.isForeign(tree.nodes[position].text)
                && tree.chain(from: position).compactMap { tree.nodes[$0]["lang"] }.first?.hasPrefix("en") ?? true
        }
        return tags + texts.map { Fault(page.place($0), .languageNotSaid) }
    }
}

/// Tags of languages, and scripts that English is not written in.
private enum Language {
    /// The form of BCP 47: `cy`, `en-GB`, `zh-Hant`.
    static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count) else { return false }
        return first.utf8.allSatisfy { (97...122).contains($0) }
            && parts.dropFirst().allSatisfy {
                (2...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            }
    }

    /// Three letters or more of Greek, Cyrillic, Hebrew, Arabic, an Indian or an East Asian script. One is a symbol.
    static func isForeign(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 >= 0xCD }) else { return false }
        return text.unicodeScalars.count { scalar in
            (0x370...0x1CFF).contains(scalar.value) || (0x3040...0xD7A3).contains(scalar.value)
        } >= 3
    }
}
