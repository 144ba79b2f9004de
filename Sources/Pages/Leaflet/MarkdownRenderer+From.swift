import Diagnostics
import Markup
import Quantities
import StrictYAML

extension MarkdownRenderer {
    /// A part of another page, so that two pages cannot disagree: ` ```from what-happens who-decides ` is what stands below
    /// that heading, and without a heading what stands before the first.
    mutating func from(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        state.findings.report(map.finish())
        guard let other = context.outline(PageName(block.names[0])), other.name != page.name else {
            let known = context.outlines.map(\.name.text).filter { $0 != page.name.text }
            report(
                .blockValue(block.names[0], of: "from", known: known), at: placeOf(block.names[0], onLine: block.line))
            return .empty
        }
        state.pagesTaken.insert(other.name)
        let text = SourceText(path: other.source.path, text: other.source.text)
        let body = text.text(after: other.linesBefore)
        let document = MarkdownParser(linesBefore: other.linesBefore).parse(body)
        let parts = PageParts(document.blocks)
        let wanted = block.names.dropFirst().first ?? PageParts.opening
        guard let part = parts[wanted] else {
            report(
                .partMissing(wanted, page: other.name.text, known: parts.names), at: placeOf(wanted, onLine: block.line)
            )
            return .empty
        }
        var renderer = MarkdownRenderer(
            page: other, resolver: resolver, source: text, topHeading: topHeadingOfPart, state: state)
        let nodes = renderer.part(part, of: document)
        let slots = state.slots
        state = renderer.state
        // The slots of the other page are its own.
        state.slots = slots
        return .fragment(nodes)
    }
}

/// A page by its headings of the second level; each is named as its anchor is.
struct PageParts {
    /// What stands before the first heading, without the way out that pages for children have at their head.
    static let opening = "opening"

    let names: [String]
    private let parts: [String: [MarkdownNode]]

    init(_ blocks: [MarkdownNode]) {
        var (names, parts) = ([Self.opening], [Self.opening: [MarkdownNode]()])
        for block in blocks {
            if case .heading(level: 2) = block.kind {
                names.append(Name<Self>(slugOf: block.plainText).text)
                parts[names[names.count - 1]] = []
            } else if !(names.count == 1 && block.kind == .quote) {
                parts[names[names.count - 1], default: []].append(block)
            }
        }
        self.names = names
        self.parts = parts
    }

    subscript(name: String) -> [MarkdownNode]? { parts[name] }
}
