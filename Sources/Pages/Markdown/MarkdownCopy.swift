import CMarkGFM
import Markup

/// Copies cmark's tree into values.
struct MarkdownCopy {
    let linesBefore: Int

    @unsafe func copy(_ node: OpaquePointer) -> MarkdownNode {
        unsafe make(node, kind: kind(of: node))
    }

    @unsafe private func make(_ node: OpaquePointer, kind: MarkdownNode.Kind) -> MarkdownNode {
        let line = unsafe Int(cmark_node_get_start_line(node))
        let column = unsafe Int(cmark_node_get_start_column(node))
        let endLine = unsafe Int(cmark_node_get_end_line(node))
        return MarkdownNode(
            kind: kind, start: MarkdownNode.Position(line: line + linesBefore, column: max(1, column)),
            endLine: max(line, endLine) + linesBefore, children: unsafe children(of: node))
    }

    @unsafe private func children(of node: OpaquePointer) -> [MarkdownNode] {
        var children: [MarkdownNode] = []
        var next = unsafe cmark_node_first_child(node)
        while let child = unsafe next {
            append(unsafe copy(child), to: &children)
            unsafe next = cmark_node_next(child)
        }
        return children
    }

    /// cmark ends a text at every character that could be markup; a slot must not be cut in two by that.
    private func append(_ node: MarkdownNode, to siblings: inout [MarkdownNode]) {
        guard case .text(let text) = node.kind, let last = siblings.last, case .text(let before) = last.kind else {
            siblings.append(node)
            return
        }
        siblings[siblings.count - 1] = MarkdownNode(
            kind: .text(before + text), start: last.start, endLine: node.endLine, children: [])
    }

    /// The kinds that make up most of a text by their numbers; what extensions add has a name only.
    @unsafe private func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: unsafe .text(literal(node))
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_PARAGRAPH: .paragraph
        default: unsafe namedKind(of: node)
        }
    }

    @unsafe private func namedKind(of node: OpaquePointer) -> MarkdownNode.Kind {
        switch unsafe String(cString: cmark_node_get_type_string(node)) {
        case "document": .document
        case "heading": unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
        case "block_quote": .quote
        case "list": unsafe list(node)
        case "item": .item
        case "tasklist": unsafe .task(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node))
        case "code_block": unsafe .fence(info: text(cmark_node_get_fence_info(node)), body: literal(node))
        case "thematic_break": .rule
        case "html_block" where unsafe isComment(literal(node)): .comment
        case "table": .table
        case "table_header": .row(isHeader: true)
        case "table_row": .row(isHeader: false)
        case "table_cell": unsafe .cell(isNumeric: isRightAligned(node))
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
    @unsafe private func isRightAligned(_ cell: OpaquePointer) -> Bool {
        guard let row = unsafe cmark_node_parent(cell), let table = unsafe cmark_node_parent(row),
            let alignments = unsafe cmark_gfm_extensions_get_table_alignments(table)
        else { return false }
        var index = 0
        var before = unsafe cmark_node_previous(cell)
        while let sibling = unsafe before {
            index += 1
            unsafe before = cmark_node_previous(sibling)
        }
        guard unsafe index < Int(cmark_gfm_extensions_get_table_columns(table)) else { return false }
        return unsafe alignments[index] == UInt8(ascii: "r")
    }

    @unsafe private func literal(_ node: OpaquePointer) -> String {
        unsafe text(cmark_node_get_literal(node))
    }

    @unsafe private func text(_ bytes: UnsafePointer<CChar>?) -> String {
        guard let bytes = unsafe bytes else { return "" }
        return unsafe String(cString: bytes)
    }
}
