import Diagnostics
import Foundation
import FoundationXML

/// Reads a page as strict XML.
enum PageReader {
    struct Failure: Error {
        let line: Int
        let column: Int
        let reason: String
    }

    static func read(_ bytes: [UInt8]) -> Result<PageTree, Failure> {
        if let failure = unknownEntity(in: bytes) { return .failure(failure) }
        let parser = XMLParser(data: Data(bytes))
        let builder = TreeBuilder()
        parser.delegate = builder
        let isParsed = parser.parse()
        // `parse()` can say true of a broken document, so the error is looked at too.
        if !isParsed || parser.parserError != nil || builder.nodes.isEmpty {
            return .failure(builder.firstFailure ?? failure(of: parser, parser.parserError))
        }
        return .success(PageTree(builder.nodes))
    }

    /// Foundation's parser drops an entity that it does not know, without a word (measured with `&nbsp;`).
    private static func unknownEntity(in bytes: [UInt8]) -> Failure? {
        let known = Set(["amp", "lt", "gt", "quot", "apos"].map { Array($0.utf8)[...] })
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") {
            let name = bytes[(offset + 1)...].prefix { $0 != UInt8(ascii: ";") && $0 > 32 }
            guard !known.contains(name), name.first != UInt8(ascii: "#") else { continue }
            let place = SourceLocation(path: "", bytes: bytes, offset: offset)
            return Failure(line: place.line ?? 1, column: place.column ?? 1, reason: "an entity is not known to XML")
        }
        return nil
    }

    fileprivate static func failure(of parser: XMLParser, _ error: (any Error)?) -> Failure {
        Failure(line: max(1, parser.lineNumber), column: max(1, parser.columnNumber), reason: reason(error))
    }

    /// The commonest error codes of libxml2 in words; their numbers are fixed (xmlerror.h).
    private static func reason(_ error: (any Error)?) -> String {
        switch (error as NSError?)?.code {
        case 4, 5: "the document is empty or breaks off"
        case 23: "an entity has no ';'"
        case 26: "an entity is not known to XML"
        case 38: "an attribute holds '<'"
        case 39, 40, 41: "an attribute has no value in quotation marks"
        case 42: "an attribute stands twice"
        case 68: "a name is missing"
        case 73: "a tag has no '>'"
        case 76: "an element is closed by another one's tag"
        case 77: "an element is not closed"
        case 9: "a character is not allowed"
        case 81: "the text is not UTF-8"
        case let code?: "XML error \(code)"
        case nil: "the document breaks off"
        }
    }
}

/// Collects the nodes of one document. A class because `XMLParser` asks for one; it never leaves `PageReader`.
private final class TreeBuilder: NSObject, XMLParserDelegate {
    private(set) var nodes: [PageTree.Node] = []
    /// `parserError` holds the last error of a document; the first is the one to mend.
    private(set) var firstFailure: PageReader.Failure?
    private var open: [Int] = []
    private var text = ""

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        flush()
        let mark = PageTree.Mark(line: parser.lineNumber, column: parser.columnNumber)
        let sorted = attributes.map { PageTree.Attribute(name: $0.key, value: $0.value) }.sorted { $0.name < $1.name }
        nodes.append(
            PageTree.Node(
                name: name, text: "", attributes: sorted, parent: open.last ?? -1, end: nodes.count + 1, mark: mark))
        open.append(nodes.count - 1)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        flush()
        if let position = open.popLast() { nodes[position].end = nodes.count }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        if firstFailure == nil { firstFailure = PageReader.failure(of: parser, error) }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

    private func flush() {
        guard !text.isEmpty, let parent = open.last else { return text = "" }
        nodes.append(
            PageTree.Node(
                name: "", text: text, attributes: [], parent: parent, end: nodes.count + 1, mark: nodes[parent].mark))
        text = ""
    }
}
