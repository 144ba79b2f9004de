import Diagnostics
import Site

extension Rule {
    /// What a page loads and runs: only files of its own site, and nothing written into the page.
    static let resources: [Rule] = [
        Rule(.thirdParty, source: .ownFilesOnly, .site { site, _ in thirdParty(site) }),
        Rule(.resourceTarget, source: .linksLead, .page(resourceTargets)),
        Rule(.inlineCode, source: .policy, .page { page, _ in inlineCode(page) }),
        Rule(
            .imageWords,
            source: .wcag("1.1.1", "Non-text Content", "A", asks: "a picture has a text that stands for it"),
            .page { page, _ in imageWords(page) }),
    ]

    private static func thirdParty(_ site: ExaminedSite) -> [Fault] {
        let pages = site.pages.flatMap { page in
            page.resources.compactMap { resource -> Fault? in
                guard case .outside(let text) = resource.address else { return nil }
                return Fault(page.place(resource.position), .thirdParty(text))
            }
        }
        return pages + site.site.files.filter { $0.path.hasSuffix(".css") }.flatMap { thirdParty(in: $0, of: site) }
    }

    /// `url(...)` and `@import` of a style sheet.
    private static func thirdParty(in file: SiteFile, of site: ExaminedSite) -> [Fault] {
        let text = String(decoding: file.bytes, as: UTF8.self)
        var faults: [Fault] = []
        let folder = Address.folder(of: file.path)
        for target in StyleSheet.addresses(in: text) {
            let place = SourceLocation(path: file.path, bytes: file.bytes, offset: target.offset)
            switch Address(target.text, in: file.path, folder: folder) {
            case .file(let path, _) where site.hasFile(path) || target.text.hasPrefix("#"): continue
            case .file(let path, _): faults.append(Fault(place, .brokenLink(path, inOtherCase: nil)))
            default: faults.append(Fault(place, .thirdParty(target.text)))
            }
        }
        return faults + escapes(in: file)
    }

    /// Outside of a text between quotation marks nothing of a theme needs a backslash, and `\75 rl(` fetches as `url(` does.
    private static func escapes(in file: SiteFile) -> [Fault] {
        var quote: UInt8?
        for (place, byte) in StyleSheet.withoutComments(file.bytes).enumerated() {
            if let open = quote {
                if byte == open || byte == 10 { quote = nil }
            } else if byte == 34 || byte == 39 {
                quote = byte
            } else if byte == 92 {
                return [Fault(SourceLocation(path: file.path, bytes: file.bytes, offset: place), .styleEscape)]
            }
        }
        return []
    }

    private static func resourceTargets(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        page.resources.compactMap { resource in
            let position = resource.position
            return switch resource.address {
            case .file(let path, _) where site.hasFile(path): nil
            case .file(let path, _):
                Fault(page.place(position), .brokenLink(path, inOtherCase: site.pathInOtherCase(path)))
            case .unfit(let text), .telephone(let text), .mail(let text):
                Fault(page.place(position), .unfitAddress(text))
            case .outside: nil
            }
        }
    }

    private static func inlineCode(_ page: ExaminedPage) -> [Fault] {
        page.tree.nodes.indices.flatMap { position -> [Fault] in
            let node = page.tree.nodes[position]
            var found: [String] = []
            for attribute in node.attributes where attribute.name.hasPrefix("on") || attribute.name == "style" {
                found.append(attribute.name)
            }
            if node.name == "style" || (node.name == "script" && node["src"] == nil) { found.append("<\(node.name)>") }
            return found.map { Fault(page.place(position), .inlineCode($0)) }
        }
    }

    private static func imageWords(_ page: ExaminedPage) -> [Fault] {
        page.tree.all("img").filter { page.tree.nodes[$0]["alt"] == nil }
            .map { Fault(page.place($0), .imageWithoutWords) }
    }
}

/// As much of CSS as tells what a style sheet fetches.
extension StyleSheet {
    struct Target {
        let text: String
        /// In bytes from the start of the file.
        let offset: Int
    }

    /// What is fetched by `url(...)` and `@import`, and every address of another host, whichever function it is given to.
    static func addresses(in text: String) -> [Target] {
        let bytes = withoutComments(Array(text.utf8)).map { (65...90).contains($0) ? $0 | 32 : $0 }
        let named = named(bytes)
        return named + outside(bytes).filter { target in !named.contains { $0.text == target.text } }
    }

    /// With blanks in the place of comments.
    static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        var (plain, isComment, place) = (bytes, false, 0)
        while place < bytes.count {
            let pair = bytes[place...].prefix(2)
            let isEdge = isComment ? pair.elementsEqual([42, 47]) : pair.elementsEqual([47, 42])
            if isEdge { isComment.toggle() }
            let width = isEdge ? 2 : 1
            if isEdge || isComment { for index in place..<place + width where bytes[index] != 10 { plain[index] = 32 } }
            place += width
        }
        return plain
    }

    /// `image-set("https://...")`, `src("//...")`: a style sheet has no other use for two slashes after a mark of a text.
    private static func outside(_ bytes: [UInt8]) -> [Target] {
        bytes.indices.dropFirst().compactMap { place -> Target? in
            guard bytes[place] == 47, bytes[place - 1] != 47, bytes[(place + 1)...].first == 47 else { return nil }
            let before = bytes[..<place].reversed().prefix { !" \t\n\"'(".utf8.contains($0) }
            let after = bytes[place...].prefix { !" \t\n\"');".utf8.contains($0) }
            guard after.count > 2, before.isEmpty || before.first == 58 else { return nil }
            let text = String(decoding: before.reversed() + after, as: UTF8.self)
            return Target(text: text, offset: place - before.count)
        }
    }

    private static func named(_ bytes: [UInt8]) -> [Target] {
        ["url(", "@import"].flatMap { word -> [Target] in
            let needle = Array(word.utf8)
            guard bytes.count >= needle.count else { return [] }
            return (0...bytes.count - needle.count).filter { bytes[$0..<$0 + needle.count].elementsEqual(needle) }
                .map { start in
                    let rest = bytes[(start + needle.count)...].prefix { ![41, 59, 10].contains($0) }
                    let target = String(decoding: rest, as: UTF8.self)
                        .drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
                        .prefix { $0 != "\"" && $0 != "'" }
                    return Target(text: String(target), offset: start)
                }
                .filter { !$0.text.isEmpty && !$0.text.hasPrefix("url(") }
        }
    }
}
