/// Searches whole built files for identifiers of the records, however they are written: as they are, with
/// references or escapes for letters, with invisible characters between them, or split by markup.
public struct BuiltFileSearch: Sendable {
    private let matcher: IdentifierMatcher

    public init(_ matcher: IdentifierMatcher) { self.matcher = matcher }

    /// Searches for a whole text, such as a quote, however its spaces and signs are written.
    public init(text: String) {
        let bytes = Array(text.utf8)
        matcher = IdentifierMatcher([bytes, BuiltText(bytes, seesThroughMarkup: false).bytes])
    }

    /// Where they start, in bytes from the start of the file, in ascending order and each place once.
    public func offsets(in file: [UInt8]) -> [Int] {
        guard !matcher.isEmpty else { return [] }
        var found = Set(matcher.offsets(in: file))
        if Self.mayHide(file) { found.formUnion(offsets(in: BuiltText(file, seesThroughMarkup: false))) }
        if file.contains(UInt8(ascii: "<")) {
            found.formUnion(offsets(in: BuiltText(file, seesThroughMarkup: true)))
        }
        return found.sorted()
    }

    private func offsets(in text: BuiltText) -> [Int] { matcher.offsets(in: text.bytes).map { text.offsets[$0] } }

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
