/// Lists that nobody meant, and points that do not stand where their author put them.
extension MarkdownReading {
    mutating func list(_ list: MarkdownNode, start: Int?, after before: MarkdownNode?) {
        if let start { numbers(of: list, from: start) }
        if let before, interrupts(list, before) {
            report(.signInParagraph(sign(of: list.children[0])), Spot(line: list.start.line))
        }
        depth += 1
        defer { depth -= 1 }
        for item in list.children {
            let spot = Spot(line: item.start.line)
            if item.children.isEmpty { report(.emptyItem, spot) }
            if item.start.column > list.children[0].start.column { report(.indentedItem, spot) }
            siblings(item.children)
        }
    }

    /// From this number on, what begins a line is hardly the number of a point.
    private static let largestNumber = 100

    private mutating func numbers(of list: MarkdownNode, from start: Int) {
        guard let first = list.children.first else { return }
        if start > 1 && list.children.count == 1 || start >= Self.largestNumber {
            return report(.startsList(sign(of: first)), Spot(line: first.start.line))
        }
        let written = list.children.map { Int(sign(of: $0).dropLast()) ?? 0 }
        // Many people write `1.` before every point and leave the counting to Markdown.
        if start <= 1 && written.allSatisfy({ $0 == start }) { return }
        for (index, number) in written.enumerated() where number != start + index {
            let spot = Spot(line: list.children[index].start.line)
            return report(.renumbered(written: number, printed: start + index), spot)
        }
    }

    /// A sign at the start of a line of a paragraph, such as a dash; not a list that a sentence announces, nor one
    /// below a point.
    private func interrupts(_ list: MarkdownNode, _ before: MarkdownNode) -> Bool {
        guard depth == 0, before.kind == .paragraph, list.children.count == 1, list.start.line == before.endLine + 1
        else {
            return false
        }
        return content(before.endLine).trimmedEnd.last != ":"
    }

    /// `-`, `*`, `+`, or a number with what follows it.
    private func sign(of item: MarkdownNode) -> String {
        let text = content(item.start.line, from: item.start.column)
        let digits = text.prefix { $0.isNumber }
        return String(digits + text.dropFirst(digits.count).prefix(1))
    }
}

/// Lines of a paragraph that look as if they were meant to be more.
extension MarkdownReading {
    mutating func paragraph(_ node: MarkdownNode) {
        inlines(of: node)
        let lines = (node.start.line...node.endLine).map { (number: $0, text: content($0)) }
        let starts = lines.map { Self.sign(at: $0.text) }
        for (line, start) in zip(lines, starts) {
            switch start {
            case .heading(let signs): report(.headingWithoutBlank(signs), signs, onLine: line.number)
            case .table: report(.noTable, Spot(line: line.number))
            case .point(let sign) where Self.isSure(sign) || starts.count(where: { $0 == start }) > 1:
                report(.listSign(sign), sign, onLine: line.number)
            case .point, nil: continue
            }
            return  // The first tells all: what follows has the same cause.
        }
    }

    private enum Start: Hashable {
        case heading(String)
        case table
        case point(String)
    }

    /// Signs that begin nothing but a point of a list.
    private static func isSure(_ sign: String) -> Bool { sign.allSatisfy { "•·▪●○◦‣".contains($0) } || sign == "-" }

    private static func sign(at line: Substring) -> Start? {
        guard let first = line.first else { return nil }
        let second = line.dropFirst().first ?? " "
        switch first {
        case "#":
            let signs = line.prefix { $0 == "#" }
            let next = line.dropFirst(signs.count).first ?? " "
            return signs.count <= 6 && (next.isLetter || next == "\u{A0}") ? .heading(String(signs)) : nil
        case "|": return .table
        case "-" where second.isLetter || second == "\u{A0}": return .point("-")
        case "*" where second.isLetter || second == "\u{A0}": return .point("*")
        case "–" where second == " ", "—" where second == " ": return .point(String(first))
        case "•", "·", "▪", "●", "○", "◦", "‣": return .point(String(first))
        default:
            let isRuler = line.contains("|") && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
            return isRuler ? .table : nil
        }
    }
}
