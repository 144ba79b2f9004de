public import Diagnostics
import Quantities
public import Settings

/// What a council's own text promises: each sentence that says "we will" stands in the edition's ledger, with somebody who
/// answers for it, or it is a way to promise without anybody having to keep it.
public enum PromiseWords {
    /// The promises of a text that no entry of the ledger has.
    public static func findings(in text: NarrativeSource, ledger: PromiseLedger) -> Findings {
        let known = Set(ledger.open.map { plain($0.text) })
        let source = SourceText(path: text.path, text: text.text)
        var findings = Findings()
        let sentences = sentences(of: source.lines)
        // A paragraph that speaks to somebody tells how the service works.
        let spoken = Set(sentences.filter { says([" you ", " your "], $0.text) }.map(\.paragraph))
        for sentence in sentences where isPromise(sentence.text) && !spoken.contains(sentence.paragraph) {
            let said = plain(sentence.text)
            guard !known.contains(said), !known.contains(where: { said == "we will \($0)" }) else { continue }
            // A text is built and read while it is written; publishing asks for the entry.
            let problem = PageProblem.unlistedPromise.finding(at: source.place(line: sentence.line))
            findings.report(problem.weighing(.warning))
        }
        return findings
    }

    private static func isPromise(_ sentence: String) -> Bool {
        // A question and what is said in a note to other authors promise nothing.
        guard !sentence.hasSuffix("?") else { return false }
        // So does what is done in every case of a kind.
        let start = plain(sentence).split(separator: " ").first
        let isStanding = says([" if "], sentence) || start == "when" || start == "where"
        return !isStanding && says([" we will ", " we shall ", " we'll ", " we\u{2019}ll "], sentence)
    }

    private static func says(_ words: [String], _ sentence: String) -> Bool {
        let plain = " \(plain(sentence)) "
        return words.contains { plain.contains($0) }
    }

    private struct Sentence {
        let text: String
        /// Where it begins.
        let line: Int
        /// The number of its paragraph or item.
        let paragraph: Int
    }

    /// What stands in a fence is for its block; a comment is for authors.
    private static func sentences(of lines: [Substring]) -> [Sentence] {
        var sentences: [Sentence] = []
        var (open, start, paragraph, isFenced): (String, Int, Int, Bool) = ("", 1, 0, false)
        func isBreak(_ line: String) -> Bool {
            line.allSatisfy(\.isWhitespace) || line.prefixMatch(of: /\s*(?:[-*+#>|]|[0-9]+[.)]\s)/) != nil
        }
        func close() {
            if !open.allSatisfy(\.isWhitespace) {
                sentences.append(Sentence(text: open, line: start, paragraph: paragraph))
            }
            open = ""
        }
        for (number, line) in lines.enumerated() {
            if line.hasPrefix("```") { isFenced.toggle() }
            if isFenced || line.hasPrefix("```") || line.hasPrefix("<!--") || isBreak(String(line)) {
                close()
                paragraph += 1
            }
            if isFenced || line.hasPrefix("```") || line.hasPrefix("<!--") { continue }
            for character in (open.isEmpty ? "" : " ") + String(line) {
                if open.allSatisfy(\.isWhitespace) { start = number + 1 }
                open.append(character)
                if ".!?".contains(character) { close() }
            }
        }
        close()
        return sentences
    }

    /// Small letters and single blanks, without marks of Markdown or the full stop.
    private static func plain(_ text: String) -> String {
        let words = text.lowercased().filter { !"*_`#>".contains($0) }.split(whereSeparator: \.isWhitespace)
        let trimmed = words.drop { $0.allSatisfy { "-+.)0123456789".contains($0) } }.joined(separator: " ")
        return String(trimmed.reversed().drop { ".!".contains($0) }.reversed())
    }
}
