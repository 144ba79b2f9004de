/// By what a text is known again as long as nobody has changed a word of it: how it is spaced, wrapped and punctuated does
/// not count, nor where it stands.
struct WordTrace: Equatable, CustomStringConvertible {
    private let hash: UInt32
    private let count: Int

    init(of text: String) {
        let words = Self.words(of: text)
        hash = words.reduce(0, Self.adding)
        count = words.count
    }

    /// Nil where it is not as `description` writes it.
    init?(_ written: some StringProtocol) {
        let parts = written.split(separator: " ")
        guard parts.count == 4, parts[1] == "of", let hash = UInt32(parts[0], radix: 16), let count = Int(parts[2])
        else { return nil }
        self.hash = hash
        self.count = count
    }

    var description: String {
        let digits = String(hash, radix: 16)
        let padding = String(repeating: "0", count: 8 - digits.count)
        return "\(padding)\(digits) of \(count) \(count == 1 ? "word" : "words")"
    }

    /// Whether the text still stands somewhere in another one. Each word of that is looked at twice, however long the text is.
    func stands(in text: String) -> Bool {
        let words = Self.words(of: text)
        guard count > 0 else { return true }
        guard count <= words.count else { return false }
        let weight = (0..<count).reduce(UInt32(1)) { power, _ in power &* Self.base }
        var window = words.prefix(count).reduce(0, Self.adding)
        for next in count..<words.count where window != hash {
            window = Self.adding(window, words[next]) &- words[next - count] &* weight
        }
        return window == hash
    }

    /// A hash that a word can be taken out of again at its beginning.
    private static func adding(_ hash: UInt32, _ word: UInt32) -> UInt32 { hash &* base &+ word }
    private static let base: UInt32 = 0x0100_0193

    /// By the function FNV-1a, which never changes.
    private static func words(of text: String) -> [UInt32] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
            word.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        }
    }
}
