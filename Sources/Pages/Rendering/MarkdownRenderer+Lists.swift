import Diagnostics
import Markup

/// Lists. On a page for children a list of links becomes tiles, and a numbered list of headings becomes steps: large
/// things to press, and one thing at a time, without a mark in the Markdown that an author would have to know.
extension MarkdownRenderer {
    mutating func list(_ list: MarkdownNode, start: Int?, isTight: Bool) -> Node {
        let look = page.isForChildren ? ChildrensList(list, isNumbered: start != nil) : nil
        let items = list.children.map { item in
            if case .task = item.kind { report(.taskItem, at: source.place(line: item.start.line)) }
            let inside = isTight ? tightBlocks(item.children) : blocks(item.children)
            let place = SourceLocation(path: source.path, line: item.start.line, column: item.start.column)
            return Node.located(place, [.html("li", ["class": look?.itemClass], inside)])
        }
        guard let start else { return .html("ul", ["class": look?.rawValue], items) }
        return .html("ol", ["class": look?.rawValue, "start": start == 1 ? nil : String(start)], items)
    }

    /// The paragraphs of a tight list are its items' own text.
    private mutating func tightBlocks(_ children: [MarkdownNode]) -> [Node] {
        children.flatMap { $0.kind == .paragraph ? inlines($0) : blocks([$0]) }
    }
}

/// How a list looks to children, where it is more than a list. The raw values are the theme's class names.
private enum ChildrensList: String {
    case tiles
    case steps

    init?(_ list: MarkdownNode, isNumbered: Bool) {
        if isNumbered, list.children.allSatisfy(Self.beginsWithHeading) {
            self = .steps
        } else if !isNumbered, list.children.allSatisfy(Self.isOneLink) {
            self = .tiles
        } else {
            return nil
        }
    }

    var itemClass: String? { self == .tiles ? "tile" : nil }

    private static func beginsWithHeading(_ item: MarkdownNode) -> Bool {
        if case .heading? = item.children.first?.kind { true } else { false }
    }

    private static func isOneLink(_ item: MarkdownNode) -> Bool {
        guard item.children.count == 1, item.children[0].kind == .paragraph, item.children[0].children.count == 1,
            case .link = item.children[0].children[0].kind
        else { return false }
        return true
    }
}
