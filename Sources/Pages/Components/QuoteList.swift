import Disclosure
import Markup

/// Quotes with the kind of person who said them, and nothing else about that person.
struct QuoteList: Sendable {
    let quotes: [PublishableQuote]

    var node: Node { .html("div", ["class": "quotes"], quotes.map(figure)) }

    private func figure(_ quote: PublishableQuote) -> Node {
        .html(
            "figure", ["class": "quote"],
            .html("blockquote", [:], paragraphs(quote.text)),
            .html("figcaption", [:], .text(quote.sourceLabel)))
    }

    private func paragraphs(_ text: String) -> [Node] {
        text.split(whereSeparator: \.isNewline).map { .html("p", [:], .text(String($0))) }
    }
}
