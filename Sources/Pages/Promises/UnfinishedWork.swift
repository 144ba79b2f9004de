public import Diagnostics
public import Disclosure
import Quantities
public import Settings

/// What the report itself says is not done: actions of the records, and promises of the last report.
///
/// A text that says that it is so contradicts it. The two are tied by the words that they share and others do not: "families who wait
/// get a monthly note" and "Send families on the waiting list a note every month".
public struct UnfinishedWork {
    private struct Entry {
        let text: String
        let state: String
        let terms: Set<String>
    }

    private let entries: [Entry]
    private let done: [Entry]
    /// In how many of all texts each word stands.
    private let uses: [String: Int]

    /// How much of what a sentence and an action say, together, has to be the same: of 2. Measured on both samples: the pairs that
    /// contradict each other have 0.96 and more, the first that does not 0.87 (decision record 28).
    private static let threshold = 0.95

    /// - Parameter texts: all that the report says in the council's own words.
    public init(actions: [PublishableAction], ledger: PromiseLedger, texts: [NarrativeSource], learning: [String]) {
        let open = actions.filter { $0.status != .done }
            .map { ($0.text, $0.status == .notDone ? "not done" : "in progress") }
        let unkept = ledger.lastYear.filter { $0.kind == .notDone || $0.kind == .carriedOn }
            .map { ($0.promise.text, $0.kind == .notDone ? "not done" : "carried on") }
        entries = (open + unkept).map { Entry(text: $0.0, state: $0.1, terms: Terms.of($0.0)) }
        done = actions.filter { $0.status == .done }.map {
            Entry(text: $0.text, state: "done", terms: Terms.of($0.text))
        }
        let sentences = texts.flatMap { ProseSentence.all(of: SourceText(path: "", text: $0.text).lines).map(\.text) }
        let all = (sentences + learning + actions.map(\.text)).map(Terms.of)
        uses = all.reduce(into: [:]) { uses, terms in
            for term in terms { uses[term, default: 0] += 1 }
        }
    }

    /// Sentences of a text that say it is so.
    public func findings(in text: NarrativeSource) -> Findings {
        let source = SourceText(path: text.path, text: text.text)
        return Findings(
            ProseSentence.all(of: source.lines).compactMap { sentence in
                problem(with: sentence.text)?.finding(at: source.place(line: sentence.line))
            })
    }

    /// The same of what a service did, as `learning.yaml` says it.
    public func finding(about sentence: String, at place: SourceLocation) -> Finding? {
        problem(with: sentence)?.finding(at: Place(place))
    }

    private func problem(with sentence: String) -> PageProblem? {
        guard !sentence.contains("{{ action."), !sentence.hasPrefix("#") else { return nil }
        if let first = entries.first, WholeList.isDone(sentence, butFor: entries.count) {
            return .contradictsAction(first.text, first.state)
        }
        // What is denied is held against what was done, all else against what was not.
        let against = WholeList.denies(sentence) ? done : Terms.isHedged(sentence) ? [] : entries
        let terms = Terms.of(sentence)
        let nearest = against.map { ($0, likeness(terms, $0.terms)) }.max { $0.1 < $1.1 }
        guard let (entry, likeness) = nearest, likeness >= Self.threshold else { return nil }
        return .contradictsAction(entry.text, entry.state)
    }

    /// The part of each that both say, added up: from 0 to 2. One word alone is chance.
    private func likeness(_ first: Set<String>, _ second: Set<String>) -> Double {
        let shared = first.intersection(second)
        guard shared.count > 1, first.count > 2 else { return 0 }
        let weight = shared.sorted().map(weight).reduce(0, +)
        return weight / first.sorted().map(self.weight).reduce(0, +)
            + weight / second.sorted().map(self.weight).reduce(0, +)
    }

    /// A word that stands in every text says nothing.
    private func weight(_ term: String) -> Double { 1 / Double(1 + (uses[term] ?? 0)).squareRoot() }
}

/// The words of a text that say what it is about, without their endings.
private enum Terms {
    static func of(_ text: String) -> Set<String> {
        let plain = text.replacing(/\{\{.*?\}\}/, with: " ").lowercased()
        let words = plain.split { !$0.isLetter }.filter { $0.count > 3 && !common.contains(String($0)) }
        return Set(words.map { stem(String($0)) })
    }

    /// Whether a sentence says that something is not so yet, or leaves it open.
    static func isHedged(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }
        return words.contains { hedges.contains(String($0)) || $0.hasSuffix("n't") || $0.hasSuffix("n\u{2019}t") }
    }

    private static func stem(_ word: String) -> String {
        let ending = endings.first { word.hasSuffix($0) && word.count - $0.count >= 4 }
        return String(word.dropLast(ending?.count ?? 0))
    }

    /// Longest first.
    private static let endings = [
        "ments", "ment", "ings", "ing", "ies", "ied", "ers", "ely", "er", "ed", "es", "ly", "s", "e",
    ]

    private static let hedges = wordSet(
        """
        not never yet plan plans planned will shall want wants wanted would should could may might ask asks asked wish
        hope hopes being try tries tried trying begin began begun start started still next aim aims towards hard need
        needs needed
        """)

    private static let common = wordSet(
        """
        about above after again also another because been before between both cannot each else even every from have
        help helped here into itself just more most much must only other over same some such than that their them then
        there these they this those through under until very what when where which while with within without your ours
        make made take goes came come give given keep kept look looks were first year years people
        """)
}
