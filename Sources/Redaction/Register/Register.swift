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

    /// The lists with the words marked that are names in the register, while the names themselves are at hand.
    func marking(_ lists: WordLists) -> WordLists {
        var marked = lists
        for (word, parts) in words ?? [:] where lists.classes[word] != nil {
            marked.register(word, as: Self.classes(of: parts))
        }
        return marked
    }

    /// What a register that was read from its file knows of a listed word. It hashes the words of the quote alone: a
    /// build judges ten quotes, and would wait for the hashes of ninety thousand words.
    func classes(asking word: String, of listed: WordClass) -> WordClass {
        guard words == nil, !entries.isEmpty, !listed.isEmpty else { return listed }
        return listed.union(Self.classes(of: Set(entries(for: word).map(\.part))))
    }

    private static func classes(of parts: Set<Part>) -> WordClass {
        var found: WordClass = []
        if parts.contains(.first) { found.formUnion(.registered) }
        if parts.contains(.last) { found.formUnion(.surname) }
        return found
    }
}
