public import Site

/// The words and numbers of a page, or of all pages of an edition, in the order in which they are read and without their
/// markup: what somebody signs off. Only the main part counts, for what stands around it changes with other pages.
public struct ReadingText: Hashable, Sendable {
    /// One for each heading, paragraph, cell or entry of a list.
    public let lines: [String]

    public init(lines: [String]) { self.lines = lines }

    /// As it is kept in a file.
    public init(kept text: String) { lines = text.split(separator: "\n").map(String.init) }

    public init(ofPage bytes: [UInt8]) { self.init(ofTokens: Self.main(of: MarkupToken.read(bytes))) }

    init(ofTokens tokens: [MarkupToken]) {
        var lines: [String] = []
        var block: [MarkupToken] = []
        func close() {
            let words = PageWords(block).words
            if !words.isEmpty { lines.append(words.joined(separator: " ")) }
            block = []
        }
        for token in tokens {
            switch token {
            case .open(let tag) where Self.blocks.contains(tag.name): close()
            case .close(let name) where Self.blocks.contains(name): close()
            default: block.append(token)
            }
        }
        close()
        self.lines = lines
    }

    /// All pages of a folder of the site, each under its path.
    public init(ofFolder folder: String, in site: BuiltSite) {
        lines = site.files.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(".html") }.flatMap {
            ["# \($0.path)"] + ReadingText(ofPage: $0.bytes).lines
        }
    }

    public var text: String { lines.map { $0 + "\n" }.joined() }

    /// SHA-256 of the words alone, so that a paragraph which is parted in two stays approved.
    public var digest: String {
        let words = lines.flatMap { $0.split(separator: " ") }.joined(separator: " ")
        return FileDigest.of(Array(words.utf8)).hex
    }

    static func main(of tokens: [MarkupToken]) -> [MarkupToken] {
        let start = tokens.firstIndex { if case .open(let tag) = $0 { tag.name == "main" } else { false } }
        let end = tokens.lastIndex(of: .close(name: "main"))
        guard let start, let end, start < end else { return tokens }
        return Array(tokens[(start + 1)..<end])
    }

    private static let blocks: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th", "caption", "figcaption", "blockquote",
        "pre", "div", "section", "article", "nav", "table", "tr", "ul", "ol", "dl", "figure", "text", "summary",
    ]
}

/// A line that reads otherwise than before.
public struct TextChange: Hashable, Sendable {
    /// Empty where words were added.
    public let before: String
    /// Empty where words were taken out.
    public let after: String
    /// The page that it stands on, by its path in the site; empty where the text is that of one page.
    public let page: String
    /// The page, of a text that holds several, and the last words before it: the head of a row, a caption.
    public let place: String

    /// What changed between two texts, in the order of the newer one. Lines that took another's place stand together.
    public static func between(_ old: ReadingText, _ new: ReadingText) -> [TextChange] {
        let difference = new.lines.difference(from: old.lines)
        let removed = Dictionary(uniqueKeysWithValues: difference.removals.map { ($0.offset, $0.line) })
        let inserted = Dictionary(uniqueKeysWithValues: difference.insertions.map { ($0.offset, $0.line) })
        var changes: [TextChange] = []
        var (left, right) = (0, 0)
        var (page, words) = ("", "")
        while left < old.lines.count || right < new.lines.count {
            var (gone, come): ([String], [String]) = ([], [])
            while let line = removed[left] { gone.append(line); left += 1 }
            while let line = inserted[right] { come.append(line); right += 1 }
            for index in 0..<max(gone.count, come.count) {
                changes.append(
                    TextChange(
                        before: index < gone.count ? gone[index] : "", after: index < come.count ? come[index] : "",
                        page: page, place: page.isEmpty ? "after '\(words)'" : "\(page), after '\(words)'"))
            }
            if right < new.lines.count {
                let line = new.lines[right]
                if line.hasPrefix("# ") { page = String(line.dropFirst(2)) }
                if line.contains(where: \.isLetter) { words = String(line.prefix(60)) }
            }
            left += 1
            right += 1
        }
        return changes
    }

    /// Whether a number is another one.
    public var changesNumber: Bool { Self.numbers(in: before) != Self.numbers(in: after) }

    private static func numbers(in text: String) -> [Substring] {
        text.split { !($0.isNumber || $0 == "." || $0 == "," || $0 == "%" || $0 == "£") }.filter {
            $0.contains(where: \.isNumber)
        }
    }
}

extension CollectionDifference<String> {
    fileprivate var removals: [(offset: Int, line: String)] {
        compactMap { if case .remove(let offset, let line, _) = $0 { (offset, line) } else { nil } }
    }

    fileprivate var insertions: [(offset: Int, line: String)] {
        compactMap { if case .insert(let offset, let line, _) = $0 { (offset, line) } else { nil } }
    }
}
