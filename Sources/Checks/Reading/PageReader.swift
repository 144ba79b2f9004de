import Diagnostics
import Site

/// Reads a page as strict XML (XML 1.0, fifth edition) in one pass over its bytes.
///
/// Our own, because what is judged is where things stand: every element and every text knows its byte (decision 15).
/// A page holds no declarations of its own, so a document type beyond its name, and with it every entity but the five
/// of XML, is a fault. Its slow twin in the tests is Foundation's parser.
struct PageReader {
    /// How many elements may stand in each other. Rules look at all elements around a text.
    static let depth = 200
    /// How many attributes an element may have: rules read each of them.
    static let attributes = 100

    private let bytes: [UInt8]
    private var position = 0
    private var nodes: [PageTree.Node] = []
    /// The positions of the elements that are open, outermost first.
    private var open: [Int] = []
    private var names: [ArraySlice<UInt8>] = []
    /// The text that is being read, and where it begins; comments do not part it.
    private var text: [UInt8] = []
    private var textStart = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func read(_ bytes: [UInt8]) -> Result<PageTree, MalformedPage> {
        var reader = PageReader(bytes)
        do throws(MalformedPage) {
            try reader.readDocument()
            return .success(PageTree(reader.nodes))
        } catch {
            return .failure(error)
        }
    }

    private mutating func readDocument() throws(MalformedPage) {
        if let place = XMLBytes.firstBadCharacter(in: bytes) { throw MalformedPage(offset: place, .character) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") { try readMarkup() } else { try readText() }
        }
        if let last = open.last { throw MalformedPage(offset: nodes[last].start, .notClosed) }
        if nodes.isEmpty { throw fault(.empty) }
    }

    private func fault(_ kind: MalformedPage.Kind, at offset: Int? = nil) -> MalformedPage {
        MalformedPage(offset: offset ?? min(position, bytes.count), kind)
    }

    private func byte(_ ahead: Int = 0) -> UInt8 {
        position + ahead < bytes.count ? bytes[position + ahead] : 0
    }

    private mutating func readMarkup() throws(MalformedPage) {
        switch byte(1) {
        case UInt8(ascii: "/"): try readEndTag()
        case UInt8(ascii: "!"): try readDeclaration()
        case UInt8(ascii: "?"): try pass("<?", "?>")
        default: try readStartTag()
        }
    }
}

// MARK: Text

extension PageReader {
    private mutating func readText() throws(MalformedPage) {
        let start = position
        while position < bytes.count, XMLBytes.isPlainText(bytes[position]) { position += 1 }
        if position > start {
            try add(bytes[start..<position], at: start)
            return
        }
        switch byte() {
        case UInt8(ascii: "&"):
            let reference = try XMLBytes.reference(in: bytes, at: start)
            try add(reference.utf8[...], at: start)
            position = reference.end
        case 13:
            position += byte(1) == 10 ? 2 : 1
            try add([10], at: start)
        default:  // A square bracket, which is text unless it ends a section that was never begun.
            if byte(1) == UInt8(ascii: "]"), byte(2) == UInt8(ascii: ">") { throw fault(.endOfSection) }
            position += 1
            try add(bytes[start..<position], at: start)
        }
    }

    private mutating func add(_ more: ArraySlice<UInt8>, at start: Int) throws(MalformedPage) {
        guard !open.isEmpty else {
            guard more.allSatisfy(XMLBytes.isSpace) else { throw fault(.textOutside, at: start) }
            return
        }
        if text.isEmpty { textStart = start }
        text += more
    }

    /// The text before a tag becomes a node.
    private mutating func closeText() {
        guard !text.isEmpty, let parent = open.last else { return }
        nodes.append(
            PageTree.Node(
                name: "", text: String(decoding: text, as: UTF8.self), attributes: [], parent: parent,
                end: nodes.count + 1, start: textStart, inside: textStart))
        text.removeAll(keepingCapacity: true)
    }
}

// MARK: Tags

extension PageReader {
    private mutating func readStartTag() throws(MalformedPage) {
        closeText()
        let start = position
        if open.isEmpty && !nodes.isEmpty { throw fault(.secondRoot) }
        position += 1
        let name = try readName()
        let attributes = try readAttributes()
        let isEmpty = byte() == UInt8(ascii: "/")
        if isEmpty { position += 1 }
        guard byte() == UInt8(ascii: ">") else { throw fault(.openTag) }
        position += 1
        nodes.append(
            PageTree.Node(
                name: String(decoding: name, as: UTF8.self), text: "", attributes: attributes, parent: open.last ?? -1,
                end: nodes.count + 1, start: start, inside: position))
        guard !isEmpty else { return }
        guard open.count < Self.depth else { throw fault(.tooDeep, at: start) }
        open.append(nodes.count - 1)
        names.append(name)
    }

