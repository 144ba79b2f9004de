import Markup
import Redaction

/// The form's part about words: one group of radio buttons a marked word, a box for every other.
struct WordChoices {
    let quote: ReviewQuote
    let choices: Choices
    let undecided: Set<Int>

    var marked: Node {
        let words = MarkedText(quote: quote).marked
        guard !words.isEmpty else {
            return .html(
                "p", ["class": "inset"], "The rules mark no word of this quote. Read it as carefully as any other.")
        }
        let items = words.enumerated().map { number, word in
            Node.html("li", [:], group(word.piece, at: word.index, number: number + 1))
        }
        return .html("ol", ["class": "review-words"], items)
    }

    private func group(_ piece: Piece, at index: Int, number: Int) -> Node {
        let reasons = piece.reasons.filter { $0 != .commonWord }.map(RedactionWording.words).joined(separator: "; ")
        let isOpen = undecided.contains(index)
        let fault =
            isOpen
            ? Node.html("p", ["class": "review-error", "id": "open-\(index)"], "Choose one of the two.") : .empty
        let print =
            piece.mayBePrinted
            ? radio(index, Decision.printName, ["Print ", .html("q", [:], .text(piece.original)), " as it is written"])
            : .html("p", ["class": "review-never"], "Nobody may let this stand.")
        return .html(
            "fieldset",
            [
                "class": isOpen ? "review-word review-open" : "review-word",
                "aria-describedby": isOpen ? "why-\(index) open-\(index)" : "why-\(index)",
            ],
            .html(
                "legend", [:], .html("span", ["class": "review-number"], .text(String(number))), " ",
                .html("q", [:], .text(piece.original))),
            .html("p", ["class": "review-why", "id": "why-\(index)"], .text("Why it is marked: \(reasons).")), fault,
            print,
            .html(
                "div", ["class": "review-out"], radio(index, "out", ["Take it out, and print"]), select(index, number)))
    }

    private func radio(_ index: Int, _ value: String, _ label: [Node]) -> Node {
        let id = "word-\(index)-\(value)"
        let isChosen =
            switch choices.decisions.byPiece[index] {
            case .accept?: value == Decision.printName
            case .redact?: value == "out"
            case nil: value == "out" && quote.proposal.pieces[index].state == .redacted
            }
        return .html(
            "span", ["class": "review-choice"],
            .html(
                "input",
                [
                    "type": "radio", "name": "word-\(index)", "value": value, "id": id,
                    "checked": isChosen ? "checked" : nil,
                ]), .html("label", ["for": id], label))
    }

    private func select(_ index: Int, _ number: Int) -> Node {
        RoleSelect(
            name: "role-\(index)", label: "What is printed instead of word \(number)",
            chosen: choices.role(of: index, in: quote)
        )
        .node
    }

    /// Any other word, shut until it is asked for.
    var others: Node {
        let words = quote.proposal.pieces.enumerated().filter { $0.element.isWord && !$0.element.isMarked }
        guard !words.isEmpty else { return .empty }
        let boxes = words.map { index, piece in box(piece, at: index) }
        let isUsed = words.contains { choices.decisions.byPiece[$0.offset] != nil }
        return .html(
            "details", ["class": "review-more", "open": isUsed ? "open" : nil],
            .html("summary", [:], "Take out a word that is not marked"),
            .html(
                "fieldset", [:], .html("legend", [:], "Words to take out"),
                .html("div", ["class": "review-boxes"], boxes)),
            .html(
                "p", [:], .html("label", ["for": "role-other"], "Print instead of each "),
                RoleSelect(name: "role-other", label: nil, chosen: otherRole).node))
    }

    private var otherRole: Role {
        let marked = Set(MarkedText(quote: quote).marked.map(\.index))
        let other = choices.decisions.byPiece.sorted { $0.key < $1.key }.first { !marked.contains($0.key) }
        if case .redact(let role?)? = other?.value { return role }
        return .word
    }

    private func box(_ piece: Piece, at index: Int) -> Node {
        let id = "word-\(index)"
        let isChosen = choices.decisions.byPiece[index].map { $0 != .accept } ?? false
        return .html(
            "span", ["class": "review-box"],
            .html(
                "input",
                ["type": "checkbox", "name": id, "value": "out", "id": id, "checked": isChosen ? "checked" : nil]),
            .html("label", ["for": id], .text(piece.original)))
    }
}

/// A choice among the roles that may stand in the place of a word.
struct RoleSelect {
    let name: String
    /// Nil where a visible label names it.
    let label: String?
    let chosen: Role

    var node: Node {
        .html(
            "select", ["name": name, "id": name, "aria-label": label],
            Role.allCases.map { role in
                .html(
                    "option", ["value": role.rawValue, "selected": role == chosen ? "selected" : nil],
                    .text(role.placeholder))
            })
    }
}
