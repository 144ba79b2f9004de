import CLibCrypto
public import Diagnostics
public import Quantities

/// One file of `approvals/`: people in their roles stood for exactly these words under exactly this label.
///
/// ```yaml
/// compliment: K-0252                 # the reference of the record; never printed
/// text: "Thank you, [my social worker]. You rang when you said you would."
/// source: parents-or-carers          # a category of the dimension `source`
/// who: A parent or carer             # printed under the quote
/// labels: {service_area: fostering}  # further labels, printed after it; mostly none
/// sha256: 3f0a...                    # of what is printed; one changed byte voids the approval
/// basis: consent
/// rules: 2026-11-a1b2c3d4            # the version of the rules that the words were held against
/// accepted:                          # what those rules mark in the text above, and why it may stand
///   - {words: Summer, reason: also-a-name}
/// approved: {by: Complaints manager, on: 2022-08-22}
/// second: {by: Head of Service, on: 2022-08-23}
/// ```
public struct QuoteApproval: Sendable {
    /// The file's name without `.yaml`; pages name the quote by it.
    public let id: String
    /// The reference of the compliment in the records. Never printed.
    public let compliment: String
    public let text: String
    public let label: QuoteLabel
    public let digest: String
    public let basis: QuoteBasis
    /// The version of the rules that the text was held against when it was approved.
    public let rules: String
    public let accepted: [AcceptedWords]
    public let approved: Approver
    public let second: Approver?
    public let location: SourceLocation

    public init(
        id: String, words: ApprovedWords, rules: String, accepted: [AcceptedWords],
        approvers: (first: Approver, second: Approver?)
    ) {
        self.id = id
        compliment = words.compliment
        text = words.text
        label = words.label
        digest = words.digest
        basis = words.basis
        self.rules = rules
        self.accepted = accepted
        approved = approvers.first
        second = approvers.second
        location = words.location
    }

    /// Somebody who answers for the quote, by role and never by name, and the day on which they did.
    public struct Approver: Hashable, Sendable {
        public let role: String
        public let date: CalendarDate

        public init(role: String, date: CalendarDate) {
            self.role = role
            self.date = date
        }
    }

    /// Whether a text names a role and not a person.
    public static func isRole(_ text: String) -> Bool { !text.isEmpty && !RoleName.looksLikeAPerson(text) }

    /// SHA-256 of the UTF-8 bytes of a text, in 64 small hexadecimal digits.
    public static func digest(of text: String) -> String {
        let bytes = Array(text.utf8)
        var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe hash.withUnsafeMutableBufferPointer { output in
                _ = unsafe SHA256(input.baseAddress, input.count, output.baseAddress)
            }
        }
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The digest that an approval of a quote carries: of its text, a line break, and the line printed under it.
    public static func digest(of text: String, under caption: String) -> String {
        digest(of: text + "\n" + caption)
    }
}

/// What an approval is about: the words, what they come from, and why they may be published.
public struct ApprovedWords: Sendable {
    public let compliment: String
    public let text: String
    public let label: QuoteLabel
    public let digest: String
    public let basis: QuoteBasis
    public let location: SourceLocation

    public init(
        compliment: String, text: String, label: QuoteLabel, basis: QuoteBasis,
        proof: (digest: String, location: SourceLocation)
    ) {
        self.compliment = compliment
        self.text = text
        self.label = label
        self.basis = basis
        digest = proof.digest
        location = proof.location
    }
}

/// Words of an approved text that the rules mark, and that its approvers let stand.
public struct AcceptedWords: Hashable, Sendable {
    public let words: String
    /// Why the rules mark them, by the name of the reason.
    public let reason: String

    public init(words: String, reason: String) {
        self.words = words
        self.reason = reason
    }
}

/// Why a council may publish somebody's words.
public enum QuoteBasis: String, Hashable, Sendable, CaseIterable {
    /// The record says that the person agreed.
    case consent
    /// A task in the public interest, UK GDPR Article 6(1)(e); never against a record that says no.
    case publicTask = "public-task"
}
