import Markup

/// One page of the review: the public site's header, style and width around it.
struct ReviewPage: Sendable {
    let title: String
    let setting: ReviewSetting
    /// The list of quotes; of no use to a stranger, who gets `/`.
    let home: String
    let main: [Node]

    var html: String { "<!DOCTYPE html>\n" + MarkupWriter.render(document) }

    private var document: Node {
        .html(
            "html", ["lang": "en-GB"],
            .html("head", [:], head),
            .html(
                "body", ["id": "top", "class": "page-review"],
                .html("a", ["class": "skip-link", "href": "#main"], "Skip to the main text"), header,
                .html("div", ["class": "layout wrap"], .html("main", ["id": "main", "tabindex": "-1"], main)),
                footer))
    }

    private var head: [Node] {
        [
            .html("meta", ["charset": "utf-8"]),
            .html("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .html("meta", ["name": "robots", "content": "noindex, nofollow, noarchive"]),
            .html("title", [:], .text("\(title) - Review of quotes")),
        ] + setting.styles.map { .html("link", ["rel": "stylesheet", "href": "/\($0.name)"]) }
    }

    private var header: Node {
        let demonstration = setting.notice.map {
            Node.html("div", ["class": "demonstration"], .html("p", ["class": "wrap"], .text($0)))
        }
        return .html(
            "header", ["class": "site-header"],
            .html(
                "div", ["class": "wrap"],
                .html(
                    "a", ["class": "site-name", "href": home],
                    .html("span", ["class": "site-council"], "Review of quotes"), " ",
                    .html("span", ["class": "site-title"], .text(setting.edition)))),
            demonstration ?? .empty)
    }

    private var footer: Node {
        .html(
            "footer", ["class": "site-footer"],
            .html(
                "div", ["class": "wrap"],
                .html(
                    "p", ["class": "footer-note"],
                    "This page exists on this computer only. What you read here is confidential until it is approved."))
        )
    }
}
