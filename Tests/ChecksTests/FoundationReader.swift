import Foundation
import FoundationXML

@testable import Checks

/// The slow twin of `PageReader`: Foundation's parser of XML.
enum FoundationReader {
    /// Nil of a document that is not well-formed.
    static func read(_ bytes: [UInt8]) -> [PageTree.Node]? {
        let parser = XMLParser(data: Data(bytes))
        let builder = TreeBuilder()
        parser.delegate = builder
        // `parse()` can say true of a broken document, so the error is looked at too. An entity that it does not
        // know is dropped without a word.
        guard parser.parse(), parser.parserError == nil, !builder.nodes.isEmpty, !hasUnknownEntity(bytes) else {
            return nil
        }
        return builder.nodes
    }

    private static func hasUnknownEntity(_ bytes: [UInt8]) -> Bool {
        let known = ["amp;", "lt;", "gt;", "quot;", "apos;", "#"]
        let unread = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
        var rest = String(decoding: bytes, as: UTF8.self)[...]
        while let mark = rest.firstIndex(where: { $0 == "&" || $0 == "<" }) {
            rest = rest[mark...]
            if let (begin, end) = unread.first(where: { rest.hasPrefix($0.0) }) {
                rest = rest.dropFirst(begin.count)
                rest = rest.range(of: end).map { rest[$0.upperBound...] } ?? ""
            } else {
                if rest.first == "&", !known.contains(where: rest.dropFirst().hasPrefix) { return true }
                rest = rest.dropFirst()
            }
        }
        return false
    }
}

private final class TreeBuilder: NSObject, XMLParserDelegate {
    private(set) var nodes: [PageTree.Node] = []
    private var open: [Int] = []
    private var text = ""

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        flush()
        let sorted = attributes.map { PageTree.Attribute(name: $0.key, value: $0.value) }.sorted { $0.name < $1.name }
        add(
            PageTree.Node(
                name: name, text: "", attributes: sorted, parent: open.last ?? -1, end: 0, start: 0, inside: 0))
        open.append(nodes.count - 1)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        flush()
        if let position = open.popLast() { nodes[position].end = nodes.count }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        text += String(decoding: block, as: UTF8.self).replacing("\r\n", with: "\n")
    }

    private func flush() {
        guard !text.isEmpty, let parent = open.last else { return text = "" }
        add(PageTree.Node(name: "", text: text, attributes: [], parent: parent, end: 0, start: 0, inside: 0))
        text = ""
    }

    private func add(_ node: PageTree.Node) {
        nodes.append(node)
        nodes[nodes.count - 1].end = nodes.count
    }
}

extension PageTree.Node {
    /// What Foundation tells of a node too: all but its place.
    var withoutPlace: String {
        let attributes = attributes.map { "\($0.name)=\($0.value)" }.joined(separator: "|")
        return "<\(name)|\(text)|\(attributes)|\(parent)|\(end)>"
    }
}
