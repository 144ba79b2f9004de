import Diagnostics

/// A place where Markdown makes something of a text that its author hardly meant.
struct MarkdownFault: Hashable, Sendable {
    let problem: MarkdownProblem
    let spot: Spot
}

/// Compares a text as it was typed with what Markdown read in it: nothing that was written may be lost or changed in
/// silence.
struct MarkdownReading {
    let document: MarkdownDocument
    let source: SourceText
    var found: [MarkdownFault] = []
    /// Lines of code, notes to other authors and HTML, in which nothing is markup.
    private(set) var plainLines: Set<Int> = []
    /// Lines that print "]:", so that they define nothing.
    var printedLabels: Set<Int> = []
    /// Lists around the block that is being looked at.
    var depth = 0
    /// Columns looked for so far, a line: many faults of a line are shown by the line as a whole.
    private var searches: [Int: Int] = [:]

    init(_ document: MarkdownDocument, _ source: SourceText) {
        self.document = document
        self.source = source
    }

    mutating func faults() -> [MarkdownFault] {
        found = document.limits.map { MarkdownFault(problem: $0.problem, spot: Spot(line: $0.line)) }
        siblings(document.blocks)
        for note in document.notes { siblings(note.children) }
        var definitions = MarkdownDefinitions(document, source, skipping: plainLines, printed: printedLabels)
        return found + definitions.faults()
    }

    mutating func siblings(_ nodes: [MarkdownNode]) {
        var before: MarkdownNode?
        for node in nodes {
            block(node, after: before)
            if node.kind != .comment { before = node }
        }
    }

    private mutating func block(_ node: MarkdownNode, after before: MarkdownNode?) {
        switch node.kind {
        case .paragraph:
            if case .list? = before?.kind, let list = before, node.start.column > list.start.column {
                report(.besideItem, Spot(line: node.start.line))
            }
            paragraph(node)
        case .heading(let level): heading(node, level: level)
        case .list(let start, _): list(node, start: start, after: before)
        case .item, .task, .note: siblings(node.children)
        case .quote: quote(node)
        case .fence:
            plainLines.formUnion(node.start.line...node.endLine)
            if !isClosed(node) { report(.openFence, Spot(line: node.start.line)) }
        case .indentedCode:
            plainLines.formUnion(node.start.line...node.endLine)
            report(.indentedCode, Spot(line: node.start.line))
        case .comment, .rawHTML: plainLines.formUnion(node.start.line...node.endLine)
        case .table: table(node)
        case .rule, .row, .cell, .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough, .link,
            .image,
            .noteReference:
            break
        }
    }

    mutating func report(_ problem: MarkdownProblem, _ spot: Spot) {
        found.append(MarkdownFault(problem: problem, spot: spot))
    }

    /// Reports what can be shown by some signs of a line.
    mutating func report(_ problem: MarkdownProblem, _ signs: String, onLine line: Int) {
        searches[line, default: 0] += 1
        let isFew = searches[line, default: 0] <= 20
        report(problem, isFew ? source.spot(of: signs, onLine: line) : Spot(line: line))
    }

    /// A line without what stands before the text of its block: blanks and the signs of quotes, or so many bytes of it.
    func content(_ line: Int, from column: Int? = nil) -> Substring {
        let text = source.line(line)?.text ?? ""
        guard let column else { return text.drop { $0 == " " || $0 == "\t" || $0 == ">" } }
        return Substring(text.utf8.dropFirst(column - 1))
    }

    /// The last line of a fence is the one that closes it.
    private func isClosed(_ fence: MarkdownNode) -> Bool {
        let last = content(fence.endLine).trimmedEnd
        guard fence.endLine > fence.start.line, last.count >= 3, let sign = last.first else { return false }
        return (sign == "`" || sign == "~") && last.allSatisfy { $0 == sign }
    }

    private mutating func heading(_ node: MarkdownNode, level: Int) {
        let line = node.start.line
        let written = content(line, from: node.start.column).trimmedEnd
        defer { inlines(of: node) }
        guard written.first == "#" else { return report(.underlinedHeading(level: level), Spot(line: line)) }
        let signs = String(written.reversed().prefix { $0 == "#" })
        let before = written.dropLast(signs.count).last
        if !signs.isEmpty, signs.count != level, before == " " || before == "\t" {
            report(.closingSigns(signs), " " + signs, onLine: line)
        }
    }

    private mutating func quote(_ node: MarkdownNode) {
        let line = node.start.line
        if node.children.isEmpty { report(.quoteSign(""), Spot(line: line)) }
        if case .text(let text)? = node.children.first?.children.first?.kind {
            let word = String(text.prefix { $0 != " " })
            if word.first?.isNumber == true || word.first == "£", !Self.isDate(text) {
                report(.quoteSign(word), ">", onLine: line)
            }
        }
        siblings(node.children)
    }

    /// A box may begin with a day or a year.
    private static func isDate(_ text: String) -> Bool {
        text.prefixMatch(of: /(?:19|20)[0-9]{2}\b|[0-9]{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/)
            != nil
    }

    private mutating func table(_ node: MarkdownNode) {
        let columns = node.children.first?.children.count ?? 0
        for row in node.children {
            let written = Self.cells(in: content(row.start.line))
            if written != columns, row.kind == .row(isHeader: false) {
                report(.cells(written: written, columns: columns), Spot(line: row.start.line))
            }
            for cell in row.children { inlines(of: cell) }
        }
    }

    /// The cells of a line, as GFM divides it: at every `|` without a backslash, in code too.
    static func cells(in line: Substring) -> Int {
        var bytes = line.trimmedEnd.utf8[...]
        if bytes.first == UInt8(ascii: "|") { bytes = bytes.dropFirst() }
        var (cells, isEscaped, endsWithSign) = (1, false, false)
        for byte in bytes {
            endsWithSign = byte == UInt8(ascii: "|") && !isEscaped
            if endsWithSign { cells += 1 }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return endsWithSign ? cells - 1 : cells
    }
}

extension Substring {
    var trimmedEnd: Substring {
        var rest = self
        while let last = rest.unicodeScalars.last, last == " " || last == "\t" { rest.unicodeScalars.removeLast() }
        return rest
    }
}
