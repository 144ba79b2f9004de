/// The names that a council knows: staff, children and carers, kept so that nobody can read them. Each folded form
/// of one to three words is kept as its HMAC-SHA256 under a key that lies outside the repository; names have so
/// little entropy that a hash without a key would protect nothing.
public struct Register: Sendable {
    /// Who is known by a form. The raw value is its letter in the file.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case staff = "s"
        case child = "c"
        case carer = "r"
        case other = "o"
    }

    /// Which part of a name a form is. The raw value is its letter in the file.
    enum Part: String, Hashable, Sendable, CaseIterable {
        case first = "f"
        case last = "l"
        case whole = "w"
        /// A form with one letter left out, by which misspellings meet.
        case near = "n"
    }

    struct Entry: Hashable, Sendable {
        let kind: Kind
        let part: Part
    }

    /// No names at all.
    public static let empty = Register(entries: [:], key: nil, words: nil)

    let entries: [RegisterDigest: Set<Entry>]
    let key: RegisterKey?
    /// The single words, while the names themselves are at hand; nil for a register read from its file.
    let words: [String: Set<Part>]?

    /// How many forms it holds.
    public var formCount: Int { entries.count }

    func entries(for form: String) -> Set<Entry> {
        guard let key, !entries.isEmpty else { return [] }
        return entries[key.digest(of: form)] ?? []
    }

    /// Whether a name of the register is one letter from this word.
    func isNear(_ word: String) -> Bool {
        guard !entries.isEmpty else { return false }
        return NameForms.deletions(of: word).contains { entries(for: $0).contains { $0.part == .near } }
    }

    /// The lists with the words marked that are names in the register. Hashing every word of the lists once, at
    /// the start, leaves nothing to hash for the common words of a quote.
    func marking(_ lists: WordLists) -> WordLists {
        guard !entries.isEmpty else { return lists }
        var marked = lists
        for word in words.map({ Array($0.keys) }) ?? Array(lists.classes.keys) where lists.classes[word] != nil {
            let parts = words?[word] ?? Set(entries(for: word).map(\.part))
            if parts.contains(.first) { marked.mark(word, as: .registered) }
            if parts.contains(.last) { marked.mark(word, as: .surname) }
        }
        return marked
    }
}
