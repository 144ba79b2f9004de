/// What elements and classes of our pages mean to a reader of prose.
enum ProseMarkup {
    /// Pictures are told by the words and the table beside them.
    static func isUnread(_ name: String) -> Bool {
        switch name {
        case "svg", "script", "style", "template", "noscript": true
        default: false
        }
    }

    /// Elements that stand in the line with the words around them; every other one begins something new.
    static func isBlock(_ name: String) -> Bool {
        switch name {
        case "a", "abbr", "b", "bdi", "br", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
            "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr":
            false
        default: true
        }
    }

    static func kind(of node: PageTree.Node, _ classes: [Substring], inside outer: Prose.Kind) -> Prose.Kind {
        switch node.name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let level = node.name.utf8.last.map { Int($0) - 48 } ?? 1
            return classes.contains("chart-title") ? .chartTitle(level: level) : .heading(level: level)
        case "li": return outer == .note ? .note : .listItem
        case "caption": return .caption
        case "th": return node["scope"]?.hasPrefix("row") == true ? .rowHeading : .columnHeading
        case "td": return .cell
        case "dt": return .term
        case "dd": return .definition
        case "blockquote": return .quotation
        case "pre": return .code
        default: return paragraph(classes, inside: outer, isItself: node.name == "p")
        }
    }

    /// A paragraph of a list item, a cell or a quotation is of its kind.
    private static func paragraph(_ classes: [Substring], inside outer: Prose.Kind, isItself: Bool) -> Prose.Kind {
        if classes.contains("chart-subtitle") { return .chartSubtitle }
        if classes.contains("chart-description") { return .chartDescription }
        if classes.contains("table-notes") { return .note }
        switch outer {
        case .listItem, .cell, .definition, .quotation, .note: return isItself ? outer : .paragraph
        default: return .paragraph
        }
    }

    /// What stands on many pages and is not what this one is read for.
    static func isAround(_ name: String, _ classes: [Substring]) -> Bool {
        if name == "nav" || name == "header" || name == "footer" { return true }
        return classes.contains("figure-links") || classes.contains("to-top") || classes.contains("print-note")
    }

    /// Nil where an element says nothing about who answers for its words.
    static func mark(of node: PageTree.Node, _ classes: [Substring]) -> Prose.Mark? {
        if node["data-claim"] != nil { return .claim }
        if let slot = node["data-slot"] { return isConstant(slot) ? .constant : .figure }
        switch node.name {
        case "data": return .figure
        case "time": return .constant
        case "blockquote", "q": return .quotation
        case "code", "pre", "kbd", "samp": return .code
        case "a": return link(node, classes)
        default: return classes.contains("contact") ? .constant : nil
        }
    }

    private static func link(_ node: PageTree.Node, _ classes: [Substring]) -> Prose.Mark? {
        if classes.contains("symbol") { return .symbol }
        let address = node["href"] ?? ""
        return ["tel:", "sms:", "mailto:"].contains { address.hasPrefix($0) } ? .constant : nil
    }

    /// Names with a dot whose first part is one of the namespaces that hold no figures.
    static func isConstant(_ slot: String) -> Bool {
        guard let dot = slot.firstIndex(of: ".") else { return false }
        switch slot[..<dot] {
        case "council", "period", "as-at", "edition", "limit", "limit-source", "limit-setter", "law", "contact",
            "policy":
            return true
        default: return false
        }
    }
}
