import CHunspell

/// Asks Hunspell. Its dictionary takes longer to load than a report takes to build, so it is asked once a run, for all
/// words together, and only where a word is in no list of ours.
enum Hunspell {
    /// How many words get proposals: looking for one takes as long as checking thousands of words.
    private static let mostProposals = 12
    private static let proposalsForAWord = 3

    /// The words that it does not know, each with what it proposes, the best first.
    static func unknown(among words: [String], in dictionary: SpellingDictionary) -> [String: [String]] {
        guard !words.isEmpty, let handle = unsafe Hunspell_create(dictionary.affixes, dictionary.words) else {
            return [:]
        }
        defer { unsafe Hunspell_destroy(handle) }
        var unknown: [String: [String]] = [:]
        for word in words where unsafe Hunspell_spell(handle, word) == 0 {
            unknown[word] = unknown.count < mostProposals ? unsafe proposals(for: word, handle) : []
        }
        return unknown
    }

    private static func proposals(for word: String, _ handle: OpaquePointer) -> [String] {
        var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        let count = unsafe Hunspell_suggest(handle, &list, word)
        defer { unsafe Hunspell_free_list(handle, &list, count) }
        return (0..<min(Int(count), proposalsForAWord)).compactMap { index in
            guard let entry = unsafe list?[index] else { return nil }
            return unsafe String(cString: entry)
        }
    }
}
