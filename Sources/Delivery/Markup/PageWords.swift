/// The words and numbers of a page in the order in which they are read, without its markup: what a page in a CMS has to
/// have in common with the approved one.
struct PageWords: Equatable {
    let words: [String]

    init(_ tokens: [MarkupToken]) {
        var text = ""
        for token in tokens {
            switch token {
            case .text(let piece): text += piece
            // Tags inside a sentence part no words.
            case .open(let tag): if !Self.inline.contains(tag.name) { text += " " }
            case .close(let name): if !Self.inline.contains(name) { text += " " }
            case .other: continue
            }
        }
        words = Self.resolved(text).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "cite", "code", "data", "em", "i", "q", "s", "small", "span", "strong", "sub", "sup",
        "time",
        "tspan", "u",
    ]

    /// With references resolved, and what CMSs put in place of quotation marks, dashes and spaces made one.
    static func resolved(_ text: String) -> String {
        var plain = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "&") {
            plain += rest[..<start]
            rest = rest[start...]
            let name = rest.dropFirst().prefix(12).prefix { $0 != ";" }
            let end = rest.index(start, offsetBy: name.count + 1)
            guard end < rest.endIndex, rest[end] == ";", let sign = sign(called: name) else {
                plain += "&"
                rest = rest.dropFirst()
                continue
            }
            plain.unicodeScalars.append(sign)
            rest = rest[end...].dropFirst()
        }
        return String(String.UnicodeScalarView((plain + rest).unicodeScalars.compactMap(Self.usual)))
    }

    private static func sign(called name: Substring) -> Unicode.Scalar? {
        guard name.first == "#" else { return named[String(name)] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first?.lowercased() == "x"
        return (isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)).flatMap(Unicode.Scalar.init)
    }

    private static let named: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "rsquo": "'", "lsquo": "'", "ldquo": "\"",
        "rdquo": "\"", "ndash": "-", "mdash": "-", "minus": "-", "pound": "£", "middot": "·", "hellip": "…",
        "shy": "\u{AD}", "amp": "&",
    ]

    /// Nil for what is not seen.
    private static func usual(_ sign: Unicode.Scalar) -> Unicode.Scalar? {
        switch sign {
        case "\u{2018}", "\u{2019}": "'"
        case "\u{201C}", "\u{201D}": "\""
        case "\u{2013}", "\u{2014}", "\u{2212}": "-"
        case "\u{A0}": " "
        case "\u{AD}": nil
        default: sign
        }
    }

    /// Where these words, all of them and nothing between them, fail to stand in a page; nil where they do stand there.
    func difference(in page: PageWords) -> WordDifference? {
        guard let first = words.first else { return nil }
        var best: (matched: Int, start: Int) = (0, 0)
        for start in page.words.indices where page.words[start] == first {
            let matched = zip(words, page.words[start...]).prefix { $0 == $1 }.count
            if matched == words.count { return nil }
            if matched > best.matched { best = (matched, start) }
        }
        return WordDifference(
            expected: words[best.matched...].prefix(8).joined(separator: " "),
            found: best.matched == 0
                ? "" : page.words[(best.start + best.matched)...].prefix(8).joined(separator: " "),
            after: words[..<best.matched].suffix(6).joined(separator: " "))
    }
}

/// The first place at which a page says something else than was approved.
struct WordDifference: Equatable {
    let expected: String
    let found: String
    /// The words before it, which are right.
    let after: String

    var message: String {
        guard !after.isEmpty else { return "the approved words '\(expected)' do not stand here" }
        return found.isEmpty
            ? "after '\(after)' the page ends, where '\(expected)' was approved"
            : "after '\(after)' stands '\(found)', where '\(expected)' was approved"
    }
}
