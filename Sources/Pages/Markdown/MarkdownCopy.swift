import CMarkGFM
import Markup

/// Copies cmark's tree into values, down to the limit of depth: everything that walks the copy may recurse.
struct MarkdownCopy {
    private let linesBefore: Int
    private var document = MarkdownDocument()

    init(linesBefore: Int) { self.linesBefore = linesBefore }

    @unsafe mutating func document(_ root: OpaquePointer) -> MarkdownDocument {
        for node in unsafe children(of: root, depth: 1) {
            if node.kind == .note { document.notes.append(node) } else { document.blocks.append(node) }
        }
        return document
    }

    @unsafe private mutating func copy(_ node: OpaquePointer, column: Int, depth: Int) -> MarkdownNode {
        let line = unsafe Int(cmark_node_get_start_line(node))
        let start = MarkdownNode.Position(
            line: line + linesBefore, column: unsafe max(1, Int(cmark_node_get_start_column(node))))
        let endLine = unsafe max(line, Int(cmark_node_get_end_line(node))) + linesBefore
        guard depth <= MarkdownLimits.depth else {
            if document.limits.isEmpty {
                document.limits = [MarkdownDocument.Limit(problem: .tooDeep, line: max(start.line, linesBefore + 1))]
            }
            return MarkdownNode(kind: .text(""), start: start, endLine: endLine, children: [])
        }
        return unsafe MarkdownNode(
            kind: kind(of: node, column: column), start: start, endLine: endLine,
            children: children(of: node, depth: depth + 1))
    }

    @unsafe private mutating func children(of node: OpaquePointer, depth: Int) -> [MarkdownNode] {
        var siblings = Siblings()
        var next = unsafe cmark_node_first_child(node)
        while let child = unsafe next {
            unsafe siblings.append(copy(child, column: siblings.nodes.count, depth: depth))
            unsafe next = cmark_node_next(child)
        }
        return siblings.whole
    }

    /// Nodes side by side. cmark ends a text at every character that could be markup; a slot must not be cut in two by
    /// that.
    private struct Siblings {
        private(set) var nodes: [MarkdownNode] = []
        /// The text that has been joined since the last other node, with the first and the last of its nodes.
        private var text: (joined: String, first: MarkdownNode, last: MarkdownNode)?

        mutating func append(_ node: MarkdownNode) {
            guard case .text(let more) = node.kind else {
                closeText()
                return nodes.append(node)
            }
            guard var open = text else { return text = (more, node, node) }
            text = nil  // so that the text is extended where it is, not copied
            open.joined += more
            text = (open.joined, open.first, node)
        }

        var whole: [MarkdownNode] {
            var copy = self
            copy.closeText()
            return copy.nodes
        }

        private mutating func closeText() {
            guard let open = text else { return }
            text = nil
            nodes.append(
                MarkdownNode(
                    kind: .text(Apostrophes.turned(open.joined)), start: open.first.start, endLine: open.last.endLine,
                    children: []))
        }
    }

    /// The kinds that make up most of a text by their numbers; what extensions add has a name only.
    @unsafe private func kind(of node: OpaquePointer, column: Int) -> MarkdownNode.Kind {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: unsafe .text(literal(node))
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_FOOTNOTE_DEFINITION: .note
        case CMARK_NODE_FOOTNOTE_REFERENCE: unsafe .noteReference(Int(literal(node)) ?? 0)
        default: unsafe namedKind(of: node, column: column)
        }
    }

    @unsafe private func namedKind(of node: OpaquePointer, column: Int) -> MarkdownNode.Kind {
        switch unsafe String(cString: cmark_node_get_type_string(node)) {
        case "heading": unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
        case "block_quote": .quote
        case "list": unsafe list(node)
        case "item": .item
        case "tasklist": unsafe .task(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node))
        case "code_block" where unsafe !isFenced(node): unsafe .indentedCode(literal(node))
        case "code_block": unsafe .fence(info: text(cmark_node_get_fence_info(node)), body: literal(node))
        case "thematic_break": .rule
        case "html_block" where unsafe isComment(literal(node)): .comment
        case "table": .table
        case "table_header": .row(isHeader: true)
        case "table_row": .row(isHeader: false)
        case "table_cell": unsafe .cell(isNumeric: isRightAligned(node, column: column))
        default: unsafe inlineKind(of: node)
        }
    }

    @unsafe private func inlineKind(of node: OpaquePointer) -> MarkdownNode.Kind {
        switch unsafe String(cString: cmark_node_get_type_string(node)) {
        case "linebreak": .lineBreak
        case "code": unsafe .code(literal(node))
        case "emph": .emphasis
        case "strong": .strong
        case "strikethrough": .strikethrough
        case "link": unsafe .link(url: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
        case "image": unsafe .image(url: text(cmark_node_get_url(node)))
        default: .rawHTML  // html_block, html_inline, and nothing else: the other kinds are not switched on
        }
    }

    /// One comment and nothing beside it: what stands behind it on its last line would be lost.
    private func isComment(_ block: String) -> Bool {
        let lines = block.split { $0.isNewline || $0 == " " }
        guard lines.first?.hasPrefix("<!--") ?? false, lines.last?.hasSuffix("-->") ?? false else { return false }
        return block.split(separator: "-->", omittingEmptySubsequences: false).count == 2
    }

    @unsafe private func list(_ node: OpaquePointer) -> MarkdownNode.Kind {
        let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        let start = unsafe Int(cmark_node_get_list_start(node))
        return unsafe .list(start: isOrdered ? start : nil, isTight: cmark_node_get_list_tight(node) != 0)
    }

    /// A column written `---:` holds numbers.
    @unsafe private func isRightAligned(_ cell: OpaquePointer, column: Int) -> Bool {
        guard let row = unsafe cmark_node_parent(cell), let table = unsafe cmark_node_parent(row),
            let alignments = unsafe cmark_gfm_extensions_get_table_alignments(table),
            unsafe column < Int(cmark_gfm_extensions_get_table_columns(table))
        else { return false }
        return unsafe alignments[column] == UInt8(ascii: "r")
    }

    /// Between fences; otherwise it is code because of four blanks before it.
    @unsafe private func isFenced(_ block: OpaquePointer) -> Bool {
        var (length, offset, character): (CInt, CInt, CChar) = (0, 0, 0)
        return unsafe cmark_node_get_fenced(block, &length, &offset, &character) != 0
    }

    @unsafe private func literal(_ node: OpaquePointer) -> String {
        unsafe text(cmark_node_get_literal(node))
    }

    @unsafe private func text(_ bytes: UnsafePointer<CChar>?) -> String {
        guard let bytes = unsafe bytes else { return "" }
        return unsafe String(cString: bytes)
    }
}
