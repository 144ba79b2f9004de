import Markup
import Redaction

extension ReviewDesk {
    /// Where a reader stands for the exact words.
    func printedPage(_ quote: ReviewQuote, _ choices: Choices, tooSoon: Bool = false) -> ReviewPage {
        ReviewPage(
            title: "Would you stand for these words?", setting: setting, home: access.home,
            main: PrintedText(desk: self, quote: quote, choices: choices, tooSoon: tooSoon).nodes)
    }
}

private struct PrintedText {
    let desk: ReviewDesk
    let quote: ReviewQuote
    let choices: Choices
    let tooSoon: Bool

    var nodes: [Node] {
        let address = desk.address(of: quote)
        let form = Node.html(
            "form", ["method": "post", "action": "\(address)/approve"],
            hidden + [
                .html(
                    "p", ["class": "review-buttons"], approval,
                    .html(
                        "button", ["class": "review-back", "type": "submit", "formaction": "\(address)/change"],
                        "Change something"))
            ])
        return [
            .html("p", ["class": "kicker"], "Printed form"),
            .html("h1", [:], "Would you stand for exactly these words?"),
        ] + warning + [
            PrintedQuote(quote: quote, decisions: choices.decisions).node, .html("p", [:], .text(next)), form,
        ]
    }

    private var approval: Node {
        guard quote.caption != nil else { return .empty }
        return .html("button", ["class": "review-go", "type": "submit"], "Approve these words")
    }

    private var warning: [Node] {
        if let refusal = quote.fitness.refusal {
            return [.html("div", ["class": "review-warning"], .html("p", [:], .text(refusal)))]
        }
        guard tooSoon else { return [] }
        return [
            .html(
                "div", ["class": "review-warning", "role": "alert"],
                .html(
                    "p", [:],
                    "Nobody reads this quote so fast. Read it once more, as a neighbour would, then approve it."))
        ]
    }

    private var next: String {
        desk.progress.needsSecond(quote, choices.decisions)
            ? "Somebody in another role will read the quote as well, without seeing your choice. It is published only "
                + "when both of you stand for the same words."
            : "Nothing in it is marked. With your approval it can be published."
    }

    /// What was decided and what was shown, to come back with the answer.
    private var hidden: [Node] {
        let decided = choices.decisions.byPiece.sorted { $0.key < $1.key }.flatMap {
            index, decision -> [(String, String)] in
            switch decision {
            case .accept: [("word-\(index)", Decision.printName)]
            case .redact(let role): [("word-\(index)", "out"), ("role-\(index)", (role ?? .word).rawValue)]
            }
        }
        return (decided + [("shown", quote.digest(choices.decisions))]).map { name, value in
            .html("input", ["type": "hidden", "name": name, "value": value])
        }
    }
}

/// A quote as the report will show it.
struct PrintedQuote {
    let quote: ReviewQuote
    let decisions: Decisions

    var node: Node {
        let lines = quote.printed(decisions).split(whereSeparator: \.isNewline)
        return .html(
            "figure", ["class": "quote review-printed"],
            .html("blockquote", [:], lines.map { .html("p", [:], .text(String($0))) }),
            .html("figcaption", [:], .text(quote.caption ?? "No label may be printed")))
    }
}
