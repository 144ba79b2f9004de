/// A sentence of a Markdown text as its author wrote it, for rules that judge words.
struct ProseSentence {
    let text: String
    /// Small letters and single blanks, without marks of Markdown or the full stop.
    let plain: String
    /// Where it begins.
    let line: Int
    /// The number of its paragraph or item.
    let paragraph: Int

    init(_ text: String, line: Int, paragraph: Int) {
        self.text = text
        self.line = line
        self.paragraph = paragraph
        plain = Self.plain(text)
    }

    /// What stands in a fence is for its block, unless `withFences`; a comment is for authors, and so is the head of a page.
    static func all(of lines: [Substring], withFences: Bool = false) -> [ProseSentence] {
        var reader = SentenceReader(readsFences: withFences)
        let head = lines.first == "---" ? lines.dropFirst().firstIndex(of: "---").map { $0 + 1 } ?? 0 : 0
        for (number, line) in lines.enumerated().dropFirst(head) { reader.read(line, number: number + 1) }
        reader.close()
        return reader.sentences
    }

    static func plain(_ text: String) -> String {
        let words = text.lowercased().unicodeScalars.split(whereSeparator: \.isBlank).map { word in
            String(String.UnicodeScalarView(word.filter { !isMark($0) }))
        }
        let said = words.filter { !$0.isEmpty }.drop { $0.unicodeScalars.allSatisfy(isNumbering) }
        var plain = said.joined(separator: " ")
        while let last = plain.unicodeScalars.last, last == "." || last == "!" { plain.unicodeScalars.removeLast() }
        return plain
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "*", "_", "`", "#", ">": true
        default: false
        }
    }

    private static func isNumbering(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "-", "+", ".", ")": true
        default: false
        }
    }
}

/// By scalars, not characters: every text is read so, and where a letter ends does not matter here.
private struct SentenceReader {
    let readsFences: Bool
    var sentences: [ProseSentence] = []
    private var open = ""
    private var isBlank = true
    private var start = 1
    private var paragraph = 0
    private var isFenced = false

    init(readsFences: Bool) { self.readsFences = readsFences }

    mutating func read(_ line: Substring, number: Int) {
        let isFence = line.hasPrefix("```")
        if isFence { isFenced.toggle() }
        let isLeftOut = isFence || line.hasPrefix("<!--") || (isFenced && !readsFences)
        if isLeftOut || isFenced || Self.isBreak(line.unicodeScalars) {
            close()
            paragraph += 1
        }
        if isLeftOut { return }
        if !open.isEmpty { open += " " }
        add(line, number)
    }

    private mutating func add(_ line: Substring, _ number: Int) {
        let scalars = line.unicodeScalars
        var (taken, place) = (line.startIndex, line.startIndex)
        while place < scalars.endIndex {
            let scalar = scalars[place]
            place = scalars.index(after: place)
            if isBlank, !scalar.isBlank { (isBlank, start) = (false, number) }
            guard scalar == "." || scalar == "!" || scalar == "?" else { continue }
            let next = place < scalars.endIndex ? scalars[place] : " "
            guard next.isBlank || next == "*" || next == "_" else { continue }
            open += line[taken..<place]
            taken = place
            close()
        }
        open += line[taken...]
    }

    mutating func close() {
        if !isBlank { sentences.append(ProseSentence(open, line: start, paragraph: paragraph)) }
        (open, isBlank) = ("", true)
    }

    /// Nothing, or the beginning of a heading, a point, a box or a row.
    private static func isBreak(_ line: Substring.UnicodeScalarView) -> Bool {
        let text = line.drop(while: \.isBlank)
        guard let first = text.first else { return true }
        if "-*+#>|".unicodeScalars.contains(first) { return true }
        let rest = text.drop { ("0"..."9").contains($0) }
        guard rest.startIndex > text.startIndex, rest.first == "." || rest.first == ")" else { return false }
        return rest.dropFirst().first?.isBlank ?? false
    }
}

extension Unicode.Scalar {
    /// A blank of any width, or the end of a line.
    fileprivate var isBlank: Bool {
        value == 32 || (9...13).contains(value) || value == 0xA0 || value > 0xFF && properties.isWhitespace
    }
}
