import Markup
import Site

extension StaffMark {
    /// The marking at the head of a page.
    static func node(_ marking: String) -> Node {
        .html(
            "p", ["class": "demonstration staff-mark"],
            .html(
                "span", ["class": "wrap"], .html("strong", [:], .text(marking)),
                .text(": for staff who work on these cases")))
    }

    static let meta = Node.html("meta", ["name": "audience", "content": "staff"])
}
