public import Site

/// What the word lists lack, for whoever looks after them.
public enum SpellingSurvey {
    /// The words of a site that only the dictionary, if anything, knows.
    public static func unlisted(in site: BuiltSite, _ words: ExpectedWords) -> [String] {
        let pages = site.files.filter { $0.path.hasSuffix(".html") }.compactMap { file -> ExaminedPage? in
            guard case .success(let tree) = PageReader.read(file.bytes) else { return nil }
            return ExaminedPage(path: file.path, bytes: file.bytes, tree: tree)
        }
        return SpellChecker(ExaminedSite(site.contents, pages: pages), PreparedWords(words), nil).unlisted
    }

    /// Those of some words that the dictionary does not know.
    public static func unknown(among words: [String], in dictionary: SpellingDictionary) -> [String] {
        Hunspell.unknown(among: words, in: dictionary).keys.sorted()
    }
}
