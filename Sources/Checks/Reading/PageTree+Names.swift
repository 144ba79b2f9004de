extension PageTree {
    /// The elements directly inside another.
    func elements(in position: Int) -> [Int] { children(of: position).filter { !nodes[$0].name.isEmpty } }

    /// Whether an element has a name that a screen reader says: of its own, or its words.
    func isNamed(_ position: Int, byText: Bool = true) -> Bool {
        let node = nodes[position]
        if node["aria-label"]?.isEmpty == false || node["title"]?.isEmpty == false || node["alt"]?.isEmpty == false {
            return true
        }
        if let ids = node["aria-labelledby"] {
            return ids.split(separator: " ").contains { self.ids[String($0)].map(hasWords) ?? false }
        }
        return byText && hasWords(position)
    }

    /// Whether the Tab key stops at the element or at something in it.
    func takesFocus(inside position: Int) -> Bool {
        (position..<nodes[position].end).contains { takesFocus($0) }
    }

    private func takesFocus(_ position: Int) -> Bool {
        let node = nodes[position]
        if let index = node["tabindex"] { return !index.hasPrefix("-") }
        return switch node.name {
        case "a": node["href"] != nil
        case "button", "summary", "select", "textarea", "iframe": true
        case "input": node["type"] != "hidden"
        default: false
        }
    }

    /// What a link is called: small letters, digits, single spaces.
    func linkWords(_ position: Int) -> String {
        if let label = nodes[position]["aria-label"], !label.isEmpty { return Spoken.words(label) }
        let pictures = inside(position).compactMap { nodes[$0]["alt"] }
        return Spoken.words(([text(of: position)] + pictures).joined(separator: " "))
    }
}

/// Words without what people don't hear.
enum Spoken {
    /// Small letters and digits with single spaces between the words. Signs are spaces, but those that mean something:
    /// brackets around a symbol, less than, per cent.
    static func words(_ text: String) -> String {
        var words = String.UnicodeScalarView()
        var isGap = false
        for scalar in text.unicodeScalars {
            guard let heard = heard(scalar) else {
                isGap = true
                continue
            }
            if isGap, !words.isEmpty { words.append(" ") }
            isGap = false
            words.append(heard)
        }
        return String(words)
    }

    private static func heard(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 48...57, 97...122: scalar
        case 65...90: Unicode.Scalar(UInt8(scalar.value) | 32)
        case 0x5B, 0x5D, 0x3C, 0x25: scalar
        // Dashes, quotation marks, dots, spaces of every width.
        case 0...127, 0xA0...0xBF, 0x2000...0x206F: nil
        default: scalar
        }
    }
}
