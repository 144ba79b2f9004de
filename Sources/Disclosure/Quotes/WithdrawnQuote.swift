public import Diagnostics
public import Quantities
public import StrictYAML

/// An entry of `content/<council>/withdrawn-quotes.yaml`: consent was taken back, so that these words, and any
/// others of that compliment, are never published again. The words themselves are not kept.
public struct WithdrawnQuote: Hashable, Sendable {
    /// The edition whose records hold the compliment.
    public let edition: EditionName
    public let compliment: String
    /// SHA-256 of the text that was printed, so that no other edition prints it; nil where it never was.
    public let textDigest: String?
    /// What its words are found by elsewhere; none of a quote that was never printed.
    public let traces: [WordTrace]
    public let date: CalendarDate
    /// Who recorded it, by role.
    public let role: String

    public init(
        edition: EditionName, compliment: String, text: (digest: String?, traces: [WordTrace]), date: CalendarDate,
        role: String
    ) {
        self.edition = edition
        self.compliment = compliment
        textDigest = text.digest
        traces = text.traces
        self.date = date
        self.role = role
    }

    /// Whether an approval of an edition would publish what was taken back.
    public func covers(_ approval: QuoteApproval, of edition: EditionName) -> Bool {
        isOf(approval.compliment, in: edition)
            || QuoteApproval.digest(of: approval.text) == textDigest
    }

    /// Whether it takes back a compliment of an edition. References are the same where records take them for the same.
    public func isOf(_ reference: String, in edition: EditionName) -> Bool {
        edition == self.edition && reference.folded == compliment.folded
    }

    fileprivate static func read(_ node: SettingsNode, _ map: inout MapReader) -> WithdrawnQuote {
        var inner = MapReader(node, name: "a withdrawn quote")
        let traces = inner.strings("words").map { WordTrace($0) }
        if traces.contains(nil), let node = inner.optionalNode("words") {
            inner.wrongKind(node, "words", "what 'heard quotes withdraw' wrote")
        }
        let entry = WithdrawnQuote(
            edition: EditionName(inner.string("edition")), compliment: inner.string("compliment"),
            text: (inner.optionalString("text_sha256"), traces.compactMap(\.self)), date: inner.date("on"),
            role: inner.string("recorded_by"))
        if RoleName.looksLikeAPerson(entry.role) {
            let place = inner.optionalNode("recorded_by")?.location ?? node.location
            inner.report(RoleProblem(location: place, key: "recorded_by").finding)
        }
        map.report(inner.finish())
        return entry
    }

    fileprivate var yaml: String {
        let words = traces.map { QuoteApproval.scalar($0.text) }.joined(separator: ", ")
        return "  - {edition: \(QuoteApproval.scalar(edition.text)), compliment: \(QuoteApproval.scalar(compliment)), "
            + (textDigest.map { "text_sha256: \($0), " } ?? "") + (words.isEmpty ? "" : "words: [\(words)], ")
            + "on: \(date), recorded_by: \(QuoteApproval.scalar(role))}\n"
    }
}

/// `content/<council>/withdrawn-quotes.yaml`.
public struct WithdrawnQuotes: Hashable, Sendable {
    public let quotes: [WithdrawnQuote]
    /// Of the digests of their words; empty where none has any.
    public let salt: String

    public init(_ quotes: [WithdrawnQuote] = [], salt: String = "") {
        self.quotes = quotes
        self.salt = salt
    }

    /// What finds their words.
    public var words: WithdrawnWords { WithdrawnWords(quotes, salt: salt) }

    public static func read(_ root: SettingsNode, _ findings: inout Findings) -> WithdrawnQuotes {
        var map = MapReader(root, name: "the list of withdrawn quotes")
        let quotes = map.list("withdrawn").map { WithdrawnQuote.read($0, &map) }
        let salt = quotes.allSatisfy(\.traces.isEmpty) ? map.optionalString("salt") ?? "" : map.string("salt")
        findings.report(map.finish())
        return WithdrawnQuotes(quotes, salt: salt)
    }

    /// With one more, in place of what is known of the same compliment.
    public func adding(_ quote: WithdrawnQuote) -> WithdrawnQuotes {
        let others = quotes.filter { !$0.isOf(quote.compliment, in: quote.edition) }
        return WithdrawnQuotes(others + [quote], salt: salt)
    }

    /// The file that `read` takes.
    public var yaml: String {
        "# Written by 'heard quotes withdraw'. What stands here is never published again.\n"
            + (salt.isEmpty ? "" : "salt: \(QuoteApproval.scalar(salt))\n") + "withdrawn:\n"
            + quotes.map(\.yaml).joined()
    }
}
