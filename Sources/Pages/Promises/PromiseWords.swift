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
        return !isStanding && PromiseGrammar.promises(sentence.plain)
    }

    private static func says(_ words: [String], _ plain: String) -> Bool {
        let sentence = " \(plain) "
        return words.contains { sentence.contains($0) }
    }
}

/// How English says of somebody that they are going to do something.
private enum PromiseGrammar {
    static func promises(_ plain: String) -> Bool {
        let words = plain.replacing("\u{2019}", with: "'").split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(
            String.init)
        guard !words.contains(where: others.contains) else { return false }
        return words.indices.contains { isOwn(words, $0) || isPassive(words, $0) }
    }

    /// "We will", "the council intends to", "managers are going to", "the team is to".
    private static func isOwn(_ words: [String], _ index: Int) -> Bool {
        guard actors.contains(words[index]) else { return words[index] == "we'll" }
        // "What the council will do" promises nothing.
        if words[..<index].suffix(2).contains(where: asking.contains) { return false }
        let rest = words[(index + 1)...].drop { $0 == "also" || $0 == "now" || $0 == "therefore" }
        let next = Array(rest.prefix(3))
        guard let verb = next.first else { return false }
        if verb == "will" || verb == "shall" { return true }
        let isTo = next.count > 1 && next[1] == "to"
        if isTo, intents.contains(verb) { return true }
        guard verb == "is" || verb == "are" else { return false }
        return next.dropFirst().elementsEqual(["going", "to"]) || next.dropFirst().elementsEqual(["planning", "to"])
            || (isTo && words[index] != "we" && next.count > 2)
    }

    /// "A new form will be introduced", "two more advocates are to be appointed", "is due to open".
    private static func isPassive(_ words: [String], _ index: Int) -> Bool {
        guard fresh.contains(words[index]), index > 1 else { return false }
        let before = words[..<index].suffix(3).filter { $0 != "also" && $0 != "soon" }
        return before.suffix(2).elementsEqual(["will", "be"])
            || before.suffix(2).elementsEqual(["to", "be"])
                && before.first.map { $0 == "is" || $0 == "are" } ?? false
    }

    private static let actors = wordSet(
        """
        we council team teams service services manager managers director directors officers staff department directorate
        """)
    private static let asking: Set<String> = ["what", "how", "whether", "which", "who", "why"]
    private static let intents = wordSet(
        """
        intend intends plan plans propose proposes expect promise promises
        """)
    /// What is done once, when something new begins.
    private static let fresh = wordSet(
        """
        introduced launched opened set appointed recruited hired created built developed rolled extended trialled piloted
        replaced rewritten redesigned improved reviewed updated trained published printed started doubled
        """)
    /// What other bodies are going to do is none of the council's promises.
    private static let others = wordSet(
        """
        ombudsman ofsted government ministers parliament bill regulations court
        """)
}
