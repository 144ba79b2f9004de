/// What the address of a link or of a resource points to.
enum Address: Hashable, Sendable {
    /// A file of the same site, relative to its root, and an anchor in it.
    case file(path: String, anchor: String?)
    /// To call, or to send a text message to.
    case telephone(String)
    case mail(String)
    /// Another host.
    case outside(String)
    /// An address from the root of the host, or with another scheme.
    case unfit(String)

    /// Reads an address that stands in the file `path` of `folder`.
    init(_ text: String, in path: String, folder: String) {
        if text.hasPrefix("tel:") || text.hasPrefix("sms:") {
            self = .telephone(String(text.dropFirst(4)))
        } else if text.hasPrefix("mailto:") {
            self = .mail(String(text.dropFirst(7)))
        } else if text.hasPrefix("https://") || text.hasPrefix("http://") || text.hasPrefix("//") {
            self = .outside(text)
        } else if text.hasPrefix("/") || Self.hasScheme(text) {
            self = .unfit(text)
        } else {
            let hash = text.utf8.firstIndex(of: UInt8(ascii: "#"))
            let anchor = hash.map { String(text[text.utf8.index(after: $0)...]) }
            let file = text[..<(hash ?? text.endIndex)]
            let resolved = file.isEmpty ? path : Self.resolve(file, in: folder)
            self = resolved.map { .file(path: $0, anchor: anchor) } ?? .unfit(text)
        }
    }

    /// The file itself, wherever in it a link leads.
    var withoutAnchor: Address {
        if case .file(let path, _) = self { .file(path: path, anchor: nil) } else { self }
    }

    /// The folder of a file, with a final `/`; empty for the root.
    static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    }

    private static func hasScheme(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return text[..<colon].allSatisfy { $0.isLetter }
    }

    /// Nil for an address that leaves the site. Every link of every page is resolved: by bytes, in one array.
    private static func resolve(_ relative: Substring, in folder: String) -> String? {
        let slash = UInt8(ascii: "/")
        guard relative.utf8.contains(slash) else { return folder + relative }
        var path = Array(folder.utf8)
        var rest = relative.utf8
        while true {
            let part = rest.prefix { $0 != slash }
            let isLast = part.endIndex == rest.endIndex
            if part.elementsEqual("..".utf8) {
                guard path.popLast() != nil else { return nil }
                while let last = path.last, last != slash { path.removeLast() }
            } else if !part.elementsEqual(".".utf8) {
                path += part
                if !isLast { path.append(slash) }
            }
            if isLast { break }
            rest = rest[rest.index(after: part.endIndex)...]
        }
        return String(decoding: path, as: UTF8.self)
    }
}
