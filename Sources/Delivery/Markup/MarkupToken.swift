import Markup
import Site

/// A piece of a page's markup: a tag or what stands between two. Read from bytes that somebody else may have written, so it
/// takes whatever comes; joined again, the pieces are the text they were.
enum MarkupToken: Equatable {
    case open(Tag)
    case close(name: String)
    case text(String)
    /// A comment, a declaration, or the contents of a script or style.
    case other(String)

    struct Tag: Equatable {
        let name: String
        var attributes: [Attribute]
        let isEmpty: Bool
    }

    struct Attribute: Equatable {
        let name: String
        /// As it stands in the markup, references and all.
        var value: String?
    }

    var text: String {
        switch self {
        case .open(let tag):
            let attributes = tag.attributes.map { attribute in
                attribute.value.map { " \(attribute.name)=\"\($0)\"" } ?? " \(attribute.name)"
            }
            return "<\(tag.name)\(attributes.joined())\(tag.isEmpty ? "/" : "")>"
        case .close(let name): return "</\(name)>"
        case .text(let text), .other(let text): return text
        }
    }
}

extension MarkupToken.Tag {
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

extension MarkupToken {
    static func read(_ bytes: [UInt8]) -> [MarkupToken] {
        var reader = MarkupTokenReader(bytes: bytes)
        return reader.read()
    }
}

/// Walks over bytes; `<` opens a tag only before a letter, `/` or `!`.
private struct MarkupTokenReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() -> [MarkupToken] {
        var tokens: [MarkupToken] = []
        while position < bytes.count {
            if let token = tag() {
                tokens.append(token)
                if case .open(let tag) = token, !tag.isEmpty, let content = content(of: tag.name.lowercased()) {
                    tokens.append(content)
                }
            } else {
                let start = position
                repeat { position += 1 } while position < bytes.count && bytes[position] != UInt8(ascii: "<")
                tokens.append(.text(String(decoding: bytes[start..<position], as: UTF8.self)))
            }
        }
        return tokens
    }

    private mutating func tag() -> MarkupToken? {
        guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count else { return nil }
        let next = bytes[position + 1]
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return comment() }
        let isEnd = next == UInt8(ascii: "/")
        var at = position + (isEnd ? 2 : 1)
        let name = word(&at)
        guard !name.isEmpty else { return nil }
        var attributes: [MarkupToken.Attribute] = []
        var isEmpty = false
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
            if bytes[at] == UInt8(ascii: "/") || bytes[at] <= 32 {
                isEmpty = bytes[at] == UInt8(ascii: "/")
                at += 1
            } else {
                attributes.append(attribute(&at))
                isEmpty = false
            }
        }
        position = min(bytes.count, at + 1)
        return isEnd ? .close(name: name) : .open(.init(name: name, attributes: attributes, isEmpty: isEmpty))
    }

    /// The text of an element that holds no tags (HTML 13.2.5.2 and 3); nil for every other element.
    private mutating func content(of name: String) -> MarkupToken? {
        switch name {
        case "script": .other(script())
        case "style", "xmp", "iframe", "noembed", "noframes": .other(upTo("</\(name)"))
        case "textarea", "title": .text(upTo("</\(name)"))
        default: nil
        }
    }

    /// A comment that was begun in a script keeps its end tag from being one (13.2.5.23): all that follows may be script.
    private mutating func script() -> String {
        let text = upTo("</script")
        guard let start = text.ranges(of: "<!--").last, !text[start.upperBound...].contains("-->") else { return text }
        return text + take(bytes.count)
    }

    /// `<!-->` and `<!--->` are whole comments, and `--!>` ends one too (HTML 13.2.5.43 to 51).
    private mutating func comment() -> MarkupToken {
        guard bytes[position...].starts(with: "<!--".utf8) else { return .other(upTo(">") + take(1)) }
        for whole in ["<!-->", "<!--->"] where bytes[position...].starts(with: whole.utf8) {
            return .other(take(whole.utf8.count))
        }
        let start = position
        position += 4
        while position < bytes.count {
            for end in ["-->", "--!>"] where bytes[position...].starts(with: end.utf8) {
                position += end.utf8.count
                return .other(String(decoding: bytes[start..<position], as: UTF8.self))
            }
            position += 1
        }
        return .other(String(decoding: bytes[start...], as: UTF8.self))
    }

    private func attribute(_ at: inout Int) -> MarkupToken.Attribute {
        let start = at
        while at < bytes.count, bytes[at] > 32, !"=>/".utf8.contains(bytes[at]) || at == start { at += 1 }
        let name = String(decoding: bytes[start..<at], as: UTF8.self)
        var after = at
        while after < bytes.count, bytes[after] <= 32 { after += 1 }
        guard after < bytes.count, bytes[after] == UInt8(ascii: "=") else { return .init(name: name, value: nil) }
        at = after + 1
        while at < bytes.count, bytes[at] <= 32 { at += 1 }
        guard at < bytes.count else { return .init(name: name, value: "") }
        let quote = bytes[at]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { at += 1 }
        let first = at
        while at < bytes.count, isQuoted ? bytes[at] != quote : bytes[at] > 32 && bytes[at] != UInt8(ascii: ">") {
            at += 1
        }
        let value = String(decoding: bytes[first..<at], as: UTF8.self)
        if isQuoted { at += 1 }
        return .init(name: name, value: quote == UInt8(ascii: "'") ? value.replacing("\"", with: "&quot;") : value)
    }

    /// A name as tags have it; the markup of SVG tells capitals apart, so they stay.
    private func word(_ at: inout Int) -> String {
        let start = at
        while at < bytes.count, isLetter(bytes[at]) || (at > start && (48...58).contains(bytes[at]) || bytes[at] == 45)
        { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private func small(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

    private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

    /// - Parameter end: in small letters, whatever stands in the bytes.
    private mutating func upTo(_ end: String) -> String {
        let start = position
        let needle = Array(end.utf8)
        while position < bytes.count, !needle.elementsEqual(bytes[position...].prefix(needle.count).lazy.map(small)) {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func take(_ count: Int) -> String {
        let start = position
        position = min(bytes.count, position + count)
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }
}
