import Diagnostics
import Site

/// One page with its tree and its bytes.
struct ExaminedPage: Sendable {
    /// A link, or an element that fetches something, and where it points to.
    struct Pointer: Sendable {
        let position: Int
        let address: Address
        /// What a link is called, as it is heard; empty of what is fetched.
        var words = ""
    }

    let path: String
    let bytes: [UInt8]
    let tree: PageTree
    /// Its audience and its year.
    let facts: PageFacts
    /// Every `<a href>`.
    let links: [Pointer]
    /// What the page fetches by itself.
    let resources: [Pointer]
    /// Its words, for every rule that reads text.
    let prose: Prose
    /// How hard they are to read.
    let reading: PageReading
    /// Its tables, for every rule that does sums.
    let tables: [ReportTable]
    /// The limits that it prints.
    let limits: [PrintedLimit]

    init(path: String, bytes: [UInt8], tree: PageTree, facts: PageFacts = PageFacts()) {
        self.path = path
        self.bytes = bytes
        self.tree = tree
        self.facts = facts
        prose = ProseReader.read(tree)
        reading = PageReading(path: path, audience: facts.audience, prose)
        tables = ReportTable.all(in: tree)
        limits = PrintedLimit.all(in: prose)
        let folder = Address.folder(of: path)
        func pointers(_ element: String, _ attributes: [String]) -> [Pointer] {
            tree.all(element).flatMap { position in
                attributes.compactMap { tree.nodes[position][$0] }.map {
                    Pointer(position: position, address: Address($0, in: path, folder: folder))
                }
            }
        }
        links = pointers("a", ["href"]).map {
            Pointer(position: $0.position, address: $0.address, words: tree.linkWords($0.position))
        }
        resources = Self.fetching.flatMap(pointers).filter { !tree.nodes[$0.position].namesPage }
    }

    /// The attributes by which an element fetches something by itself.
    private static let fetching = [
        ("link", ["href"]), ("script", ["src"]), ("img", ["src", "srcset"]), ("source", ["src", "srcset"]),
        ("iframe", ["src"]), ("object", ["data"]), ("embed", ["src"]), ("video", ["src", "poster"]), ("audio", ["src"]),
        ("image", ["href", "xlink:href"]), ("use", ["href", "xlink:href"]), ("form", ["action"]),
    ]

    /// Whether the page is there only to lead on at once, as one that has moved does. Nothing need lead to it.
    var leadsOn: Bool {
        tree.all("meta").contains { tree.nodes[$0]["http-equiv"]?.lowercased() == "refresh" }
    }

    /// The place of an element, or of the element around a text.
    func place(_ position: Int) -> SourceLocation {
        let node = tree.nodes[position]
        return location(at: node.name.isEmpty ? tree.nodes[max(0, node.parent)].start : node.start)
    }

    /// The place of some words inside a text; of its element where they are written with entities.
    func place(_ position: Int, words: String) -> SourceLocation {
        let needle = Array(words.utf8)
        var start = tree.nodes[position].inside
        while start + needle.count <= bytes.count {
            if bytes[start..<start + needle.count].elementsEqual(needle) { return location(at: start) }
            start += 1
        }
        return place(position)
    }

    func location(at offset: Int) -> SourceLocation { SourceLocation(path: path, bytes: bytes, offset: offset) }
}

extension PageTree.Node {
    /// A `<link>` that tells where a page is published; no browser fetches it.
    fileprivate var namesPage: Bool { name == "link" && self["rel"] == "canonical" }
}

extension SourceLocation {
    /// The place of a byte: its line, and its column in Unicode scalars. Walks the bytes before it, so it is for
    /// faults only.
    init(path: String, bytes: [UInt8], offset: Int) {
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == 10 {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(path: path, line: line, column: column)
    }
}
