public import Redaction

/// One line of the journal: who did what to which quote, and when. No line holds a word of a quote.
public struct JournalEntry: Hashable, Sendable {
    public let at: Moment
    /// The role of the reader.
    public let by: String
    public let event: Event

    public init(at: Moment, by: String, event: Event) {
        self.at = at
        self.by = by
        self.event = event
    }

    public enum Event: Hashable, Sendable {
        /// A reader sat down. The seed draws the quotes that are read again; the first one of a journal counts.
        case opened(seed: String)
        /// A quote was put before the reader.
        case shown(compliment: String)
        case read(Reading)
        /// Two readers, or one where nothing was marked, stand for the same words: the file of the approval.
        case approved(compliment: String, id: String)
    }
}

/// What one reader decided about one quote.
public struct Reading: Hashable, Sendable {
    public let compliment: String
    /// What the reader read: the raw text and the rules that marked it. Another text voids the reading.
    public let basis: String
    public let outcome: Outcome
    /// From when the quote was shown until the decision.
    public let seconds: Int

    public init(compliment: String, basis: String, outcome: Outcome, seconds: Int) {
        self.compliment = compliment
        self.basis = basis
        self.outcome = outcome
        self.seconds = seconds
    }

    public enum Outcome: Hashable, Sendable {
        /// These words, by what was decided about each piece, and the digest of what they print.
        case publish(Decisions, printed: String)
        case withhold(WithholdReason)
    }
}

/// What a reader decided about the pieces of a quote, by their places in it.
public struct Decisions: Hashable, Sendable {
    public var byPiece: [Int: Decision]

    public init(_ byPiece: [Int: Decision] = [:]) { self.byPiece = byPiece }

    /// `3=print;7=my social worker`: pieces in order.
    var text: String {
        byPiece.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.name)" }.joined(separator: ";")
    }

    /// Nil where the text is not one that `text` writes.
    init?(_ text: String) {
        var byPiece: [Int: Decision] = [:]
        for entry in text.split(separator: ";") {
            let parts = entry.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let index = Int(parts[0]), let decision = Decision(name: String(parts[1])) else {
                return nil
            }
            byPiece[index] = decision
        }
        self.byPiece = byPiece
    }
}

extension Decision {
    static let printName = "print"

    /// `print`, or the role that is printed instead.
    var name: String {
        switch self {
        case .accept: Self.printName
        case .redact(let role): (role ?? .word).rawValue
        }
    }

    init?(name: String) {
        if name == Self.printName {
            self = .accept
        } else if let role = Role(rawValue: name) {
            self = .redact(as: role)
        } else {
            return nil
        }
    }
}

/// Why a quote is not published.
public enum WithholdReason: String, Hashable, Sendable, CaseIterable {
    case identifies
    case found
    case meaningless
    case harms
    case noCompliment = "no-compliment"
}
