public import Diagnostics

/// Turns nodes into bytes: the only place where text is escaped.
///
/// The output is well-formed XML that HTML parsers read the same way: void elements end in `/>`, every other
/// element has an end tag, and no entity stands but XML's own.
public struct MarkupWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    /// Where each located part begins: the number of line breaks before it, and its source.
    public private(set) var located: [(linesBefore: Int, source: SourceLocation)] = []
    private var lineBreaks = 0

    public init() {}

    public static func render(_ node: Node) -> String { String(decoding: bytes(of: node), as: UTF8.self) }

    public static func bytes(of node: Node) -> [UInt8] {
        var writer = MarkupWriter()
        writer.write(node)
        return writer.bytes
    }

    /// A text as it stands in markup, between quotation marks too.
    public static func escaped(_ text: String) -> [UInt8] {
        var writer = MarkupWriter()
        writer.write(escaping: text, quotes: true)
        return writer.bytes
    }

    public mutating func write(_ node: Node) {
        switch node {
        case .text(let text): write(escaping: text, quotes: false)
        case .fragment(let nodes): for node in nodes { write(node) }
        case .element(let element): write(element)
        case .prepared(_, let markup):
            bytes += markup.bytes
            lineBreaks += markup.lineBreaks
        case .located(let source, let nodes):
            located.append((lineBreaks, source))
            for node in nodes { write(node) }
        }
    }

    private mutating func write(_ element: Element) {
        write("<")
        write(element.name)
        for attribute in element.attributes {
            write(" ")
            write(attribute.name)
            write("=\"")
            write(escaping: attribute.value, quotes: true)
            write("\"")
        }
        if element.children.isEmpty && Self.canBeEmpty(element.name) {
            write("/>")
        } else {
            write(">")
            for child in element.children { write(child) }
            write("</")
            write(element.name)
            write(">")
        }
        if Self.endsLine.contains(element.name) {
            write("\n")
            lineBreaks += 1
        }
    }

    private mutating func write(_ plain: String) { bytes += plain.utf8 }

    private mutating func write(escaping raw: String, quotes: Bool) {
        let source = raw.utf8Span.span
        guard source.indices.contains(where: { Self.isSpecial(source[$0]) }) else { return write(raw) }
        for index in source.indices {
            switch source[index] {
            case UInt8(ascii: "&"): write("&amp;")
            case UInt8(ascii: "<"): write("&lt;")
            case UInt8(ascii: ">"): write("&gt;")
            case UInt8(ascii: "\"") where quotes: write("&quot;")
            case let byte:
                bytes.append(byte)
                if byte == UInt8(ascii: "\n") { lineBreaks += 1 }
            }
        }
    }

    /// Bytes that need a closer look; every other text is written whole.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "\n"): true
        default: false
        }
    }

    /// Void elements of HTML, and the shapes of SVG that never hold text.
    static func canBeEmpty(_ name: String) -> Bool { emptyElements.contains(name) }

    private static let emptyElements: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "circle", "line", "path", "polygon", "polyline", "rect", "use", "stop",
    ]

    /// A line break after these keeps the committed site a readable diff; no reader sees it.
    private static let endsLine: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "div", "dt", "dd", "table", "caption",
        "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "blockquote", "section", "nav", "header",
        "footer", "main", "article", "aside", "svg", "g", "rect", "path", "line", "pattern", "defs", "details",
        "summary", "hr", "pre", "meta", "link", "title", "script", "head", "body", "html", "polyline", "circle",
    ]
}
