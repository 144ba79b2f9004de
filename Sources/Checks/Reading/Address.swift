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
            let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let anchor = parts.count > 1 ? String(parts[1]) : nil
            let file = parts.first ?? ""
            let resolved = file.isEmpty ? path : Self.resolve(String(file), in: folder)
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
        guard let colon = text.firstIndex(of: ":") else { return false }
        return text[..<colon].allSatisfy { $0.isLetter }
    }

    /// Nil for an address that leaves the site.
    private static func resolve(_ relative: String, in folder: String) -> String? {
        guard relative.utf8.contains(UInt8(ascii: "/")) else { return folder + relative }
        var parts = folder.split(separator: "/").map(String.init)
        for part in relative.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
