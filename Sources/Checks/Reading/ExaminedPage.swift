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
    private let lines: LineTable
    /// The last line of its main part; behind it stands what the layout says.
    let lastMainLine: Int
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
        lines = LineTable(bytes)
        lastMainLine = bytes.lastMainEnd.map(lines.place).map(\.line) ?? 0
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
        let node = tree.nodes[position]
        let end = node.end < tree.nodes.count ? tree.nodes[node.end].start : bytes.count
        let found = bytes[node.inside..<max(node.inside, end)].firstRange(of: words.utf8)
        return found.map { location(at: $0.lowerBound) } ?? place(position)
    }

    func location(at offset: Int) -> SourceLocation {
        let place = lines.place(of: offset)
        return SourceLocation(path: path, line: place.line, column: place.column)
    }
}

extension [UInt8] {
    /// The end of the last line that ends with `</main>`.
    fileprivate var lastMainEnd: Int? {
        let mark = Array("</main>".utf8)
        var end = endIndex
        while end > mark.count {
            if self[(end - mark.count)..<end].elementsEqual(mark), end == endIndex || self[end] == 10 { return end }
            end -= 1
        }
        return nil
    }
}

extension PageTree.Node {
    /// A `<link>` that tells where a page is published; no browser fetches it.
    fileprivate var namesPage: Bool { name == "link" && self["rel"] == "canonical" }
}

extension SourceLocation {
    /// The place of a byte: its line, and its column in Unicode scalars. Walks the bytes before it, so it is for
    /// faults only.
    init(path: String, bytes: [UInt8], offset: Int) {
        let place = LineTable(bytes).place(of: offset)
        self.init(path: path, line: place.line, column: place.column)
    }
}
