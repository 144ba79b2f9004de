/// An address of the web: `http` or `https`, with a host, and nothing in it that is not plain to every program.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// Letters outside ASCII are percent-encoded (RFC 3986, 2.1).
    public let text: String
    public var description: String { text }

    /// Nil where the text is no such address: white space, control characters, quotation marks and backslashes are in none.
    public init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix), text.utf8.count < 2_000
        else { return nil }
        let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        guard !host.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"'<>\\^`{|}".utf8.contains($0) })
        else { return nil }
        self.text = text.utf8.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "%" + Self.hexadecimal($0) }.joined()
    }

    /// A file of the site whose root this is.
    public func file(_ path: PlainPath) -> WebAddress {
        WebAddress(plain: text.hasSuffix("/") ? text + path.text : "\(text)/\(path.text)")
    }

    private init(plain text: String) { self.text = text }

    private static func hexadecimal(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }
}
