/// Signs within lines.
extension MarkdownReading {
    /// The text of a paragraph, a heading or a cell.
    mutating func inlines(of block: MarkdownNode) {
        var line = block.start.line + definitions(before: block)
        inlines(block.children, line: &line)
        backslashes(in: block)
    }

    private mutating func inlines(_ nodes: [MarkdownNode], line: inout Int) {
        for (index, node) in nodes.enumerated() {
            switch node.kind {
            case .text(let text): self.text(text, onLine: line)
            case .softBreak: line += 1
            case .lineBreak:
                lineBreak(onLine: line)
                line += 1
            case .code(let code): self.code(code, in: nodes, at: index, line: line)
            case .emphasis, .strong:
                emphasis(
                    node, before: Self.end(of: nodes, before: index), after: Self.start(of: nodes, after: index), line)
            case .link(_, let title): if !title.isEmpty { report(.linkTitle(title), title, onLine: line) }
            default: break
            }
            inlines(node.children, line: &line)
        }
    }

    private static func end(of nodes: [MarkdownNode], before index: Int) -> Character {
        index > 0 ? nodes[index - 1].lastCharacter ?? " " : " "
    }

    private static func start(of nodes: [MarkdownNode], after index: Int) -> Character {
        index + 1 < nodes.count ? nodes[index + 1].firstCharacter ?? " " : " "
    }

    private mutating func lineBreak(onLine line: Int) {
        guard let text = source.line(line), text.text.hasSuffix("  ") else { return }
        let words = text.text.trimmedEnd.unicodeScalars.count
        report(.trailingBlanks, Spot(line: line, column: words + 1, length: text.count - words))
    }

    /// `the council`s and the family`s`: apostrophes that are backticks.
    private mutating func code(_ code: String, in nodes: [MarkdownNode], at index: Int, line: Int) {
        guard Self.end(of: nodes, before: index).isLetter || Self.start(of: nodes, after: index).isLetter else {
            return
        }
        report(.insideWord("`"), "`" + code.prefix(8), onLine: line)
    }

    /// `5*6 and 7*8`, `(*) and (*)`: signs that were hardly meant to be read in pairs. Bold letters of a word are.
    private mutating func emphasis(
        _ node: MarkdownNode, before: Character, after: Character, _ line: Int
    ) {
        let isStrong = node.kind == .strong
        let isInWord = [before, after].contains { $0.isNumber || !isStrong && $0.isLetter }
        let first = node.firstCharacter ?? ")"
        let isCut = ")]},;:!?".contains(first) || "([{".contains(node.lastCharacter ?? "(")
        guard isInWord || isCut else { return }
        let start = first == ")" && node.firstCharacter == nil ? "" : String(first)
        let isUnderscore =
            source.line(line)?.column(of: "_" + start) != nil && source.line(line)?.column(of: "*" + start) == nil
        let sign = String(repeating: isUnderscore ? "_" : "*", count: isStrong ? 2 : 1)
        report(isInWord ? .insideWord(sign) : .aroundBracket(sign), sign + start, onLine: line)
    }

    /// Markup that was not understood stands in the text as it was typed.
    private mutating func text(_ text: String, onLine line: Int) {
        guard text.utf8.contains(UInt8(ascii: "]")) || text.utf8.contains(UInt8(ascii: "[")) else { return }
        if text.contains("]:") { printedLabels.insert(line) }
        for note in text.matches(of: /\[\^([^\]\s]+)\]/) {
            report(.unknownNote(String(note.1)), String(note.0), onLine: line)
        }
        for link in text.matches(of: /\](?:\(| \((?:https?:|www\.|mailto:|tel:|[^\s)]+\.html))/) {
            report(.brokenLink, String(link.0), onLine: line)
        }
        for reference in text.matches(of: /\]\[([^\]\[]+)\]/) {
            report(.unknownReference(String(reference.1)), String(reference.0), onLine: line)
        }
    }

    /// Backslashes before a sign that means nothing in Markdown: `6\/7` prints `6/7`.
    private mutating func backslashes(in block: MarkdownNode) {
        var plain: String?
        for line in block.start.line...block.endLine {
            guard let text = source.line(line)?.text, text.utf8.contains(UInt8(ascii: "\\")) else { continue }
            let printed = plain ?? block.plainText
            plain = printed
            for match in text.matches(of: /(?:^|[^\\])(\\([\/,:;%@=$?]))/) where !printed.contains(match.1) {
                report(.backslash(match.2.first ?? "\\"), String(match.1), onLine: line)
            }
        }
    }

    /// Lines at the head of a paragraph that define where links lead, which cmark takes out of it.
    private func definitions(before block: MarkdownNode) -> Int {
        guard block.kind == .paragraph else { return 0 }
        var lines = 0
        while block.start.line + lines < block.endLine,
            let label = MarkdownDefinitions.label(of: content(block.start.line + lines)),
            case .text(let text)? = block.children.first?.kind, !text.hasPrefix("[\(label)]:")
        { lines += 1 }
        return lines
    }
}

extension MarkdownNode {
    fileprivate var firstCharacter: Character? {
        switch kind {
        case .text(let text), .code(let text): text.first
        case .softBreak, .lineBreak: " "
        default: children.first?.firstCharacter
        }
    }

    fileprivate var lastCharacter: Character? {
        switch kind {
        case .text(let text), .code(let text): text.last
        case .softBreak, .lineBreak: " "
        default: children.last?.lastCharacter
        }
    }
}
