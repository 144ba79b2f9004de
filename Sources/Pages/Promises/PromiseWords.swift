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
        for sentence in sentences(of: source.lines) where isPromise(sentence.text) {
            let said = plain(sentence.text)
            guard !known.contains(said), !known.contains(where: { said == "we will \($0)" }) else { continue }
            findings.report(PageProblem.unlistedPromise.finding(at: source.place(line: sentence.line)))
        }
        return findings
    }

    private static func isPromise(_ sentence: String) -> Bool {
        // A question and what is said in a note to other authors promise nothing.
        guard !sentence.hasSuffix("?") else { return false }
        let words = " \(plain(sentence)) "
        return [" we will ", " we shall ", " we'll ", " we\u{2019}ll "].contains { words.contains($0) }
    }

    /// With the line that each begins in. What stands in a fence is for its block; a comment is for authors.
    private static func sentences(of lines: [Substring]) -> [(text: String, line: Int)] {
        var sentences: [(text: String, line: Int)] = []
        var (open, start, isFenced): (String, Int, Bool) = ("", 1, false)
        func isBreak(_ line: String) -> Bool {
            line.allSatisfy(\.isWhitespace) || line.prefixMatch(of: /\s*(?:[-*+#>|]|[0-9]+[.)]\s)/) != nil
        }
        func close() {
            if !open.allSatisfy(\.isWhitespace) { sentences.append((open, start)) }
            open = ""
        }
        for (number, line) in lines.enumerated() {
            if line.hasPrefix("```") { isFenced.toggle() }
            if isFenced || line.hasPrefix("```") || line.hasPrefix("<!--") || isBreak(String(line)) { close() }
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
