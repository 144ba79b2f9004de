public import Disclosure
public import Redaction

/// One compliment with words, as a reader needs it: the proposal with its raw text, and what it would be printed
/// under. It lives in memory only.
public struct ReviewQuote: Sendable {
    /// The reference of the compliment.
    public let compliment: String
    public let proposal: Proposal
    public let label: QuoteLabel
    public let fitness: QuoteLabelRule.Judgement
    /// Why the words may be published.
    public let basis: QuoteBasis

    public init(
        compliment: String, proposal: Proposal, label: QuoteLabel, fitness: QuoteLabelRule.Judgement, basis: QuoteBasis
    ) {
        self.compliment = compliment
        self.proposal = proposal
        self.label = label
        self.fitness = fitness
        self.basis = basis
    }

    /// The text as written.
    var raw: String { proposal.pieces.map(\.original).joined() }

    /// What stands under the quote; nil where its label may not be printed.
    var caption: String? {
        if case .fits(let caption) = fitness { caption } else { nil }
    }

    /// What is printed with these decisions.
    func printed(_ decisions: Decisions) -> String { proposal.text(deciding: decisions.byPiece) }

    /// The digest that binds an approval to what is printed with these decisions.
    func digest(_ decisions: Decisions) -> String {
        QuoteApproval.digest(of: printed(decisions), under: caption ?? "")
    }

    /// Whether the rules marked anything, in a piece or in the whole.
    var isMarked: Bool {
        proposal.action != .publish || !proposal.doubts.isEmpty || proposal.pieces.contains { $0.state != .kept }
    }

    /// Words of the raw text, for the time that reading it takes.
    var wordCount: Int { proposal.pieces.count { $0.isWord } }
}

extension Piece {
    /// Whether a reader may let it stand as written.
    var mayBePrinted: Bool { QuoteRules.neverAccepted.isDisjoint(with: reasons) }

    /// Whether it is put before the reader as marked.
    var isMarked: Bool { state != .kept }
}
