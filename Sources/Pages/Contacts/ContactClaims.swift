public import Diagnostics

/// Sentences that say that contacts were checked, beside what `contacts.yaml` says of the check.
public struct ContactClaims {
    private let contacts: [Contact]

    public init(_ book: ContactBook) { contacts = book.contacts.filter { $0.ways.phone != nil || $0.ways.text != nil } }

    public func findings(in text: NarrativeSource) -> Findings {
        let source = SourceText(path: text.path, text: text.text)
        return Findings(
            ProseSentence.all(of: source.lines).flatMap { sentence in
                problem(with: sentence.plain).map { [finding($0, at: source, sentence.line)] } ?? []
            })
    }

    /// The first contact of which a sentence says more than anybody did.
    private func problem(with sentence: String) -> Contact? {
        guard sentence.contains(Self.check), !sentence.contains(/\b(?:not|never|nobody|no one)\b/) else { return nil }
        let named = contacts.filter { sentence.contains($0.name.lowercased()) }
        let isOfNumbers = sentence.contains(/\b(?:tele)?phone|\bhelplines?\b|\bcontacts?\b/)
        guard isOfNumbers || !named.isEmpty && sentence.contains(/\bnumbers?\b/) else { return nil }
        return (named.isEmpty ? contacts : named).first { $0.proof.check != .called }
    }

    /// "were checked", "we rang": done by the council, and not by those who rang it.
    private static var check: Regex<Substring> {
        #/
        \b(?:was|were|been|is|are)\s(?:all\s|each\s)?(?:checked|tested|tried|rung|dialled|verified)\b
        | \bwe\s(?:have\s|all\s)*(?:checked|tested|rang|rung|called|tried|dialled|verified)\b
        /#
    }

    private func finding(_ contact: Contact, at source: SourceText, _ line: Int) -> Finding {
        Finding(
            .contactChecked, at: source.place(line: line).location,
            "this says that telephone numbers were checked, and what is known of '\(contact.role)' is: "
                + contact.proof.words.lowercased(),
            related: [Related(contact.location, "the contact")],
            fix: "say no more than was done; or ring it, then write 'checked: called' with the day under 'checked_on'")
    }
}
