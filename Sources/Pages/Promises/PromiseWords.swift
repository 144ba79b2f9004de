public import Diagnostics
import Quantities
public import Settings

/// What a council's own text promises: each sentence that says "we will" stands in the edition's ledger, with somebody who
/// answers for it, or it is a way to promise without anybody having to keep it.
public enum PromiseWords {
    /// The promises of a text that no entry of the ledger has.
    public static func findings(in text: NarrativeSource, ledger: PromiseLedger) -> Findings {
        let known = Set(ledger.open.map { ProseSentence.plain($0.text) })
        let source = SourceText(path: text.path, text: text.text)
        var findings = Findings()
        let sentences = ProseSentence.all(of: source.lines)
        // A paragraph that speaks to somebody tells how the service works.
        let spoken = Set(sentences.filter { says([" you ", " your "], $0.plain) }.map(\.paragraph))
        for sentence in sentences where isPromise(sentence) && !spoken.contains(sentence.paragraph) {
            let said = sentence.plain
            guard !known.contains(said), !known.contains(where: { said == "we will \($0)" }) else { continue }
            // A text is built and read while it is written; publishing asks for the entry.
            findings.report(PageProblem.unlistedPromise.finding(at: source.place(line: sentence.line)))
        }
        return findings
    }

    private static func isPromise(_ sentence: ProseSentence) -> Bool {
        // A question and what is said in a note to other authors promise nothing.
        guard !sentence.text.hasSuffix("?") else { return false }
        // Nor does what is done in every case of a kind.
        let start = sentence.plain.prefix { $0 != " " }
        let isStanding = says([" if "], sentence.plain) || start == "when" || start == "where"
        return !isStanding && says([" we will ", " we shall ", " we'll ", " we\u{2019}ll "], sentence.plain)
    }

    private static func says(_ words: [String], _ plain: String) -> Bool {
        let sentence = " \(plain) "
        return words.contains { sentence.contains($0) }
    }
}
