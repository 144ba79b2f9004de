import LocalServer
import Redaction

/// What a reader has ticked for a quote: for each marked word what is printed, and other words to be taken out.
struct Choices: Sendable {
    private(set) var decisions: Decisions

    init(start: Decisions) { decisions = start }

    /// Reads the form of a quote. Nil where it names what the form does not offer.
    init?(_ form: Form, of quote: ReviewQuote) {
        decisions = Decisions()
        let pieces = quote.proposal.pieces
        for (name, value) in form.fields {
            guard let (kind, index) = Self.field(name), pieces.indices.contains(index) else { continue }
            let piece = pieces[index]
            switch (kind, value) {
            case ("word", Decision.printName):
                guard piece.isMarked, piece.mayBePrinted else { return nil }
                decisions.byPiece[index] = .accept
            case ("word", "out"):
                let name = form["role-\(index)"] ?? form["role-other"]
                guard piece.isWord, let role = name.flatMap({ Role(rawValue: $0) }) else { return nil }
                decisions.byPiece[index] = .redact(as: role)
            case ("word", _): return nil
            default: break
            }
        }
    }

    private static func field(_ name: String) -> (kind: String, index: Int)? {
        let parts = name.split(separator: "-")
        guard parts.count == 2, let index = Int(parts[1]) else { return nil }
        return (String(parts[0]), index)
    }

    /// The doubtful words that the reader has not decided. Nobody decides them all at once.
    func undecided(in quote: ReviewQuote) -> [Int] {
        quote.proposal.unsettled.filter { decisions.byPiece[$0] == nil }
    }

    func role(of index: Int, in quote: ReviewQuote) -> Role {
        if case .redact(let role?)? = decisions.byPiece[index] { return role }
        return quote.proposal.pieces[index].role ?? .word
    }
}
