import StrictYAML
/// What web servers and search engines have to know of a council's site: `web:` in `council.yaml`.
public struct WebSettings: Hashable, Sendable {
    /// A page that had another address once.
    public struct Moved: Hashable, Sendable {
        /// Below the council's folder, such as `2021-22/staff.html`.
        public let from: String
        public let to: String
    }

    /// Where the root of the site is published, with a final `/`; nil while nobody knows.
    public let address: String?
    public let moved: [Moved]

    static let none = WebSettings(address: nil, moved: [])

    static func read(_ node: SettingsNode?, _ map: inout MapReader) -> WebSettings {
        guard let node else { return .none }
        var inner = MapReader(node, name: "web")
        let settings = WebSettings(address: address(&inner), moved: inner.list("moved").map { moved($0, &inner) })
        map.report(inner.finish())
        return settings
    }

    /// A canonical link that leads elsewhere would take the site out of every search engine.
    private static func address(_ map: inout MapReader) -> String? {
        guard let node = map.optionalNode("address"), let text = map.optionalString("address") else { return nil }
        let isPlain = text.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"\"'<>&?#".utf8.contains($0) }
        guard text.hasPrefix("https://"), text.hasSuffix("/"), isPlain else {
            map.wrongKind(node, "address", "an address that begins with https:// and ends with /")
            return nil
        }
        return text
    }

    private static func moved(_ node: SettingsNode, _ map: inout MapReader) -> Moved {
        var inner = MapReader(node, name: "a moved page")
        let moved = Moved(from: page("from", &inner), to: page("to", &inner))
        map.report(inner.finish())
        return moved
    }

    private static func page(_ key: String, _ map: inout MapReader) -> String {
        guard let node = map.node(key) else { return "" }
        let text = map.string(key)
        let letters = text.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"):
                true
            default: false
            }
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard letters, text.hasSuffix(".html"), parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else {
            map.wrongKind(node, key, "a page below the council's folder, such as 2021-22/teams.html")
            return text
        }
        return text
    }
}
