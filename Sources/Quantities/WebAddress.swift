/// An address of the web: `http` or `https`, with a host, and nothing in it that is not plain to every program.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// Letters outside ASCII are percent-encoded (RFC 3986, 2.1). A name and a password for the host may be in it.
    public let text: String

    /// As it may be printed: without a name and a password for the host.
    public var description: String {
        guard let start = text.firstRange(of: "://")?.upperBound else { return text }
        let end = text[start...].firstIndex { "/?#".contains($0) } ?? text.endIndex
        guard let sign = text[start..<end].lastIndex(of: "@") else { return text }
        return String(text[..<start] + text[text.index(after: sign)...])
    }

    /// Whether a text begins as an address does, be it one that can be asked for or not (RFC 3986, 3.1).
    public static func isMeant(by text: String) -> Bool {
        let scheme = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        return scheme.first?.isLetter ?? false && text.dropFirst(scheme.count).hasPrefix("://")
    }

    /// Nil where the text is no such address: white space, control characters, quotation marks and backslashes are in none.
    public init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix), text.utf8.count < 2_000
        else { return nil }
        let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        // Without this, what stands behind a slash in a password would be taken for a path, and printed.
        guard let name = host.split(separator: "@", omittingEmptySubsequences: false).last, !name.isEmpty,
            Self.hasPlainPort(name),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"'<>\\^`{|}".utf8.contains($0) })
        else { return nil }
        self.text = text.utf8.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "%" + Self.hexadecimal($0) }.joined()
    }

    /// Whether what stands behind the colon of a host, if it has one, is a number (RFC 3986, 3.2.3).
    private static func hasPlainPort(_ host: Substring) -> Bool {
        guard let colon = host.lastIndex(of: ":"), !host[colon...].contains("]") else { return true }
        return host[colon...].dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// A file of the site whose root this is.
    public func file(_ path: PlainPath) -> WebAddress {
        WebAddress(plain: text.hasSuffix("/") ? text + path.text : "\(text)/\(path.text)")
    }

    private init(plain text: String) { self.text = text }

    private static func hexadecimal(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }
}
