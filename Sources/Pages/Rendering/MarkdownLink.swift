import Markup

/// A link as markup, and which addresses pages may lead to.
enum MarkdownLink {
    /// Another site does not learn where its reader came from; no link opens a window of its own.
    static func node(to address: String, title: String = "", _ words: [Node]) -> Node {
        let isOutside = address.hasPrefix("https://")
        return .html(
            "a", ["href": address, "rel": isOutside ? "noreferrer" : nil, "title": title.isEmpty ? nil : title], words)
    }

    enum Kind: Equatable {
        case outside
        /// A part of the same page.
        case fragment
        /// A file of this site.
        case file
        case refused
    }

    static func kind(of address: String) -> Kind {
        if address.hasPrefix("#") { return .fragment }
        guard let colon = address.firstIndex(of: ":") else { return address.hasPrefix("/") ? .refused : .file }
        let scheme = address[..<colon].lowercased()
        if scheme == "https" { return address.hasPrefix("https://") ? .outside : .refused }
        return ["mailto", "tel", "sms"].contains(scheme) ? .outside : .refused
    }
}
