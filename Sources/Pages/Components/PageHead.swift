import Markup

/// The head of a page's main part: what the page is called and, in one sentence, what it tells.
struct PageHead: Sendable {
    /// A line above the title that says what kind of page it is; nil where the title does.
    var kicker: String?
    let title: String
    /// One sentence; nil where the page's own first words are that.
    let summary: String?

    var node: Node {
        .html(
            "div", ["class": "page-head"],
            kicker.map { .html("p", ["class": "kicker"], .text($0)) } ?? .empty,
            .html("h1", [:], .text(title)),
            summary.map { .html("p", ["class": "lede"], .text($0)) } ?? .empty)
    }
}
