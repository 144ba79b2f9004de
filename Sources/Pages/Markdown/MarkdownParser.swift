import CMarkGFM
import Synchronization

/// Reads Markdown with cmark-gfm: CommonMark with tables, strikethrough and task items.
///
/// Bare addresses are not made links (an address needs words), and quotation marks and dashes are made
/// typographic.
struct MarkdownParser: Sendable {
    /// Lines of the file that stand before the Markdown, so that positions are those of the file.
    let linesBefore: Int

    init(linesBefore: Int = 0) { self.linesBefore = linesBefore }

    func parse(_ text: String) -> MarkdownNode {
        _ = Self.registered
        let options = CMARK_OPT_SMART | CMARK_OPT_VALIDATE_UTF8
        guard let parser = unsafe cmark_parser_new(options) else { return emptyDocument }
        defer { unsafe cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "tasklist"] as [String] {
            guard let found = unsafe cmark_find_syntax_extension(name) else { continue }
            unsafe cmark_parser_attach_syntax_extension(parser, found)
        }
        var copy = text
        copy.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) {
                unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count)
            }
        }
        // cmark-gfm keeps one table of special characters for the whole process and changes it while it reads
        // inlines (github/cmark-gfm pull request 176, open since 2019). Without this lock two threads lose
        // markup silently; feeding and copying need no lock.
        var finished: OpaquePointer?
        Self.inlineLock.withLock { _ in unsafe finished = cmark_parser_finish(parser) }
        guard let root = unsafe finished else { return emptyDocument }
        defer { unsafe cmark_node_free(root) }
        return unsafe MarkdownCopy(linesBefore: linesBefore).copy(root)
    }

    /// Of cmark-gfm as it is installed, such as `0.29.0.gfm.6`.
    static var libraryVersion: String { unsafe String(cString: cmark_version_string()) }

    private var emptyDocument: MarkdownNode {
        let position = MarkdownNode.Position(line: linesBefore + 1, column: 1)
        return MarkdownNode(kind: .document, start: position, endLine: linesBefore + 1, children: [])
    }

    private static let inlineLock = Mutex<Void>(())
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
}
