import Disclosure
import Markup

extension ReviewDesk {
    /// What waits for the reader, and where everything stands.
    func overview() -> ReviewPage {
        ReviewPage(
            title: "What waits for you", setting: setting, home: access.home, main: OverviewText(desk: self).nodes)
    }
}

private struct OverviewText {
    let desk: ReviewDesk

    var nodes: [Node] {
        let open = desk.open
        let begin: Node =
            open.first.map { quote in
                .html(
                    "p", ["class": "review-buttons"],
                    .html("a", ["class": "review-go", "href": desk.address(of: quote)], "Read the next quote"))
            } ?? .empty
        return [
            .html("p", ["class": "kicker"], .text("You read as: \(desk.reader)")),
            .html("h1", [:], .text(title(open.count))), .html("p", ["class": "lede"], .text(Self.lede)), begin,
            .html("h2", [:], "Where the quotes are"), table, leaving,
        ]
    }

    private static let lede =
        "Each quote is approved by itself, in exactly the words that will be printed. There is no way to approve "
        + "several at once."

    private func title(_ count: Int) -> String {
        switch count {
        case 0: "Nothing waits for you"
        case 1: "One quote waits for you"
        default: "\(count) quotes wait for you"
        }
    }

    private var table: Node {
        let quotes = desk.progress.quotes
        let rows = quotes.enumerated().map { number, quote in
            Node.html(
                "tr", [:], .html("th", ["scope": "row"], link(quote, "Quote \(number + 1)")),
                .html("td", [:], .text(quote.caption ?? "No label may be printed")),
                .html("td", [:], .text(words(quote))))
        }
        guard !rows.isEmpty else {
            return .html("p", [:], "The records hold no compliment with words that may be published.")
        }
        return .html(
            "div", ["class": "table-scroll"],
            .html(
                "table", [:],
                .html("caption", [:], "Every compliment with words and consent, in the order of the records"),
                .html(
                    "thead", [:],
                    .html(
                        "tr", [:],
                        ["Quote", "From", "Where it is"].map { .html("th", ["scope": "col"], .text($0)) })),
                .html("tbody", [:], rows)))
    }

    private func link(_ quote: ReviewQuote, _ text: String) -> Node {
        var isOpen = desk.progress.isOpen(quote, to: desk.reader)
        if case .withheld(_, let by) = desk.progress.stage(of: quote) { isOpen = by == desk.reader }
        return isOpen ? .html("a", ["href": desk.address(of: quote)], .text(text)) : .text(text)
    }

    /// Whoever has read it; never what they chose, which the next reader must not know.
    private func words(_ quote: ReviewQuote) -> String {
        switch desk.progress.stage(of: quote) {
        case .first: "Waits for a first reader"
        case .second(let by): "Read by \(by), waits for a second reader"
        case .differ: "The readers chose differently; to be read again"
        case .withheld(let reason, _): "Not published: \(reason.words.lowercased())"
        case .approved(let id): "Approved as \(id)"
        }
    }

    private var leaving: Node {
        .html(
            "form", ["method": "post", "action": "\(desk.access.home)leave"],
            .html(
                "p", ["class": "review-buttons"],
                .html("button", ["class": "review-back", "type": "submit"], "Leave the review")))
    }
}
