/// A sentence of a Markdown text as its author wrote it, for rules that judge words.
struct ProseSentence {
    let text: String
    /// Where it begins.
    let line: Int
    /// The number of its paragraph or item.
    let paragraph: Int

    /// Small letters and single blanks, without marks of Markdown or the full stop.
    var plain: String { Self.plain(text) }

    /// What stands in a fence is for its block, unless `withFences`; a comment is for authors, and so is the head of a page.
    static func all(of lines: [Substring], withFences: Bool = false) -> [ProseSentence] {
        var reader = SentenceReader(readsFences: withFences)
        let head = lines.first == "---" ? lines.dropFirst().firstIndex(of: "---").map { $0 + 1 } ?? 0 : 0
        for (number, line) in lines.enumerated().dropFirst(head) { reader.read(line, number: number + 1) }
        reader.close()
        return reader.sentences
    }

    static func plain(_ text: String) -> String {
        let words = text.lowercased().filter { !"*_`#>".contains($0) }.split(whereSeparator: \.isWhitespace)
        let trimmed = words.drop { $0.allSatisfy { "-+.)0123456789".contains($0) } }.joined(separator: " ")
        return String(trimmed.reversed().drop { ".!".contains($0) }.reversed())
    }
}

private struct SentenceReader {
    let readsFences: Bool
    var sentences: [ProseSentence] = []
    private var open = ""
    private var start = 1
    private var paragraph = 0
    private var isFenced = false

    init(readsFences: Bool) { self.readsFences = readsFences }

    mutating func read(_ line: Substring, number: Int) {
        let isFence = line.hasPrefix("```")
        if isFence { isFenced.toggle() }
        let isLeftOut = isFence || line.hasPrefix("<!--") || (isFenced && !readsFences)
        if isLeftOut || isFenced || Self.isBreak(line) {
            close()
            paragraph += 1
        }
        if isLeftOut { return }
        let characters = Array((open.isEmpty ? "" : " ") + line)
        for (index, character) in characters.enumerated() {
            if open.allSatisfy(\.isWhitespace) { start = number }
            open.append(character)
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if ".!?".contains(character), next.isWhitespace || next == "*" || next == "_" { close() }
        }
    }

    mutating func close() {
        if !open.allSatisfy(\.isWhitespace) {
            sentences.append(ProseSentence(text: open, line: start, paragraph: paragraph))
        }
        open = ""
    }

    private static func isBreak(_ line: Substring) -> Bool {
        line.allSatisfy(\.isWhitespace) || line.prefixMatch(of: /\s*(?:[-*+#>|]|[0-9]+[.)]\s)/) != nil
    }
}
