import Markup
import Redaction

/// The text as written, each marked word with its number and the reason in words.
struct MarkedText {
    let quote: ReviewQuote

    /// The marked pieces by their places, in the order of the text.
    var marked: [(index: Int, piece: Piece)] {
        quote.proposal.pieces.enumerated().filter { $0.element.isMarked }.map { ($0.offset, $0.element) }
    }

    var node: Node {
        var number = 0
        let parts = quote.proposal.pieces.map { piece -> Node in
            guard piece.isMarked else { return .text(piece.original) }
            number += 1
            return mark(piece, number)
        }
        return .html("p", ["class": "review-raw"], parts)
    }

    private func mark(_ piece: Piece, _ number: Int) -> Node {
        let reason = piece.reasons.first
        return .html(
            "mark", ["class": "review-mark review-\((reason?.kind ?? .unknown).rawValue)"], .text(piece.original),
            .html(
                "span", ["class": "review-tag"], .html("span", ["class": "visually-hidden"], " (marked, "),
                .html("b", [:], .text(String(number))), .text(" \(reason?.label ?? "")"),
                .html("span", ["class": "visually-hidden"], ") ")))
    }
}
