public import Redaction

/// The rules of redaction as the gate uses them: what they mark in a text that is to be printed.
public struct QuoteRules: Sendable {
    /// The version of the rules and of their word lists.
    public let version: String
    /// What they mark in a text, in its order.
    public let marks: @Sendable (_ text: String) -> [MarkedWords]
    /// Reasons that nobody may overrule, such as a telephone number.
    public let neverAccepted: Set<String>

    public init(
        version: String, neverAccepted: Set<String> = [],
        marks: @escaping @Sendable (_ text: String) -> [MarkedWords]
    ) {
        self.version = version
        self.neverAccepted = neverAccepted
        self.marks = marks
    }

    /// The marks that an approval does not list, or may not: each entry lets one mark stand.
    func unlisted(in approval: QuoteApproval) -> [MarkedWords] {
        var open = approval.accepted.filter { !neverAccepted.contains($0.reason) }
        return marks(approval.text).filter { mark in
            guard let place = open.firstIndex(of: mark.accepted) else { return true }
            open.remove(at: place)
            return false
        }
    }
}

/// Words of a text that the rules mark.
public struct MarkedWords: Hashable, Sendable {
    /// The number of the first word, from 1.
    public let position: Int
    public let words: String
    /// The name of the reason, such as `also-a-name`.
    public let reason: String

    public init(position: Int, words: String, reason: String) {
        self.position = position
        self.words = words
        self.reason = reason
    }

    /// What an approval writes to let them stand.
    public var accepted: AcceptedWords { AcceptedWords(words: words, reason: reason) }
}

extension QuoteRules {
    /// What nobody may let stand: printing it would hand out a way to a person, whatever the reader thinks.
    public static let neverAccepted: Set<Reason> = [
        .email, .webAddress, .handle, .telephone, .nhsNumber, .niNumber, .postcode, .caseReference, .registerChild,
        .hiddenCharacters, .lookAlikeLetters,
    ]

    /// The rules by which quotes are proposed, held against what is to be printed.
    public init(_ redactor: Redactor) {
        self.init(
            version: redactor.version.description, neverAccepted: Set(Self.neverAccepted.map(\.rawValue)),
            marks: { Self.marks(redactor.propose($0)) })
    }

    /// The pieces that would be taken out. What is doubtful about a whole quote, such as careless capitals, is for who
    /// reads the raw words: once words are taken out, it says nothing about those that are left.
    private static func marks(_ proposal: Proposal) -> [MarkedWords] {
        var position = 0
        var marks: [MarkedWords] = []
        for piece in proposal.pieces {
            if piece.isWord { position += 1 }
            guard piece.state != .kept, let reason = piece.reasons.first else { continue }
            marks.append(MarkedWords(position: max(1, position), words: piece.original, reason: reason.rawValue))
        }
        return marks
    }
}
