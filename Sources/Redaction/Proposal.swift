/// What a text would look like with everything that has not earned its place taken out, and why.
///
/// A proposal holds the raw text: it is for the person who reviews it, and never goes into a log, a finding or
/// the site. Nothing here publishes anything; an approval of the exact printed bytes does.
public struct Proposal: Hashable, Sendable {
    /// What becomes of the quote if nobody decides otherwise.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        /// No token is in doubt. A person still approves the exact words.
        case publish
        /// A person must decide the pieces that are in doubt.
        case queue
        /// Nothing readable is left, or the text is not one that can be judged.
        case reject
    }

    /// The whole text in order: the originals of the pieces, joined, are the text to the last scalar.
    public let pieces: [Piece]
    public let action: Action
    /// Why the quote as a whole needs a person, beyond the doubts of its pieces.
    public let doubts: [QuoteDoubt]
    /// What a reviewer should think about though no rule takes it out: an illness, a court, twins.
    public let hints: [Hint]

    init(pieces: [Piece], action: Action, doubts: [QuoteDoubt], hints: [Hint]) {
        self.pieces = pieces
        self.action = action
        self.doubts = doubts
        self.hints = hints
    }

    /// The text as proposed: every doubtful piece is taken out.
    public var redactedText: String { text(deciding: [:]) }

    /// The text with the decisions of a person, by the index of a piece. A piece without a decision prints as
    /// proposed; the same decisions always give the same bytes.
    public func text(deciding decisions: [Int: Decision]) -> String {
        var printed = ""
        var last: (end: Int, placeholder: String)?
        for (index, piece) in pieces.enumerated() {
            let placeholder = piece.placeholder(after: decisions[index])
            guard let placeholder else {
                printed += piece.original
                if !piece.isSpace { last = nil }
                continue
            }
            // Two names in a row read as one: `[name] [name]` would tell how many there were.
            if let previous = last, previous.placeholder == placeholder {
                printed = String(printed.utf8.prefix(previous.end)) ?? printed
            } else {
                printed += placeholder
            }
            printed += piece.tail
            last = piece.tail.isEmpty ? (printed.utf8.count, placeholder) : nil
        }
        return printed
    }

    /// The pieces that a person must decide, by index, in the order of the text.
    public var unsettled: [Int] { pieces.indices.filter { pieces[$0].state == .doubtful } }
}

/// A stretch of the text that is printed or replaced as one: a word, a mark, a space, a whole address.
public struct Piece: Hashable, Sendable {
    public enum State: String, Hashable, Sendable {
        /// It earned its place.
        case kept
        /// It is taken out, and a person must say whether that is right.
        case doubtful
        /// It is taken out.
        case redacted
    }

    /// As written.
    public let original: String
    /// Where it stands in the text, in Unicode scalars from 0, end excluded.
    public let range: Range<Int>
    public let state: State
    /// Why, the strongest reason first. Empty for spaces and marks.
    public let reasons: [Reason]
    /// What it is replaced by; nil where it is kept.
    public let role: Role?
    /// What stands behind the replacement though it is part of the word as written, such as the `'s` of `Ann's`.
    public let tail: String

    public var isSpace: Bool { original.allSatisfy(\.isWhitespace) }
    public var isWord: Bool { !reasons.isEmpty }

    /// What the proposal prints for it.
    public var printed: String { role.map { $0.placeholder + tail } ?? original }

    func placeholder(after decision: Decision?) -> String? {
        switch decision {
        case .accept?: nil
        case .redact(let other)?: (other ?? role ?? .word).placeholder
        case nil: role?.placeholder
        }
    }
}

/// What a person decides about a piece.
public enum Decision: Hashable, Sendable {
    /// Print it as written.
    case accept
    /// Take it out; nil for the proposed role, or `[word]` where it was kept.
    case redact(as: Role?)
}
