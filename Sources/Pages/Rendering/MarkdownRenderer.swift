import Diagnostics
import Markup
import Quantities
import Site

/// Turns one Markdown file into nodes: our own renderer, because cmark-gfm's writes tables without scope or
/// caption, obsolete attributes, and tick boxes without labels.
struct MarkdownRenderer {
    let page: PageOutline
    let resolver: SlotResolver
    let source: SourceText
    /// The highest heading that this file may have: 2 in a template.
    let topHeading: Int
    var state: RenderState
    var locator: SlotLocator
    /// Of the source, at the text that is being rendered.
    var line = 1
    /// The texts of the notes of this file, and those that were referred to and are still to be rendered.
    var notes: [MarkdownNode] = []
    var openNotes: [NoteKey] = []

    /// The highest heading of a text that is put in here: below the template's heading, and 2 where there is none.
    var topHeadingOfPart: Int { min(3, state.headingLevel + 1) }

    var context: PageContext { resolver.context }
    var path: SitePath { resolver.path }

    init(page: PageOutline, resolver: SlotResolver, source: SourceText, topHeading: Int, state: RenderState) {
        self.page = page
        self.resolver = resolver
        self.source = source
        self.topHeading = topHeading
        self.state = state
        locator = SlotLocator(source)
    }

    /// A whole text, and the notes that it refers to. What Markdown would make of it against its author's meaning is
    /// reported.
    mutating func text(_ markdown: String, linesBefore: Int = 0) -> [Node] {
        let document = MarkdownParser(linesBefore: linesBefore).parse(markdown)
        var reading = MarkdownReading(document, source)
        for fault in reading.faults() { report(.markdown(fault.problem), at: source.place(fault.spot)) }
        return part(document.blocks, of: document)
    }

    /// Some blocks of a text.
    mutating func part(_ written: [MarkdownNode], of document: MarkdownDocument) -> [Node] {
        notes = document.notes
        let nodes = blocks(written)
        renderNotes()
        return nodes
    }

    /// Blocks that stand one after the other.
    mutating func blocks(_ written: [MarkdownNode]) -> [Node] {
        let siblings = written.filter { $0.kind != .comment }
        var nodes: [Node] = []
        var index = 0
        while index < siblings.count {
            let block = siblings[index]
            let place = SourceLocation(path: source.path, line: block.start.line, column: block.start.column)
            if let caption = captionText(block), index + 1 < siblings.count, siblings[index + 1].kind == .table {
                nodes.append(.located(place, [table(siblings[index + 1], caption: caption)]))
                index += 2
            } else {
                nodes.append(.located(place, [self.block(block)]))
                index += 1
            }
        }
        return nodes
    }

    private mutating func block(_ block: MarkdownNode) -> Node {
        switch block.kind {
        case .paragraph: return .html("p", [:], inlines(block))
        case .heading(let level): return heading(block, level: level)
        case .list(let start, let isTight): return list(block, start: start, isTight: isTight)
        case .quote: return .html("div", ["class": "inset"], blocks(block.children))
        case .fence(let info, let body): return fence(block, info: info, body: body)
        case .indentedCode(let body): return .html("pre", [:], .html("code", [:], .text(body)))
        case .rule: return .html("hr")
        case .table:
            report(.tableWithoutCaption, at: source.place(line: block.start.line))
            return table(block, caption: nil)
        case .rawHTML:
            report(.rawHTML, at: source.place(line: block.start.line, column: block.start.column))
            return .empty
        default: return .fragment(blocks(block.children))
        }
    }

    /// Reports a problem; the same one at the same place once, such as both tags of an element.
    mutating func report(_ problem: PageProblem, at place: Place) {
        let finding = problem.finding(at: place)
        if state.findings.all.last != finding { state.findings.report(finding) }
    }
}
