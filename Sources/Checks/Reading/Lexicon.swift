/// Words to know again by their keys.
///
/// A key is a hash already, so that its own bits lead to its place: the standard library's set would hash it again, and
/// every word of every page is looked up some thirty times.
struct Lexicon: Sendable {
    /// Keys at the place of their last bits, or at the next free one; 0 where none is. A power of two, at most half full.
    private let keys: [UInt64]

    init(_ words: some Sequence<String>) {
        let wanted = Set(words.map { Self.stored(ProseBytes.key($0)) })
        var size = 4
        while size < wanted.count * 2 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        for key in wanted.sorted() {
            var place = Int(truncatingIfNeeded: key) & (size - 1)
            while keys[place] != 0 { place = (place + 1) & (size - 1) }
            keys[place] = key
        }
        self.keys = keys
    }

    func contains(_ word: Prose.Word) -> Bool { contains(word.key) }

    func contains(_ key: UInt64) -> Bool {
        let wanted = Self.stored(key)
        var place = Int(truncatingIfNeeded: wanted) & (keys.count - 1)
        while keys[place] != 0 {
            if keys[place] == wanted { return true }
            place = (place + 1) & (keys.count - 1)
        }
        return false
    }

    /// 0 marks a free place.
    private static func stored(_ key: UInt64) -> UInt64 { key == 0 ? 1 : key }
}
