public import Diagnostics
public import Quantities
public import Settings

/// An entry of `content/<council>/withdrawn-quotes.yaml`: consent was taken back, so that these words, and any
/// others of that compliment, are never published again. The words themselves are not kept.
public struct WithdrawnQuote: Hashable, Sendable {
    /// The edition whose records hold the compliment.
    public let edition: EditionName
    public let compliment: String
    /// SHA-256 of the text that was printed, so that no other edition prints it; nil where it never was.
    public let textDigest: String?
    public let date: CalendarDate
    /// Who recorded it, by role.
    public let role: String

    public init(
        edition: EditionName, compliment: String, textDigest: String?, date: CalendarDate, role: String
    ) {
        self.edition = edition
        self.compliment = compliment
        self.textDigest = textDigest
        self.date = date
        self.role = role
    }

    /// Whether an approval of an edition would publish what was taken back.
    public func covers(_ approval: QuoteApproval, of edition: EditionName) -> Bool {
        (edition == self.edition && approval.compliment == compliment)
            || QuoteApproval.digest(of: approval.text) == textDigest
    }

    /// Reads `withdrawn-quotes.yaml`.
    public static func read(_ root: SettingsNode, _ findings: inout Findings) -> [WithdrawnQuote] {
        var map = MapReader(root, name: "the list of withdrawn quotes")
        let entries = map.list("withdrawn").map { node in
            var inner = MapReader(node, name: "a withdrawn quote")
            let entry = WithdrawnQuote(
                edition: EditionName(inner.string("edition")), compliment: inner.string("compliment"),
                textDigest: inner.optionalString("text_sha256"), date: inner.date("on"),
                role: inner.string("recorded_by"))
            if RoleName.looksLikeAPerson(entry.role) {
                let place = inner.optionalNode("recorded_by")?.location ?? node.location
                inner.report(RoleProblem(location: place, key: "recorded_by").finding)
            }
            map.report(inner.finish())
            return entry
        }
        findings.report(map.finish())
        return entries
    }

    /// The file that `read` takes.
    public static func yaml(_ entries: [WithdrawnQuote]) -> String {
        let lines = entries.map { entry in
            "  - {edition: \(QuoteApproval.scalar(entry.edition.text)), "
                + "compliment: \(QuoteApproval.scalar(entry.compliment)), "
                + (entry.textDigest.map { "text_sha256: \($0), " } ?? "")
                + "on: \(entry.date), recorded_by: \(QuoteApproval.scalar(entry.role))}"
        }
        return "# Written by 'heard quotes withdraw'. What stands here is never published again.\nwithdrawn:\n"
            + lines.map { $0 + "\n" }.joined()
    }
}
