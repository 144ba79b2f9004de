import Markup
import Quantities
import Settings
import Site

/// A leaflet as a document of its own, for a program that makes PDF of it.
public struct PaperDocument: Sendable {
    /// Of the file without its ending, such as `leaflet-folded`.
    public let name: String
    public let html: String
    /// The style sheet of `templates/leaflet/` that it is set with.
    public let style: String
}

/// The leaflet and the Easy Read page of a council on paper. What they say is what the pages of the site say: the same
/// Markdown, the same limits, the same contacts.
public struct LeafletPaper: Sendable {
    private let context: PageContext
    private let renderer: PageRenderer

    /// - Parameter context: the children's pages of a council.
    public init(_ context: PageContext) {
        self.context = context
        renderer = PageRenderer(context)
    }

    /// Where the site says who can help; nil while nobody knows where it is published.
    public var helpAddress: String? {
        context.council.web.address.map { $0 + context.publication.path(of: "who-can-help").text }
    }

    /// A4 to fold once, the same in large print, and Easy Read. `code` is the address of `helpAddress` to point a camera at.
    public func documents(code: CodePicture?) -> [PaperDocument] {
        let leaflet = context.outline("leaflet").map { outline in
            let parts = PaperParts(renderer.text(of: outline))
            return [
                document("leaflet-folded", style: "folded.css", outline.title, folded(parts, code)),
                document("leaflet-large-print", style: "large-print.css", outline.title, flowing(parts, code)),
            ]
        }
        let easy = context.outline("easy-read").map { outline in
            document(
                "leaflet-easy-read", style: "easy-read.css", outline.title,
                flowing(PaperParts(renderer.text(of: outline)), code))
        }
        return (leaflet ?? []) + [easy].compactMap(\.self)
    }

    /// Two sides of a sheet: on the first the cover is right of the back, on the second all the rest.
    private func folded(_ parts: PaperParts, _ code: CodePicture?) -> Node {
        [
            .html(
                "div", ["class": "front"],
                .html("section", ["class": "cover"], [title(Self.question)] + parts.opening + [owner]),
                .html("section", ["class": "back"], (parts.last.map { [$0] } ?? []) + [way(code)])),
            .html("section", ["class": "inside"], parts.middle),
        ]
    }

    private func flowing(_ parts: PaperParts, _ code: CodePicture?) -> Node {
        .fragment(
            [title(Self.question)] + parts.opening + parts.middle + (parts.last.map { [$0] } ?? []) + [
                way(code), owner,
            ])
    }

    private static let question = "Not happy? You can tell us."

    private func title(_ words: String) -> Node { .html("h1", [:], .text(words)) }

    private var owner: Node {
        let notice =
            context.council.demonstrationNotice.map { Node.html("p", ["class": "notice"], .text($0)) } ?? .empty
        return [.html("p", ["class": "owner"], .text("\(context.council.name), \(context.council.service)")), notice]
    }

    /// The code beside the address in words: whoever has no camera types it.
    private func way(_ code: CodePicture?) -> Node {
        guard let code, let address = helpAddress else { return .empty }
        return .html(
            "div", ["class": "way"], code.node,
            .html("p", [:], .text("On a phone or computer: "), .html("a", ["href": address], .text(address))))
    }

    private func document(_ name: String, style: String, _ page: String, _ body: Node) -> PaperDocument {
        let title = "\(page) - \(context.council.name)"
        let head: [Node] = [
            .html("meta", ["charset": "utf-8"]), .html("title", [:], .text(title)),
            .html("meta", ["name": "author", "content": context.council.name]),
            .html("meta", ["name": "description", "content": Self.question]),
        ]
        let html = Node.html("html", ["lang": "en-GB"], .html("head", [:], head), .html("body", [:], body.onPaper))
        return PaperDocument(name: name, html: "<!DOCTYPE html>\n" + MarkupWriter.render(html), style: style)
    }
}

/// The text of a page by its headings of the second level, each with what stands below it.
private struct PaperParts {
    /// What stands before the first heading.
    private(set) var opening: [Node] = []
    private var sections: [[Node]] = []

    init(_ nodes: [Node]) {
        for node in nodes.flatMap(\.flattened) {
            if case .element(let element) = node, element.name == "h2" {
                sections.append([node])
            } else if sections.isEmpty {
                opening.append(node)
            } else {
                sections[sections.count - 1].append(node)
            }
        }
    }

    var middle: [Node] { sections.dropLast().map { .html("section", [:], $0) } }
    var last: Node? { sections.last.map { .html("section", [:], $0) } }
}

extension Node {
    /// The elements and texts without the fragments around them.
    fileprivate var flattened: [Node] {
        switch self {
        case .fragment(let nodes), .located(_, let nodes): nodes.flatMap(\.flattened)
        case .text(let text): text.allSatisfy(\.isWhitespace) ? [] : [self]
        case .element: [self]
        case .prepared(let node, _): node.flattened
        }
    }

    /// Without links that lead nowhere from a sheet of paper: those to other pages of the site.
    fileprivate var onPaper: Node {
        switch self {
        case .text: return self
        case .prepared(let node, _): return node.onPaper
        case .fragment(let nodes), .located(_, let nodes): return .fragment(nodes.map(\.onPaper))
        case .element(let element):
            let children = element.children.map(\.onPaper)
            let address = element.attributes.first { $0.name == "href" }?.value ?? ""
            if element.name == "a", !["https:", "tel:", "sms:", "mailto:"].contains(where: address.hasPrefix) {
                return .fragment(children)
            }
            return .element(Element(element.name, element.attributes, children))
        }
    }
}
