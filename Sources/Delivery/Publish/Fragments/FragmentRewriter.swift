import Markup

/// Makes markup safe to stand among somebody else's: ids and classes with a prefix, headings moved down, nothing that the
/// filters of a CMS would strip.
struct FragmentRewriter {
    let settings: FragmentSettings
    /// The element that is being left out, and how deep in it we are.
    private var leftOut: (name: String, depth: Int)?

    init(settings: FragmentSettings) { self.settings = settings }

    mutating func rewrite(_ tokens: [MarkupToken]) -> String {
        var text = ""
        for token in tokens where !isLeftOut(token) {
            switch token {
            case .open(let tag): if tag.name != "data" { text += MarkupToken.open(rewritten(tag)).text }
            case .close(let name): if name != "data" { text += MarkupToken.close(name: shifted(name)).text }
            case .text: text += token.text
            case .other: continue
            }
        }
        return text
    }

    /// Pictures, where the CMS strips them: their description and their table say the same.
    private mutating func isLeftOut(_ token: MarkupToken) -> Bool {
        if let (name, depth) = leftOut {
            switch token {
            case .open(let tag) where tag.name == name && !tag.isEmpty: leftOut = (name, depth + 1)
            case .close(name: name): leftOut = depth == 1 ? nil : (name, depth - 1)
            default: break
            }
            return true
        }
        guard case .open(let tag) = token, !tag.isEmpty else { return false }
        guard settings.isWithoutPictures && tag.name == "svg" || settings.isWithoutTitle && tag.name == "h1" else {
            return false
        }
        leftOut = (tag.name, 1)
        return true
    }

    private func rewritten(_ tag: MarkupToken.Tag) -> MarkupToken.Tag {
        let attributes = tag.attributes.compactMap { attribute -> MarkupToken.Attribute? in
            guard let value = attribute.value else { return attribute }
            switch attribute.name {
            case "style": return nil
            // How a number was bound is for the examiner of the site.
            case let name where name.hasPrefix("data-"): return nil
            case "id", "for": return .init(name: attribute.name, value: settings.prefix + value)
            case "class", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns":
                return .init(name: attribute.name, value: prefixed(value))
            case "href", "xlink:href": return .init(name: attribute.name, value: linked(value))
            default:
                return .init(name: attribute.name, value: value.replacing("url(#", with: "url(#\(settings.prefix)"))
            }
        }
        return .init(name: shifted(tag.name), attributes: attributes, isEmpty: tag.isEmpty)
    }

    private func prefixed(_ words: String) -> String {
        words.split(separator: " ").map { settings.prefix + $0 }.joined(separator: " ")
    }

    /// An anchor in this or another page of the site has the prefix there too.
    private func linked(_ address: String) -> String {
        guard !address.contains(":"), let mark = address.firstIndex(of: "#") else { return address }
        return "\(address[..<mark])#\(settings.prefix)\(address[address.index(after: mark)...])"
    }

    private func shifted(_ name: String) -> String {
        guard settings.headingShift > 0, name.utf8.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst())
        else {
            return name
        }
        return "h\(min(6, level + settings.headingShift))"
    }
}
