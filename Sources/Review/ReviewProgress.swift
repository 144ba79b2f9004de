import Diagnostics
public import Disclosure
import Redaction

/// How far a quote is.
public enum QuoteStage: Hashable, Sendable {
    /// Nobody has read it.
    case first
    /// One role has; another must read it without seeing the first one's choice.
    case second(by: String)
    /// Two roles chose differently: both read it again, from the form in which everything is out that either took out.
    case differ(roles: [String])
    /// A reader said that it is not to be published.
    case withheld(WithholdReason, by: String)
    case approved(id: String)

    public var name: String {
        switch self {
        case .first: "awaiting-first-reader"
        case .second: "awaiting-second-reader"
        case .differ: "readers-differ"
        case .withheld: "withheld"
        case .approved: "approved"
        }
    }
}

/// Where the quotes of an edition stand, worked out from the journal alone: nothing else is remembered.
public struct ReviewProgress: Sendable {
    let quotes: [ReviewQuote]
    public private(set) var journal: Journal
    /// The version of the rules that made the proposals.
    let rules: QuoteRules
    /// Sound approvals by compliment: their quotes are done.
    private(set) var approvals: [String: QuoteApproval]
    /// The ids of all approvals, sound or void; a quote that is read again keeps the id of its compliment.
    private var ids: [String: String]

    public init(
        quotes: [ReviewQuote], journal: Journal, rules: QuoteRules, sound: [QuoteApproval], void: [QuoteApproval]
    ) {
        self.quotes = quotes
        self.journal = journal
        self.rules = rules
        approvals = Dictionary(sound.map { ($0.compliment, $0) }, uniquingKeysWith: { first, _ in first })
        ids = Dictionary((sound + void).map { ($0.compliment, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a reading is bound to: the raw text, its label and the rules.
    func basis(of quote: ReviewQuote) -> String {
        QuoteApproval.digest(of: quote.raw + "\n" + (quote.caption ?? "") + "\n" + rules.version)
    }

    public func stage(of quote: ReviewQuote) -> QuoteStage {
        if let approval = approvals[quote.compliment] { return .approved(id: approval.id) }
        let readings = readings(of: quote)
        for entry in readings {
            if case .withhold(let reason) = entry.reading.outcome { return .withheld(reason, by: entry.role) }
        }
        guard let first = readings.first else { return .first }
        return readings.count == 1 ? .second(by: first.role) : .differ(roles: readings.map(\.role).sorted())
    }

    /// Whether a role has to read a quote now.
    func isOpen(_ quote: ReviewQuote, to role: String) -> Bool {
        switch stage(of: quote) {
        case .first: true
        case .second(let first): first != role
        // Whoever read last waits for the others.
        case .differ: readings(of: quote).last?.role != role
        case .withheld, .approved: false
        }
    }

    /// What a reader finds decided already: nothing in a first or second reading, so that nobody follows anybody; after
    /// readers differed, everything taken out that either took out.
    func start(of quote: ReviewQuote) -> Decisions {
        guard case .differ = stage(of: quote) else { return Decisions() }
        let choices = readings(of: quote).sorted { $0.role < $1.role }.compactMap { entry -> Decisions? in
            if case .publish(let decisions, _) = entry.reading.outcome { decisions } else { nil }
        }
        var joined = Decisions()
        for index in quote.proposal.pieces.indices {
            let decided = choices.map { $0.byPiece[index] }
            let out = decided.compactMap { $0 }.first { $0 != .accept }
            if let out {
                joined.byPiece[index] = out
            } else if decided.allSatisfy({ $0 == .accept }) {
                joined.byPiece[index] = .accept
            }
        }
        return joined
    }

    func readings(of quote: ReviewQuote) -> [RoleReading] {
        journal.readings(of: quote.compliment, basis: basis(of: quote))
    }

    /// Whether a quote in which nothing was marked is drawn to be read by a second reader all the same: one in ten,
    /// by a seed that the journal records.
    func isDrawn(_ quote: ReviewQuote) -> Bool {
        let digest = QuoteApproval.digest(of: (journal.seed ?? "") + "\n" + quote.compliment)
        return (UInt32(digest.prefix(8), radix: 16) ?? 0) % 10 == 0
    }

    /// Whether one reader is enough for what these decisions print.
    func needsSecond(_ quote: ReviewQuote, _ decisions: Decisions) -> Bool {
        quote.isMarked || decisions.byPiece.values.contains { $0 != .accept } || isDrawn(quote)
            || !rules.marks(quote.printed(decisions)).isEmpty
    }
}

extension ReviewProgress {
    /// Adds an entry to the journal, and returns its line.
    mutating func record(_ entry: JournalEntry) -> String { journal.append(entry) }

    /// The approval that the readings of a quote now amount to; nil while somebody still has to read it.
    func approval(of quote: ReviewQuote) -> QuoteApproval? {
        var printed: [(role: String, at: Moment, decisions: Decisions, digest: String)] = []
        for entry in readings(of: quote) {
            guard case .publish(let decisions, let digest) = entry.reading.outcome else { return nil }
            printed.append((entry.role, entry.at, decisions, digest))
        }
        guard let last = printed.last, quote.caption != nil, last.digest == quote.digest(last.decisions) else {
            return nil
        }
        let agreeing = printed.filter { $0.digest == last.digest }
        let isEnough = agreeing.count >= 2 || (printed.count == 1 && !needsSecond(quote, last.decisions))
        guard isEnough else { return nil }
        let approvers = agreeing.map { QuoteApproval.Approver(role: $0.role, date: $0.at.date) }
        return approval(of: quote, last.decisions, approvers)
    }

    private func approval(
        of quote: ReviewQuote, _ decisions: Decisions, _ approvers: [QuoteApproval.Approver]
    ) -> QuoteApproval {
        let text = quote.printed(decisions)
        let words = ApprovedWords(
            compliment: quote.compliment, text: text, label: quote.label, basis: quote.basis,
            proof: (quote.digest(decisions), .init(path: "")))
        return QuoteApproval(
            id: ids[quote.compliment] ?? nextID, words: words, rules: rules.version,
            accepted: rules.marks(text).map(\.accepted),
            approvers: (approvers[0], approvers.count > 1 ? approvers[1] : nil))
    }

    /// Counts on from the highest id: `q09`, `q10`.
    private var nextID: String {
        let highest = ids.values.compactMap { $0.first == "q" ? Int($0.dropFirst()) : nil }.max() ?? 0
        return highest < 9 ? "q0\(highest + 1)" : "q\(highest + 1)"
    }

    mutating func add(_ approval: QuoteApproval) {
        approvals[approval.compliment] = approval
        ids[approval.compliment] = approval.id
    }
}
