/// A page as its elements and texts, in the order of the document.
///
/// Flat on purpose: a subtree is a range, so that rules walk arrays and nothing is allocated a node.
struct PageTree: Sendable {
    struct Node: Sendable {
        /// Empty for a text.
        let name: String
        /// Empty for an element.
        let text: String
        /// Sorted by name. Few, so that looking through them is faster than hashing.
        let attributes: [Attribute]
        /// -1 for the root.
        let parent: Int
        /// The position behind the last node of the subtree.
        var end: Int
        /// Where it begins, in bytes from the start of the page: at the `<` of the start tag, or at the first byte.
        let start: Int
        /// Where an element's start tag ends; of a text, its start.
        let inside: Int

        subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

        var classes: [Substring] {
            guard let value = self["class"] else { return [] }
            return value.utf8.contains(32) ? value.split(separator: " ") : [value[...]]
        }
    }

    struct Attribute: Sendable {
        let name: String
        let value: String
    }

    let nodes: [Node]
    private let positions: [String: [Int]]
    /// Every id, at its first element.
    let ids: [String: Int]
    /// The elements with an attribute for the keyboard, for screen readers or for languages.
    let marked: [Int]
    /// The elements with an attribute that holds words: a name for those who don't see, or anything with a space in it.
    let worded: [Int]

    init(_ nodes: [Node]) {
        self.nodes = nodes
        var positions: [String: [Int]] = [:]
        var ids: [String: Int] = [:]
        var marked: [Int] = []
        var worded: [Int] = []
        for (position, node) in nodes.enumerated() {
            positions[node.name, default: []].append(position)
            if let id = node["id"], ids[id] == nil { ids[id] = position }
            if node.attributes.contains(where: { Self.isMark($0.name) }) { marked.append(position) }
            if node.attributes.contains(where: Self.holdsWords) { worded.append(position) }
        }
        self.positions = positions
        self.ids = ids
        self.marked = marked
        self.worded = worded
    }

    private static func isMark(_ attribute: String) -> Bool {
        switch attribute {
        case "role", "tabindex", "lang", "accesskey": true
        default: attribute.utf8.starts(with: "aria-".utf8)
        }
    }

    private static func holdsWords(_ attribute: Attribute) -> Bool {
        switch attribute.name {
        case "class", "href", "d": false
        case "alt", "title", "aria-label": true
        default: attribute.value.utf8.contains(32)
        }
    }

    /// The elements of one name, in the order of the document.
    func all(_ name: String) -> [Int] { positions[name] ?? [] }

    func all(_ names: [String]) -> [Int] { names.flatMap(all).sorted() }

    /// The texts of the page.
    var texts: [Int] { positions[""] ?? [] }

    /// Everything inside an element, without itself.
    func inside(_ position: Int) -> Range<Int> { position + 1..<nodes[position].end }

    func all(_ name: String, inside position: Int) -> [Int] {
        let range = inside(position)
        return all(name).filter(range.contains)
    }

    func children(of position: Int) -> [Int] {
        var children: [Int] = []
        var next = position + 1
        while next < nodes[position].end {
            children.append(next)
            next = nodes[next].end
        }
        return children
    }

    /// The element itself and the elements around it, innermost first. Of a text, the elements around it.
    func chain(from position: Int) -> some Sequence<Int> {
        sequence(first: position) { self.nodes[$0].parent < 0 ? nil : self.nodes[$0].parent }
    }

    func isInside(_ position: Int, _ names: Set<String>) -> Bool {
        chain(from: position).contains { names.contains(nodes[$0].name) }
    }

    /// The words of a subtree, as they stand.
    func text(of position: Int) -> String { nodes[position..<nodes[position].end].lazy.map(\.text).joined() }

    /// Whether a subtree has any words, or a picture with words.
    func hasWords(_ position: Int) -> Bool {
        nodes[position..<nodes[position].end].contains { node in
            !node.text.isEmpty && !OneLine.isBlank(node.text) || node["alt"]?.isEmpty == false
                || (node["aria-label"]?.isEmpty == false)
        }
    }

    func hasClass(_ position: Int, _ name: String) -> Bool {
        nodes[position].classes.contains { $0 == name }
    }
}
