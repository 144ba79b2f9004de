/// Searches whole built files for identifiers of the records, however they are written: as they are, with
/// references or escapes for letters, with invisible characters between them, or split by markup.
public struct BuiltFileSearch: Sendable {
    private let matchers: [IdentifierMatcher]

    public init(_ matcher: IdentifierMatcher) { matchers = [matcher] }

    /// Searches for several kinds at once: a file is read as often as for one.
    public init(_ matchers: [IdentifierMatcher]) { self.matchers = matchers }

    /// Searches for a whole text, such as a quote, however its spaces and signs are written.
    public init(text: String) {
        let bytes = Array(text.utf8)
        self.init(IdentifierMatcher([bytes, BuiltText(bytes, seesThroughMarkup: false).bytes]))
    }

    /// Where they start, whatever kind, in bytes from the start of the file, in ascending order and each place once.
    public func offsets(in file: [UInt8]) -> [Int] { Set(offsetsByKind(in: file).joined()).sorted() }

    /// The same for each matcher by itself.
    public func offsetsByKind(in file: [UInt8]) -> [[Int]] {
        guard matchers.contains(where: { !$0.isEmpty }) else { return matchers.map { _ in [] } }
        var found = matchers.map { _ in Set<Int>() }
        search(file) { found[$0].insert($1) }
        if Self.mayHide(file) { search(BuiltText(file, seesThroughMarkup: false), &found) }
        if file.contains(UInt8(ascii: "<")) { search(BuiltText(file, seesThroughMarkup: true), &found) }
        return found.map { $0.sorted() }
    }

    private func search(_ text: BuiltText, _ found: inout [Set<Int>]) {
        search(text.bytes) { found[$0].insert(text.offset(of: $1)) }
    }

    private func search(_ bytes: [UInt8], _ report: (_ kind: Int, _ offset: Int) -> Void) {
        let span = bytes.span
        IdentifierMatcher.forEachWord(in: span) { start, hash in
            for kind in matchers.indices where matchers[kind].isMatch(in: span, from: start, hash) {
                report(kind, start)
            }
        }
    }

    /// Whether a file has anything in it that could stand for another character.
    private static func mayHide(_ file: [UInt8]) -> Bool {
        file.contains { byte in
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"), 9...13, 0xc2, 0xe2, 0xef: true
            default: false
            }
        }
    }
}