    private mutating func readEndTag() throws(MalformedPage) {
        closeText()
        let start = position
        position += 2
        let name = try readName()
        passSpace()
        guard byte() == UInt8(ascii: ">") else { throw fault(.openTag) }
        position += 1
        guard let last = open.popLast(), names.popLast() == name else { throw fault(.otherTag, at: start) }
        nodes[last].end = nodes.count
    }

    private mutating func readAttributes() throws(MalformedPage) -> [PageTree.Attribute] {
        var attributes: [PageTree.Attribute] = []
        while true {
            let before = position
            passSpace()
            if byte() == UInt8(ascii: ">") || byte() == UInt8(ascii: "/") { break }
            guard position > before else { throw fault(.openTag) }
            let start = position
            let name = String(decoding: try readName(), as: UTF8.self)
            let value = try readValue()
            guard !attributes.contains(where: { $0.name == name }) else { throw fault(.sameAttribute, at: start) }
            guard attributes.count < Self.attributes else { throw fault(.tooManyAttributes, at: start) }
            attributes.append(PageTree.Attribute(name: name, value: value))
        }
        if attributes.count > 1 { attributes.sort { $0.name < $1.name } }
        return attributes
    }

    private mutating func readValue() throws(MalformedPage) -> String {
        passSpace()
        guard byte() == UInt8(ascii: "=") else { throw fault(.noValue) }
        position += 1
        passSpace()
        let quote = byte()
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw fault(.noValue) }
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != quote, XMLBytes.isPlainValue(bytes[position]) { position += 1 }
        if byte() == quote {
            position += 1
            return String(decoding: bytes[start..<position - 1], as: UTF8.self)
        }
        return try readRestOfValue(after: Array(bytes[start..<position]), quote)
    }

    /// The rest of a value that holds a reference or a line break: each white space of a value is a space.
    private mutating func readRestOfValue(after begun: [UInt8], _ quote: UInt8) throws(MalformedPage) -> String {
        var value = begun
        while position < bytes.count {
            switch bytes[position] {
            case quote:
                position += 1
                return String(decoding: value, as: UTF8.self)
            case UInt8(ascii: "<"): throw fault(.lessThanInValue)
            case UInt8(ascii: "&"):
                let reference = try XMLBytes.reference(in: bytes, at: position)
                value += reference.utf8
                position = reference.end
            case 9, 10, 13:
                value.append(32)
                position += byte() == 13 && byte(1) == 10 ? 2 : 1
            case let byte:
                value.append(byte)
                position += 1
            }
        }
        throw fault(.breaksOff)
    }

    private mutating func readName() throws(MalformedPage) -> ArraySlice<UInt8> {
        let start = position
        guard XMLBytes.beginsName(byte()) else { throw fault(.noName) }
        while position < bytes.count, XMLBytes.isOfName(bytes[position]) { position += 1 }
        return bytes[start..<position]
    }

    private mutating func passSpace() {
        while position < bytes.count, XMLBytes.isSpace(bytes[position]) { position += 1 }
    }
}

// MARK: What is not a tag

extension PageReader {
    private mutating func readDeclaration() throws(MalformedPage) {
        if bytes[position...].starts(with: "<!--".utf8) { return try readComment() }
        if bytes[position...].starts(with: "<![CDATA[".utf8) { return try readSection() }
        guard nodes.isEmpty, bytes[position...].starts(with: "<!doctype".utf8, by: { $0 | 32 == $1 | 32 }) else {
            throw fault(.noName)
        }
        let start = position
        try pass("<!", ">")
        if bytes[start..<position].contains(UInt8(ascii: "[")) { throw fault(.declarations, at: start) }
    }

    /// Two hyphens inside end a comment, so nothing but its end may follow them.
    private mutating func readComment() throws(MalformedPage) {
        let start = position
        try pass("<!--", "--")
        guard byte() == UInt8(ascii: ">") else { throw fault(.comment, at: start) }
        position += 1
    }

    private mutating func readSection() throws(MalformedPage) {
        let start = position
        try pass("<![CDATA[", "]]>")
        let inside = bytes[(start + 9)..<(position - 3)]
        let lines = inside.indices.filter { inside[$0] != 13 || inside[($0 + 1)...].first != 10 }
        if !inside.isEmpty { try add(lines.map { inside[$0] == 13 ? 10 : inside[$0] }[...], at: start) }
    }

    private mutating func pass(_ begin: String, _ end: String) throws(MalformedPage) {
        let start = position
        position += begin.utf8.count
        while position < bytes.count {
            if bytes[position] == end.utf8.first, bytes[position...].starts(with: end.utf8) {
                position += end.utf8.count
                return
            }
            position += 1
        }
        throw fault(.breaksOff, at: start)
    }
}
