public import Diagnostics

/// A piece of a page: the one way markup is made. Text is data until `MarkupWriter` escapes it.
public enum Node: Hashable, Sendable {
    case element(Element)
    case text(String)
    /// Several nodes where one is expected.
    case fragment([Node])
    /// What one place of a source file became, for the source map; it leaves no trace in the markup.
    indirect case located(SourceLocation, [Node])
    /// What many pages share, written once: the same markup as the node itself.
    indirect case prepared(Node, PreparedMarkup)

    /// Nothing at all.
    public static let empty = Node.fragment([])
}

/// Markup that was written from a node. Only `Node.prepared` makes it, so that markup still has one door.
public struct PreparedMarkup: Hashable, Sendable {
    let bytes: [UInt8]
    let lineBreaks: Int

    fileprivate init(_ node: Node) {
        bytes = MarkupWriter.bytes(of: node)
        lineBreaks = bytes.count { $0 == UInt8(ascii: "\n") }
    }
}

/// An element of HTML or SVG, in the XML syntax of HTML.
public struct Element: Hashable, Sendable {
    public let name: String
    public let attributes: [Attribute]
    public let children: [Node]

    public init(_ name: String, _ attributes: [Attribute] = [], _ children: [Node] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }
}

/// One attribute; attributes are written in the order given.
public struct Attribute: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension Node: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = .text(text) }
}

extension Node: ExpressibleByArrayLiteral {
    public init(arrayLiteral nodes: Node...) { self = .fragment(nodes) }
}

extension Node {
    /// `.html("p", ["class": "lede"], "Text")`: the shorthand in which components are written.
    public static func html(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: Node...
    ) -> Node {
        html(name, attributes, children)
    }

    public static func html(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Node]
    ) -> Node {
        let given = attributes.compactMap { name, value in value.map { Attribute(name, $0) } }
        return .element(Element(name, given, children))
    }

    /// The same, to be written many times. It may not hold located parts, which belong to one page.
    public var prepared: Node { .prepared(self, PreparedMarkup(self)) }

    /// The words of the node without its markup.
    public var plainText: String {
        switch self {
        case .text(let text): text
        case .fragment(let nodes), .located(_, let nodes): nodes.map(\.plainText).joined()
        case .element(let element): element.children.map(\.plainText).joined()
        case .prepared(let node, _): node.plainText
        }
    }
}
