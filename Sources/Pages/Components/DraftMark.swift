import Markup
import Site

extension DraftMark {
    static let node = Node.html(
        "p", ["class": name],
        .html(
            "span", ["class": "wrap"], .html("strong", [:], .text(word)), .text(": not approved, not to be published")))
}
