import Delivery

/// By what a text is known again as long as nobody has changed a word of it: how it is spaced, wrapped and punctuated does
/// not count, nor where it stands.
struct WordTrace: Equatable, CustomStringConvertible {
    private let digest: String
    private let count: Int

    /// Enough to tell an edited text from the same one.
    private static let length = 8

    init(of text: String) {
        let words = Self.words(of: text)
        digest = Self.digest(of: words[...])
        count = words.count
    }

    /// Nil where it is not as `description` writes it.
    init?(_ written: some StringProtocol) {
        let parts = written.split(separator: " ")
        guard parts.count == 4, parts[0].count == Self.length, let count = Int(parts[2]), parts[1] == "of" else {
            return nil
        }
        digest = String(parts[0])
        self.count = count
    }

    var description: String { "\(digest) of \(count) \(count == 1 ? "word" : "words")" }

    /// Whether the text still stands somewhere in another one.
    func stands(in text: String) -> Bool {
        let words = Self.words(of: text)
        guard count > 0 else { return true }
        guard count <= words.count else { return false }
        return (0...words.count - count).contains { Self.digest(of: words[$0..<$0 + count]) == digest }
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func digest(of words: ArraySlice<String>) -> String {
        String(FileDigest.of(Array(words.joined(separator: " ").utf8)).hex.prefix(length))
    }
}
