import CMarkGFM
import Synchronization

/// Reads Markdown with cmark-gfm: CommonMark with tables, strikethrough, task items and notes.
///
/// Bare addresses are not made links (an address needs words), and quotation marks and dashes are made
/// typographic. One tilde strikes nothing out: people write `~20` for "about 20".
struct MarkdownParser: Sendable {
    /// Lines of the file that stand before the Markdown, so that positions are those of the file.
    let linesBefore: Int

    init(linesBefore: Int = 0) { self.linesBefore = linesBefore }

    func parse(_ text: String) -> MarkdownDocument {
        if let limit = MarkdownLimits.problem(with: text, linesBefore: linesBefore) {
            return MarkdownDocument(limits: [limit])
        }
        _ = Self.registered
        let options =
            CMARK_OPT_SMART | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
        guard let parser = unsafe cmark_parser_new(options) else { return MarkdownDocument() }
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
        guard let root = unsafe finished else { return MarkdownDocument() }
        defer { unsafe cmark_node_free(root) }
        var tree = MarkdownCopy(linesBefore: linesBefore)
        return unsafe tree.document(root)
    }

    /// Of cmark-gfm as it is installed, such as `0.29.0.gfm.6`.
    static var libraryVersion: String { unsafe String(cString: cmark_version_string()) }

    private static let inlineLock = Mutex<Void>(())
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
}
