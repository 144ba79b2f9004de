import Disclosure
import Markup
import Redaction

extension ReviewDesk {
    /// Where a reader decides the words of a quote.
    func readingPage(
        _ quote: ReviewQuote, _ choices: Choices, undecided: [Int] = [], needsReason: Bool = false
    ) -> ReviewPage {
        let text = ReadingText(
            desk: self, quote: quote, choices: choices, undecided: Set(undecided), needsReason: needsReason)
        let isRefused = !undecided.isEmpty || needsReason
        return ReviewPage(
            title: isRefused ? "Error: read and decide" : "Read and decide", setting: setting, home: access.home,
            main: text.nodes)
    }
}

private struct ReadingText {
    let desk: ReviewDesk
    let quote: ReviewQuote
    let choices: Choices
    let undecided: Set<Int>
    let needsReason: Bool

    var nodes: [Node] {
        let words = WordChoices(quote: quote, choices: choices, undecided: undecided)
        let form = Node.html(
            "form", ["method": "post", "action": "\(address)/printed"],
            .html("h2", ["id": "marked"], "Marked words"), words.marked, words.others, thoughts,
            .html(
                "p", ["class": "review-buttons"],
                .html("button", ["class": "review-go", "type": "submit"], "See exactly what would be printed")),
            withholding)
        return [.html("p", ["class": "kicker"], .text(place)), .html("h1", [:], "Read and decide")] + faults
            + QuoteWarnings(progress: desk.progress, quote: quote).nodes + [sides, form]
    }

    private var address: String { desk.address(of: quote) }

    private var place: String {
        let open = desk.open
        let number = open.firstIndex { $0.compliment == quote.compliment }.map { $0 + 1 }
        let reading =
            switch desk.progress.stage(of: quote) {
            case .first: "first reading"
            case .second: "second reading: you do not see what the first reader chose"
            case .differ: "read again: the readers chose differently"
            case .withheld: "you stopped this quote"
            case .approved: "approved"
            }
        return (number.map { "Quote \($0) of \(open.count) that wait for you, " } ?? "") + reading
    }

    private var faults: [Node] {
        let words = MarkedText(quote: quote).marked.enumerated().filter { undecided.contains($0.element.index) }
        var links = words.map { number, word in
            Node.html(
                "li", [:],
                .html(
                    "a", ["href": "#word-\(word.index)-\(word.piece.mayBePrinted ? Decision.printName : "out")"],
                    .text("Decide word \(number + 1)")))
        }
        if needsReason {
            links.append(.html("li", [:], .html("a", ["href": "#reason-identifies"], "Say why it is not published")))
        }
        guard !links.isEmpty else { return [] }
        return [
            .html(
                "div", ["class": "review-faults", "role": "alert", "aria-labelledby": "faults"],
                .html("h2", ["id": "faults"], "Something is still to be decided"), .html("ul", [:], links))
        ]
    }

    /// The raw text beside what would be printed.
    private var sides: Node {
        .html(
            "div", ["class": "review-sides"],
            .html(
                "section", ["aria-labelledby": "raw"], .html("h2", ["id": "raw"], "As written"),
                MarkedText(quote: quote).node),
            .html(
                "section", ["aria-labelledby": "printed"], .html("h2", ["id": "printed"], "As it would be printed now"),
                PrintedQuote(quote: quote, decisions: choices.decisions).node))
    }

    private var thoughts: Node {
        let own = quote.proposal.hints.map(\.words)
        let always = [
            "Could the family, a neighbour, a school or a colleague tell who this is about?",
            "Search for a run of its words on the web. If they are next to a name, do not publish them.",
        ]
        return .html(
            "section", ["class": "inset", "aria-labelledby": "think"],
            .html("h2", ["class": "review-think", "id": "think"], "Think about"),
            .html("ul", [:], (own + always).map { .html("li", [:], .text($0)) }))
    }

    private var withholding: Node {
        let reasons = WithholdReason.allCases.map { reason in
            Node.html(
                "span", ["class": "review-choice"],
                .html(
                    "input",
                    ["type": "radio", "name": "reason", "value": reason.rawValue, "id": "reason-\(reason.rawValue)"]),
                .html("label", ["for": "reason-\(reason.rawValue)"], .text(reason.words)))
        }
        return .html(
            "details", ["class": "review-more", "open": needsReason ? "open" : nil],
            .html("summary", [:], "Do not publish this quote"),
            .html("fieldset", [:], [.html("legend", [:], "Why")] + reasons),
            .html(
                "p", ["class": "review-buttons"],
                .html(
                    "button", ["class": "review-stop", "type": "submit", "formaction": "\(address)/withhold"],
                    "Do not publish it")))
    }
}

/// What is unusual about a quote as a whole.
struct QuoteWarnings {
    let progress: ReviewProgress
    let quote: ReviewQuote

    var nodes: [Node] {
        let texts = [quote.fitness.refusal].compactMap { $0 } + twins + quote.proposal.doubts.map(\.words) + stage
        guard !texts.isEmpty else { return [] }
        return [
            .html(
                "div", ["class": "review-warning"], .html("h2", [:], "Mind"),
                .html("ul", [:], texts.map { .html("li", [:], .text($0)) }))
        ]
    }

    private var twins: [String] {
        let isTwin = progress.quotes.contains { other in
            other.compliment != quote.compliment && QuoteTwins.areTwins(other.raw, quote.raw)
        }
        return isTwin ? ["Another compliment says nearly the same. One person may have written both."] : []
    }

    private var stage: [String] {
        guard case .differ = progress.stage(of: quote) else { return [] }
        return ["The readers chose differently. Whatever one of them took out is out below; decide anew."]
    }
}
